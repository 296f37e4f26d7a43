using System.Collections.Immutable;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Generator;

/// <summary>The compiled folders of a project, with the versions of the files that they were compiled from.</summary>
internal sealed class CompiledProject
{
    private readonly ParsedFile[] _files;
    private readonly ImmutableArray<ReferencedClient> _clients;

    private CompiledProject(ImmutableArray<ParsedFile> files, ImmutableArray<ReferencedClient> clients, SpecMemory memory)
    {
        // The compiler passes a file twice if another was replaced after its list of files had grown.
        (_files, _clients) = ([.. files.Distinct()], clients);
        Apis = SpecCompiler.CompileAll(_files, clients, memory);
    }

    public EquatableArray<CompiledApi> Apis { get; }

    public static CompiledProject Compile(ImmutableArray<ParsedFile> files, ImmutableArray<ReferencedClient> clients, SpecMemory memory) => new(files, clients, memory);

    /// <summary>Returns the diagnostics of each folder, with their locations in these versions of the files, which mean the same.</summary>
    /// <param name="files">The versions of the files.</param>
    /// <param name="memory">The results for the versions whose locations were needed before.</param>
    public IEnumerable<EquatableArray<SpecDiagnostic>> Locate(IReadOnlyList<SpecFile> files, SpecMemory memory)
    {
        if (Apis.All(api => api.Findings.Count == 0))
        {
            return Apis.Select(api => api.Findings);
        }

        Dictionary<string, ParsedFile> known = _files.ToDictionary(file => file.File.FullPath, StringComparer.Ordinal);
        ParsedFile[] located = [.. files.GroupBy(file => file.FullPath, StringComparer.Ordinal).Select(group => GetVersion(group.First(), known[group.Key]))];
        return (Array.TrueForAll(located, file => ReferenceEquals(file, known[file.File.FullPath])) ? Apis : SpecCompiler.CompileAll(located, _clients, memory)).Select(api => api.Findings);
    }

    private static ParsedFile GetVersion(SpecFile file, ParsedFile known) => known.File == file ? known : new ParsedFile(file);
}
