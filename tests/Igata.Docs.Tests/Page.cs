using System.Text.RegularExpressions;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The path of the page, from the root of the repository.</param>
/// <param name="Line">The line where its text begins.</param>
/// <param name="Language">The language after the fence.</param>
/// <param name="Text">The text.</param>
/// <param name="Notes">The markers before it, from hidden comments.</param>
internal sealed record Snippet(string Page, int Line, string Language, string Text, IReadOnlyList<string> Notes)
{
    public bool HasMarker(string note) => Notes.Contains(note);

    /// <summary>Returns the rest of each marker that begins with a prefix.</summary>
    public IEnumerable<string> GetMarkerValues(string prefix) => Notes.Where(note => note.StartsWith(prefix, StringComparison.Ordinal)).Select(note => note[prefix.Length..]);
}

/// <summary>
/// A page of the documentation. Hidden comments before a block say how it is tested, and contain no code: <c>&lt;!-- snippet: afresh
/// --&gt;</c> starts a new program, otherwise all C# of a page is one program; <c>prints</c> is before the output of the C# above it;
/// <c>file PATH</c> is before a file of the reader's project: a spec, or the settings of a host; <c>finds</c> is before the diagnostics
/// of the spec above; <c>emulator POST PATH JSON</c> sets the state of the emulator that the program calls; <c>demo</c> is before lines
/// of the output of the demo.
/// </summary>
internal sealed partial record Page(string Name, string Text, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>The pages whose snippets are tested.</summary>
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
                notes.Add(note.Value);
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
