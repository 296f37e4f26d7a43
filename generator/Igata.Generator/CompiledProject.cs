using System.Collections.Immutable;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Generator;

/// <summary>The compiled folders of a project, with the versions of the files that they were compiled from.</summary>
internal sealed class CompiledProject
{
    private readonly ImmutableArray<ParsedFile> _files;
    private readonly ImmutableArray<ReferencedClient> _clients;

    private CompiledProject(ImmutableArray<ParsedFile> files, ImmutableArray<ReferencedClient> clients)
    {
        (_files, _clients) = (files, clients);
        Apis = SpecCompiler.CompileAll(files, clients);
    }

    public EquatableArray<CompiledApi> Apis { get; }

    public static CompiledProject Compile(ImmutableArray<ParsedFile> files, ImmutableArray<ReferencedClient> clients) => new(files, clients);

    /// <summary>Returns the diagnostics of each folder, with their locations in these versions of the files, which mean the same.</summary>
    public IEnumerable<EquatableArray<SpecDiagnostic>> Locate(IReadOnlyList<SpecFile> files)
    {
        bool isCurrent = Apis.All(api => api.Findings.Count == 0) || _files.Select(file => file.File).SequenceEqual(files);
        EquatableArray<CompiledApi> located = isCurrent ? Apis : SpecCompiler.CompileAll([.. files.Select(file => new ParsedFile(file))], _clients);
        return located.Select(api => api.Findings);
    }
}
