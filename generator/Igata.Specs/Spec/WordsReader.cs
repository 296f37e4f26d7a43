using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Reads the words and the life of a thing.</summary>
internal static class WordsReader
{
    public static Docs Docs(Section section)
    {
        string? summary = section.Text("summary")?.Value;
        string? remarks = section.Text("remarks")?.Value;
        return summary is null && remarks is null ? Model.Docs.None : new Docs { Summary = summary, Remarks = remarks };
    }

    public static LifeSpec Life(Section section, Findings findings) => new()
    {
        Stability = Choice(section, "stability", Keywords.Stabilities, findings) is { } word
            ? (Stability)Keywords.Stabilities.ToList().IndexOf(word.Value)
            : Stability.Stable,
        Since = section.Text("since")?.Value,
        Until = section.Text("until")?.Value,
        ReplacedBy = section.Text("replaced-by"),
    };

    /// <summary>One word of a list, or null.</summary>
    public static Located<string>? Choice(Section section, string keyword, IReadOnlyList<string> choices, Findings findings)
    {
        if (section.Text(keyword) is not { } word)
        {
            return null;
        }

        if (choices.Contains(word.Value))
        {
            return word;
        }

        findings.Add(Catalog.UnknownChoice, word.Place, word.Value, string.Join(", ", choices), Suggestion.For(word.Value, choices));
        return null;
    }
}
