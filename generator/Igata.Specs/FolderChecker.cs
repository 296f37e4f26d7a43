using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Rules;
using Igata.Specs.Spec;

namespace Igata.Specs;

/// <summary>Binds and checks a folder file by file, and uses the results of the version before for files that are the same.</summary>
internal sealed class FolderChecker
{
    private readonly IReadOnlyList<FileSpec> _files;
    private readonly HashSet<FileSpec> _current;
    private readonly FolderState? _previous;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancel;
    private readonly ILookup<string, SourceLocation> _parameters;
    private readonly BoundFolder _folder;

    private FolderChecker(IReadOnlyList<FileSpec> files, FolderSpec spec, FolderState? previous, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        _files = files;
        _current = [.. files];
        _previous = previous is not null && previous.HaveSameTypes(files) ? previous : null;
        (_diagnostics, _cancel) = (diagnostics, cancel);
        _folder = SpecBinder.Bind(spec, files, file => _previous?.Find(file, _current)?.Bound, isParallel: true);
        if (_folder.Spec.IsIrregular)
        {
            // What is irregular is reported for the folder as a whole, in the order of its files.
            _previous = null;
            _folder = SpecBinder.Bind(FolderReader.Combine(files, new DiagnosticBag()), files, static _ => null);
        }

        _parameters = _folder.Spec.SectionFields.ToLookup(location => location.File);
    }

    /// <param name="files">The files, in the order of the folder.</param>
    /// <param name="spec">The folder, whose names are unique.</param>
    /// <param name="previous">The state of the folder before.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <param name="cancel">Stops between rules.</param>
    /// <returns>The bound spec, and the state; null if the result of a file can depend on more than the types of others.</returns>
    public static (BoundSpec Spec, FolderState? State) Check(
        IReadOnlyList<FileSpec> files, FolderSpec spec, FolderState? previous, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        var checker = new FolderChecker(files, spec, previous, diagnostics, cancel);
        return (checker._folder.Spec, checker.Check());
    }

    private FolderState? Check()
    {
        bool isIndependent = !_folder.Spec.IsIrregular && !_folder.Files.Any(file => file.HasDiscriminatorsInMethods);
        AllRules.CheckDeclarations(_folder.CreateHeaderView(), _diagnostics, _cancel);
        var ofFolder = new DiagnosticBag();
        CheckedFile[] results = CheckFiles(isIndependent, ofFolder);
        foreach (DiagnosticBag findings in results.Select(result => result.Findings).Append(ofFolder))
        {
            _diagnostics.AddChecked(findings);
        }

        return isIndependent ? new FolderState(_files, results) : null;
    }

    /// <summary>Checks the folder and its files at the same time: rules change nothing.</summary>
    private CheckedFile[] CheckFiles(bool isIndependent, DiagnosticBag ofFolder)
    {
        var results = new CheckedFile[_folder.Files.Count];
        EachInParallel.Run(results.Length + 1, i =>
        {
            if (i == 0)
            {
                AllRules.CheckFolder(_folder.Spec, ofFolder, _cancel);
                return;
            }

            BoundFile file = _folder.Files[i - 1];
            results[i - 1] = (isIndependent ? Find(file) : null) ?? Check(file);
        });
        return results;
    }

    private CheckedFile? Find(BoundFile file) => _previous?.Find(file.Spec, _current) is { } found && found.Parameters.SetEquals(_parameters[file.Spec.File.FullPath]) ? found : null;

    private CheckedFile Check(BoundFile file)
    {
        BoundSpec view = _folder.CreateView(file);
        var findings = new DiagnosticBag();
        AllRules.CheckDeclarations(view, findings, _cancel);
        HashSet<string> locations = BoundLocations.FindFiles(view, file.Spec.File.FullPath);
        return new CheckedFile(file, findings, [.. _files.Where(other => locations.Contains(other.File.FullPath))], [.. _parameters[file.Spec.File.FullPath]]);
    }
}
