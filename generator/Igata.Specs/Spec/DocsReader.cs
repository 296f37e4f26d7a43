using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Reads the words and the life of a thing.</summary>
internal static class DocsReader
{
    public static Docs ReadDocs(MappingReader section)
    {
        string? summary = section.ReadText("summary")?.Value;
        string? remarks = section.ReadText("remarks")?.Value;
        return summary is null && remarks is null ? Model.Docs.None : new Docs { Summary = summary, Remarks = remarks };
    }

    public static LifecycleSpec ReadLifecycle(MappingReader section, DiagnosticBag diagnostics) => new()
    {
        Stability = ReadChoice(section, "stability", Keywords.Stabilities, diagnostics) is { } choice
            ? (Stability)Keywords.Stabilities.ToList().IndexOf(choice.Value)
            : Stability.Stable,
        Since = section.ReadText("since")?.Value,
        Until = section.ReadText("until")?.Value,
        ReplacedBy = section.ReadText("replaced-by"),
    };

    /// <summary>One word of a list, or null.</summary>
    public static Located<string>? ReadChoice(MappingReader section, string keyword, IReadOnlyList<string> choices, DiagnosticBag diagnostics)
    {
        if (section.ReadText(keyword) is not { } choice)
        {
            return null;
        }

        if (choices.Contains(choice.Value))
        {
            return choice;
        }

        diagnostics.Add(Catalog.InvalidChoice, choice.Location, choice.Value, string.Join(", ", choices), SpellingSuggestion.Create(choice.Value, choices));
        return null;
    }
}
