using System.Text.RegularExpressions;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Recognizes the folders of specs, without parsing them. Paths have forward slashes.</summary>
internal static class SpecFolders
{
    private static readonly Regex FirstKey = new(@"\A(\s|#[^\n]*\n|---[ ]*\r?\n|\{)*[""']?(api|extends)[""']?\s*:", RegexOptions.CultureInvariant);
    private static readonly Regex ExtendsKey = new(@"^[\s{]*[""']?extends[""']?\s*:", RegexOptions.CultureInvariant | RegexOptions.Multiline);
    private static readonly Regex PartKey = new(@"^[""']?(methods|types)[""']?\s*:", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public static string GetFolder(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    public static string GetFileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    public static bool IsApiFile(string path) => GetFileName(path) == "api.yaml";

    /// <summary>Returns whether the folder has an api.yaml that starts with <c>api:</c> or <c>extends:</c>.</summary>
    public static bool IsSpec(IReadOnlyList<SpecFile> folder) =>
        folder.Any(file => IsApiFile(file.Path) && FirstKey.IsMatch(file.Text));

    /// <summary>Returns whether the file is an api.yaml that appears to contain <c>extends:</c>.</summary>
    public static bool IsExtension(SpecFile file) => IsApiFile(file.Path) && ExtendsKey.IsMatch(file.Text);

    /// <summary>Returns whether nothing that the text alone decides differs between two versions of a file.</summary>
    public static bool HaveSameRole(SpecFile first, SpecFile second) =>
        FirstKey.IsMatch(first.Text) == FirstKey.IsMatch(second.Text) && IsExtension(first) == IsExtension(second) && LooksLikePart(first) == LooksLikePart(second);

    public static bool LooksLikePart(SpecFile file) => PartKey.IsMatch(file.Text);
}
