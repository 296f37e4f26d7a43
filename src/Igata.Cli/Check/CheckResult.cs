using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>The result for one folder.</summary>
/// <param name="DisplayPath">The path of the folder as shown in findings.</param>
/// <param name="IsSpec">Whether the folder contains a spec, valid or not.</param>
/// <param name="Api">The model. Null if there are errors.</param>
/// <param name="Findings">The findings, sorted by file and position.</param>
internal sealed record CheckedFolder(string DisplayPath, bool IsSpec, Api? Api, IReadOnlyList<SpecDiagnostic> Findings);

/// <summary>The result for all folders.</summary>
/// <param name="Folders">The folders, sorted by path.</param>
/// <param name="Texts">The texts of the files with findings, by display path.</param>
/// <param name="NearMiss">An api.yaml that does not begin like a spec, if there is one.</param>
internal sealed record CheckResult(IReadOnlyList<CheckedFolder> Folders, IReadOnlyDictionary<string, string> Texts, string? NearMiss)
{
    public IEnumerable<SpecDiagnostic> Findings => Folders.SelectMany(folder => folder.Findings);

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
