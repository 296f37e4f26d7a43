using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>The last words of a check.</summary>
internal static class Summary
{
    /// <summary>Of a folder without findings.</summary>
    public static string Of(CheckedFolder folder) =>
        $"{folder.Shown}: {Count(folder.Api!.Methods.Count, "method")}, {Count(folder.Api.Types.Count(folder.Api.IsOwn), "type")}, no findings";

    /// <summary>Of all findings, in the files that have any.</summary>
    public static string Of(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        int errors = all.Count(finding => finding.Severity == Severity.Error);
        string[] parts = [.. Some(errors, "error"), .. Some(all.Length - errors, "warning")];
        return $"{string.Join(", ", parts)} in {Count(all.Select(finding => finding.File).Distinct().Count(), "file")}";
    }

    private static string[] Some(int count, string thing) => count == 0 ? [] : [Count(count, thing)];

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
