using System.Text.RegularExpressions;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>Every relative link leads to a file, and every anchor to a heading.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. new[] { "", "docs", "docs/ja", "docs/reference", "specs", "tests/Specs", "tests/Igata.Benchmarks" }
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.Path(folder), "*.md"))
            .Concat(Directory.EnumerateFiles(Repository.Path("src"), "README.md", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static name => !name.Contains("/bin/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void LinksLeadToFilesAndHeadings(string page)
    {
        string path = Repository.Path(page);
        var broken = new List<string>();
        foreach (Match link in Links().Matches(ReadProse(path)))
        {
            (string file, string anchor) = (link.Groups["file"].Value, Uri.UnescapeDataString(link.Groups["anchor"].Value));
            string target = file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, file);
            if (!File.Exists(target) && !Directory.Exists(target))
            {
                broken.Add($"{link.Value}: there is no such file");
            }
            else if (anchor.Length > 0 && !ReadAnchors(target).Contains(anchor))
            {
                broken.Add($"{link.Value}: there is no such heading");
            }
        }

        Assert.True(broken.Count == 0, $"{page}:\n{string.Join('\n', broken)}");
    }

    private static string ReadProse(string path) => Blocks().Replace(File.ReadAllText(path), "");

    // As GitHub makes them: lower case, spaces as hyphens, without other punctuation; the second of a name ends in -1.
    private static HashSet<string> ReadAnchors(string path)
    {
        string text = ReadProse(path);
        var anchors = new HashSet<string>(DeclaredAnchors().Matches(text).Select(static match => match.Groups[1].Value), StringComparer.Ordinal);
        foreach (Match heading in Headings().Matches(text))
        {
            string plain = LinkTargets().Replace(heading.Groups[1].Value.Trim(), "$1");
            string anchor = Punctuation().Replace(plain.ToLowerInvariant(), "").Replace(' ', '-');
            for (int count = 0; !anchors.Add(count == 0 ? anchor : $"{anchor}-{count}"); count++)
            {
            }
        }

        return anchors;
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<file>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^(```|~~~).*?^\1[^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("<a (?:id|name)=\"([^\"]+)\"")]
    private static partial Regex DeclaredAnchors();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkTargets();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}\p{Pc}\- ]")]
    private static partial Regex Punctuation();
}
