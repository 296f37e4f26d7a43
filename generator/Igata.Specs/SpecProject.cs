using Igata.Specs.Binding;
using Igata.Specs.Model;

namespace Igata.Specs;

/// <summary>The folders of one project. They must not have the same API, and each can extend another client.</summary>
/// <param name="clients">The clients of other assemblies that folders can add methods to.</param>
/// <param name="memory">The results for earlier versions of the files.</param>
public sealed class SpecProject(IReadOnlyList<ReferencedClient> clients, SpecMemory? memory = null)
{
    internal SpecMemory? Memory => memory;

    internal ReferencedClientSet Clients { get; } = new(clients);

    internal ApiNameSet Names { get; } = new();

    /// <summary>Compiles every folder of specs among the files; other folders are ignored. Folders that were compiled before are known.</summary>
    public EquatableArray<CompiledApi> CompileAll(IReadOnlyList<SpecFile> files)
    {
        ParsedFile[] parsed = [.. files.Select(file => new ParsedFile(file))];
        EachInParallel.Run(parsed.Length, index => parsed[index].PrepareOnce());
        return SpecCompiler.CompileAll(parsed, this);
    }
}
