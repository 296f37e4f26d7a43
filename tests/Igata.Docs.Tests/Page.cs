using System.Text.RegularExpressions;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>A fenced block of a page, or C# in a hidden comment.</summary>
/// <param name="Page">The path of the page, from the root of the repository.</param>
/// <param name="Line">The line where its text begins.</param>
/// <param name="Language">The language after the fence.</param>
/// <param name="Text">The text.</param>
/// <param name="Notes">The markers before it, from hidden comments.</param>
internal sealed record Snippet(string Page, int Line, string Language, string Text, IReadOnlyList<string> Notes)
{
    public bool HasMarker(string note) => Notes.Contains(note);

    /// <summary>Returns the rest of a marker that begins with a prefix.</summary>
    public string? GetMarkerValue(string prefix) => Notes.FirstOrDefault(note => note.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..].Trim();
}

/// <summary>
/// A page of the documentation. Hidden comments mark what its tests need to know: <c>&lt;!-- snippet: given … --&gt;</c>
/// contains C# that is compiled before the next snippet; <c>afresh</c> starts a new program, otherwise all C# of a page is one
/// program; <c>not run</c> is only compiled; <c>prints</c> is before the output of the C# above it; <c>file PATH</c> is before
/// a spec from which code is generated for the C# of the page; <c>with …</c> is YAML that completes a part of a spec;
/// <c>finds</c> is before the diagnostics of the spec above, and <c>demo</c> before lines of the demo output.
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
