using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>Formats the summary of a check.</summary>
internal static class Summary
{
    /// <summary>Summarizes a folder without findings.</summary>
    public static string Create(CheckedFolder folder) =>
        $"{folder.DisplayPath}: {FormatCount(folder.Api!.Methods.Count, "method")}, {(folder.Api.Webhooks.Count == 0 ? "" : FormatCount(folder.Api.Webhooks.Count, "webhook") + ", ")}{FormatCount(folder.Api.Types.Count(folder.Api.IsOwn), "type")}, no findings";

    /// <summary>Summarizes all findings.</summary>
    public static string Create(IEnumerable<SpecDiagnostic> findings)
    {
        SpecDiagnostic[] all = [.. findings];
        string[] parts = [.. Enum.GetValues<Severity>().Reverse().SelectMany(severity => CountIfAny(all.Count(finding => finding.Severity == severity), severity.ToString().ToLowerInvariant()))];
        return $"{string.Join(", ", parts)} in {FormatCount(all.Select(finding => finding.File).Distinct().Count(), "file")}";
    }

    private static string[] CountIfAny(int count, string noun) => count == 0 ? [] : [FormatCount(count, noun)];

    private static string FormatCount(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
