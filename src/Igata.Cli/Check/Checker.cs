using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Reads and checks all specs in a folder and its subfolders.</summary>
internal sealed class Checker
{
    private const string ApiFile = "api.yaml";

    private readonly SearchRoot _root;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<CheckedFolder> _folders = [];
    private readonly List<(FoundProject Project, Api Api, SpecFile File)> _apis = [];
    private string? _nearMiss;

    private readonly ProjectSearch _projects;

    private Checker(SearchRoot root, IReadOnlyList<ReferencedClient> clients) => (_root, _projects) = (root, new ProjectSearch(clients));

    /// <param name="root">The folder to search.</param>
    /// <param name="clients">The clients that specs may extend.</param>
    /// <param name="cancel">Cancels the check.</param>
    public static CheckResult Check(SearchRoot root, IReadOnlyList<ReferencedClient> clients, CancellationToken cancel)
    {
        var checker = new Checker(root, clients);
        foreach (FoundFolder folder in FolderSearch.FindFolders(root.FullPath).OrderBy(folder => folder.Path, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            checker.Check(folder);
        }

        checker.CheckNamespaces();
        return new CheckResult(
            [.. checker._folders.OrderBy(folder => folder.DisplayPath, StringComparer.Ordinal)], checker._texts, checker._nearMiss);
    }

    private void Check(FoundFolder folder)
    {
        string displayPath = _root.ToDisplayPath(folder.Path);
        if (folder.Exception is not null)
        {
            _folders.Add(new CheckedFolder(displayPath, false, null, [FileDiagnostics.CreateUnreadable(displayPath, folder.Exception)]));
            return;
        }

        var errors = new List<SpecDiagnostic>();
        SpecFile[] files = [.. folder.Files.Select(path => Read(path, errors)).OfType<SpecFile>()];
        FoundProject project = _projects.Find(folder.Path);
        CheckedFolder result = CreateResult(displayPath, project.Specs.CompileAll(files).Select(compiled => GenerationCheck.Run(compiled)).FirstOrDefault(), errors);
        SpecFile? nearMiss = result.IsSpec ? null : Array.Find(files, file => IsApiFile(file.Path));
        _nearMiss ??= nearMiss?.Path;
        if (result.IsSpec || result.Findings.Count > 0)
        {
            _folders.Add(result);
            StoreTexts(files, result);
            if (result.Api is { } api)
            {
                _apis.Add((project, api, files.First(file => file.Path == api.File)));
            }
        }
    }

    /// <summary>Reports what only the names of several APIs of a project together make wrong.</summary>
    private void CheckNamespaces()
    {
        foreach (IGrouping<FoundProject, (FoundProject Project, Api Api, SpecFile File)> group in _apis.GroupBy(found => found.Project))
        {
            if (group.Key.FindRootNamespace() is not { } root)
            {
                continue;
            }

            foreach (SpecDiagnostic conflict in NamespaceConflicts.Find([.. group.Select(found => found.Api)], root, path => group.First(found => found.File.Path == path).File.FullPath))
            {
                SpecFile file = group.First(found => found.File.FullPath == conflict.File).File;
                int index = _folders.FindIndex(folder => folder.Api is { } api && api.File == file.Path);
                _folders[index] = _folders[index] with { Findings = [conflict, .. _folders[index].Findings] };
                _texts.TryAdd(file.FullPath, file.Text);
            }
        }
    }

    private SpecFile? Read(string path, List<SpecDiagnostic> errors)
    {
        string displayPath = _root.ToDisplayPath(path);
        try
        {
            return FileText.Read(path, displayPath, errors);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(FileDiagnostics.CreateUnreadable(displayPath, exception));
            return null;
        }
    }

    private static CheckedFolder CreateResult(string displayPath, CompiledApi? compiled, List<SpecDiagnostic> errors)
    {
        // The unreadable file would show whether this folder is a spec. It is better to report it than to skip the folder.
        bool hasUnreadableApiFile = errors.Any(error => IsApiFile(error.File));
        bool isOrphan = compiled is { Api: null } && compiled.Findings.All(finding => finding.Id == Catalog.MissingApiYaml.Id);
        IEnumerable<SpecDiagnostic> findings = compiled is null || (isOrphan && hasUnreadableApiFile) ? [] : compiled.Findings;
        bool isSpec = hasUnreadableApiFile || (compiled is not null && !isOrphan);
        if (!isSpec || errors.Count == 0)
        {
            return new CheckedFolder(displayPath, isSpec, compiled?.Api, [.. findings]);
        }

        // An item that is reported as missing may be in the file that could not be read.
        findings = findings.Where(finding => Catalog.Find(finding.Id) is not { SuppressedWhenIncomplete: true });
        return new CheckedFolder(displayPath, true, null, [.. findings.Concat(errors).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Span.Offset)]);
    }

    private void StoreTexts(SpecFile[] files, CheckedFolder result)
    {
        foreach (SpecFile file in files.Where(file => result.Findings.Any(finding => finding.File == file.FullPath)))
        {
            _texts.Add(file.FullPath, file.Text);
        }
    }

    private static bool IsApiFile(string displayPath) => displayPath == ApiFile || displayPath.EndsWith("/" + ApiFile, StringComparison.Ordinal);
}
