using System.Text.RegularExpressions;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>A fenced block of a page, or C# that stands in a hidden comment.</summary>
/// <param name="Page">The page, by its path from the root of the repository.</param>
/// <param name="Line">The line that its text begins at.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its text.</param>
/// <param name="Notes">What hidden comments before it say.</param>
internal sealed record Snippet(string Page, int Line, string Language, string Text, IReadOnlyList<string> Notes)
{
    public bool HasMarker(string note) => Notes.Contains(note);

    /// <summary>What a note says behind its first word.</summary>
    public string? GetMarkerValue(string prefix) => Notes.FirstOrDefault(note => note.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..].Trim();
}

/// <summary>
/// A page of the documentation. What its tests have to know beside what a reader sees stands in hidden comments:
/// <c>&lt;!-- snippet: given … --&gt;</c> is C# that goes before what follows; <c>afresh</c> begins another program, which is
/// otherwise all C# of the page; <c>not run</c> compiles it only; <c>prints</c> stands before a text that the C# above it
/// prints; <c>file PATH</c> before a spec that the C# of the page is cast from; <c>with …</c> is YAML that part of a spec needs;
/// <c>finds</c> stands before what is found in the spec above, and <c>demo</c> before lines of the demo.
/// </summary>
internal sealed partial record Page(string Name, string Text, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>All pages whose snippets are held.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        Load("README.md"),
        .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Order(StringComparer.Ordinal).Select(path => Load("docs/" + Path.GetFileName(path))),
    ];

    public static Page Load(string name) => Create(name, File.ReadAllText(Repository.Path(name)).ReplaceLineEndings("\n"));

    public static Page Create(string name, string text) => new(name, text, [.. Read(name, text)]);

    private static IEnumerable<Snippet> Read(string page, string text)
    {
        var notes = new List<string>();
        foreach (Match match in MatchMarkers().Matches(text))
        {
            if (match.Groups["note"] is { Success: true } note)
            {
                if (note.Value.StartsWith("given", StringComparison.Ordinal))
                {
                    yield return new Snippet(page, GetLine(text, note.Index), "csharp", note.Value["given".Length..], [.. notes, "hidden"]);
                    notes.Clear();
                }
                else
                {
                    notes.Add(note.Value);
                }
            }
            else
            {
                Group body = match.Groups["body"];
                yield return new Snippet(page, GetLine(text, body.Index), match.Groups["language"].Value, body.Value, [.. notes]);
                notes.Clear();
            }
        }
    }

    private static int GetLine(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"<!-- snippet: (?<note>.*?)\s*-->|^```(?<language>[^\n]*)\n(?<body>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex MatchMarkers();
}
