using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>Formats the summary of a check.</summary>
internal static class Summary
{
    /// <summary>Summarizes a folder without findings.</summary>
    public static string Create(CheckedFolder folder) =>
        $"{folder.DisplayPath}: {FormatCount(folder.Api!.Methods.Count, "method")}, {(folder.Api.Webhooks.Count == 0 ? "" : FormatCount(folder.Api.Webhooks.Count, "webhook") + ", ")}{FormatCount(folder.Api.Types.Count(folder.Api.IsOwn), "type")}, no findings";

    /// <summary>Summarizes all findings. A folder with as many as are reported may have more.</summary>
    public static string Create(CheckResult result)
    {
        string[] parts = [.. Enum.GetValues<Severity>().Reverse().Where(severity => result.Findings.Any(finding => finding.Severity == severity)).Select(severity => FormatCount(result, severity))];
        return $"{string.Join(", ", parts)} in {FormatCount(result.Findings.Select(finding => finding.File).Distinct().Count(), "file")}";
    }

    private static string FormatCount(CheckResult result, Severity severity)
    {
        int[] counts = [.. result.Folders.Select(folder => folder.Findings.Count(finding => finding.Severity == severity))];
        string noun = severity.ToString().ToLowerInvariant();
        return counts.Max() < SpecDiagnostic.MaxCount ? FormatCount(counts.Sum(), noun) : $"{counts.Sum()} or more {noun}s";
    }

    private static string FormatCount(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
