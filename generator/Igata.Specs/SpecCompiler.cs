using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Rules;
using Igata.Specs.Spec;

namespace Igata.Specs;

/// <summary>Reads and checks specs. Never throws: an unexpected exception is reported as a diagnostic.</summary>
public static class SpecCompiler
{
    /// <summary>Compiles every folder of specs among the files; other folders are ignored.</summary>
    /// <param name="files">All files.</param>
    /// <param name="clients">The clients of other assemblies that folders can add methods to.</param>
    public static EquatableArray<CompiledApi> CompileAll(IReadOnlyList<SpecFile> files, IReadOnlyList<ReferencedClient>? clients = null) =>
        CompileAll([.. files.Select(file => new ParsedFile(file))], clients ?? []);

    /// <summary>Compiles every folder of specs among files that are parsed at most once, even if they are compiled again with others.</summary>
    /// <param name="files">All files.</param>
    /// <param name="clients">The clients of other assemblies that folders can add methods to.</param>
    /// <param name="memory">The results for earlier versions of the files.</param>
    public static EquatableArray<CompiledApi> CompileAll(IReadOnlyList<ParsedFile> files, IReadOnlyList<ReferencedClient> clients, SpecMemory? memory = null) =>
        CompileAll(files, new SpecProject(clients, memory));

    internal static EquatableArray<CompiledApi> CompileAll(IReadOnlyList<ParsedFile> files, SpecProject project) => files
        .GroupBy(file => SpecFolders.GetFolder(file.File.Path), StringComparer.Ordinal)
        .OrderBy(folder => folder.Key, StringComparer.Ordinal)
        .Select(folder => SpecFolders.IsSpec([.. folder.Select(file => file.File)]) ? Compile(folder.Key, [.. folder], project) : ReportOrphanFiles(folder.Key, [.. folder.Select(file => file.File)]))
        .OfType<CompiledApi>()
        .ToEquatableArray();

    /// <summary>Checks one folder.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="maxCount">How many findings are returned.</param>
    /// <param name="cancel">Stops between files and between rules.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    internal static IEnumerable<SpecDiagnostic> FindAll(IReadOnlyList<ParsedFile> files, int maxCount, CancellationToken cancel)
    {
        string folder = SpecFolders.GetFolder(files[0].File.Path);
        return Compile(folder, files, new SpecProject([]), new DiagnosticBag(maxCount), cancel).Findings;
    }

    /// <summary>Compiles one folder.</summary>
    public static CompiledApi Compile(string folder, IReadOnlyList<SpecFile> files) => Compile(folder, [.. files.Select(file => new ParsedFile(file))], new SpecProject([]));

    /// <summary>Returns whether the folder of a file adds methods to a client.</summary>
    public static bool IsExtension(SpecFile file) => SpecFolders.IsExtension(file);

    private static CompiledApi Compile(string folder, IReadOnlyList<ParsedFile> files, SpecProject project) =>
        Compile(folder, files, project, new DiagnosticBag(), CancellationToken.None);

    private static CompiledApi Compile(
        string folder, IReadOnlyList<ParsedFile> files, SpecProject project, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        Api? api = null;
        try
        {
            api = Read(folder, [.. files.OrderBy(file => file.File.Path, StringComparer.Ordinal)], project, diagnostics, cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.IsIncomplete = false;
            diagnostics.Add(Catalog.InternalError, GetStart([.. files.Select(file => file.File)]), exception.GetType().Name + ": " + exception.Message);
        }

        return new CompiledApi(folder, diagnostics.HasErrors ? null : api, diagnostics.GetSorted().ToEquatableArray());
    }

    private static Api? Read(string path, IReadOnlyList<ParsedFile> files, SpecProject project, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        foreach (ParsedFile file in files)
        {
            cancel.ThrowIfCancellationRequested();
            file.Parse(diagnostics);
        }

        FileSpec[] specs = [.. files.OrderByDescending(file => SpecFolders.IsApiFile(file.File.Path)).Select(file => file.Read(diagnostics))];
        int count = diagnostics.Count;
        FolderSpec? spec = FolderReader.Combine(specs, diagnostics);
        bool isUnique = diagnostics.Count == count && !diagnostics.IsFull;
        cancel.ThrowIfCancellationRequested();
        if (spec.Api is { IsExtension: true })
        {
            spec = ClientExtensionMerger.Merge(spec, path, project.Clients, diagnostics);
            if (spec is null)
            {
                return null;
            }
        }

        if (spec.Api is null)
        {
            diagnostics.Add(Catalog.MissingHeader, GetStart([.. files.Select(file => file.File)]));
        }
        else
        {
            project.Names.Declare(spec.Api, path, diagnostics);
        }

        if (project.Memory is { } memory && isUnique && spec is { Api: not null, Client: null })
        {
            (BoundSpec folder, FolderState? state) = FolderChecker.Check(specs, spec, memory.FindState(path), diagnostics, cancel);
            return memory.Update(path, state, diagnostics.HasErrors ? null : ApiBuilder.Build(folder));
        }

        BoundSpec boundSpec = SpecBinder.Bind(spec);
        AllRules.Check(boundSpec, diagnostics, cancel);
        return diagnostics.HasErrors ? null : ApiBuilder.Build(boundSpec);
    }

    private static CompiledApi? ReportOrphanFiles(string folder, IReadOnlyList<SpecFile> files)
    {
        var diagnostics = new DiagnosticBag();
        foreach (SpecFile file in files.Where(SpecFolders.LooksLikePart))
        {
            diagnostics.Add(SpecFolders.IsApiFile(file.Path) ? Catalog.WrongFirstKey : Catalog.MissingApiYaml, GetStart([file]));
        }

        return diagnostics.Count == 0 ? null : new CompiledApi(folder, null, diagnostics.GetSorted().ToEquatableArray());
    }

    private static SourceLocation GetStart(IReadOnlyList<SpecFile> files) =>
        new(files.Count == 0 ? "" : files[0].FullPath, new SourceSpan(1, 1, 1, 1, 0, 0));
}
