using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Reads and checks all specs below a folder.</summary>
internal sealed class Checker
{
    private const string ApiFile = "api.yaml";

    private readonly SearchRoot _root;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<CheckedFolder> _folders = [];
    private string? _nearMiss;

    private readonly IReadOnlyList<KnownClient> _clients;

    private Checker(SearchRoot root, IReadOnlyList<KnownClient> clients) => (_root, _clients) = (root, clients);

    /// <param name="root">Where to search.</param>
    /// <param name="clients">The clients that folders may add methods to.</param>
    /// <param name="cancel">Stops it.</param>
    public static CheckResult Check(SearchRoot root, IReadOnlyList<KnownClient> clients, CancellationToken cancel)
    {
        var checker = new Checker(root, clients);
        foreach (FoundFolder folder in FolderSearch.Below(root.FullPath))
        {
            cancel.ThrowIfCancellationRequested();
            checker.Check(folder);
        }

        return new CheckResult(
            [.. checker._folders.OrderBy(folder => folder.Shown, StringComparer.Ordinal)], checker._texts, checker._nearMiss);
    }

    private void Check(FoundFolder folder)
    {
        string shown = _root.Show(folder.Path);
        if (folder.Fault is not null)
        {
            _folders.Add(new CheckedFolder(shown, false, null, [FileFaults.Unreadable(shown, folder.Fault)]));
            return;
        }

        var faults = new List<Finding>();
        SpecFile[] files = [.. folder.Files.Select(path => Read(path, faults)).OfType<SpecFile>()];
        CheckedFolder result = Judge(shown, SpecCompiler.CompileAll(files, _clients).FirstOrDefault(), faults);
        SpecFile? miss = result.IsSpec ? null : Array.Find(files, file => IsApiFile(file.Path));
        _nearMiss ??= miss?.Path;
        if (result.IsSpec || result.Findings.Count > 0)
        {
            _folders.Add(result);
            KeepTexts(files, result);
        }
    }

    private SpecFile? Read(string path, List<Finding> faults)
    {
        string shown = _root.Show(path);
        try
        {
            return FileText.Read(path, shown, faults);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(FileFaults.Unreadable(shown, fault));
            return null;
        }
    }

    private static CheckedFolder Judge(string shown, CompiledApi? compiled, List<Finding> faults)
    {
        // Whether this is a spec stands in the file that could not be read; better to tell than to pass over it.
        bool blind = faults.Any(fault => IsApiFile(fault.File));
        bool strange = compiled is { Api: null } && compiled.Findings.All(finding => finding.Id == Catalog.StrangerFolder.Id);
        IEnumerable<Finding> told = compiled is null || (strange && blind) ? [] : compiled.Findings;
        bool isSpec = blind || (compiled is not null && !strange);
        if (!isSpec || faults.Count == 0)
        {
            return new CheckedFolder(shown, isSpec, compiled?.Api, [.. told]);
        }

        // What is missing may stand in what could not be read.
        told = told.Where(finding => FileFaults.Descriptor(finding.Id) is not { OfAbsence: true });
        return new CheckedFolder(shown, true, null, [.. told.Concat(faults).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Span.Offset)]);
    }

    private void KeepTexts(SpecFile[] files, CheckedFolder result)
    {
        foreach (SpecFile file in files.Where(file => result.Findings.Any(finding => finding.File == file.FullPath)))
        {
            _texts.Add(file.FullPath, file.Text);
        }
    }

    private static bool IsApiFile(string shown) => shown == ApiFile || shown.EndsWith("/" + ApiFile, StringComparison.Ordinal);
}
