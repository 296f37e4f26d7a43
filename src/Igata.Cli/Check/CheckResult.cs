using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>What became of one folder.</summary>
/// <param name="Shown">Its path, as findings name it.</param>
/// <param name="IsSpec">Whether it holds a spec, sound or not.</param>
/// <param name="Api">The model, or null when a finding is an error.</param>
/// <param name="Findings">Sorted by file and place.</param>
internal sealed record CheckedFolder(string Shown, bool IsSpec, Api? Api, IReadOnlyList<SpecDiagnostic> Findings);

/// <summary>What became of all.</summary>
/// <param name="Folders">Sorted by path.</param>
/// <param name="Texts">The files that findings are about, by the name that findings give them.</param>
/// <param name="NearMiss">An api.yaml that does not begin as one, if there is any.</param>
internal sealed record CheckResult(IReadOnlyList<CheckedFolder> Folders, IReadOnlyDictionary<string, string> Texts, string? NearMiss)
{
    public IEnumerable<SpecDiagnostic> Findings => Folders.SelectMany(folder => folder.Findings);

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
