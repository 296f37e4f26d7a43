using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Reads documentation, stability and versions.</summary>
internal static class DocsReader
{
    private static readonly Dictionary<string, Stability> Stabilities = new(StringComparer.Ordinal)
    {
        ["stable"] = Stability.Stable,
        ["experimental"] = Stability.Experimental,
        ["deprecated"] = Stability.Deprecated,
        ["unimplemented"] = Stability.Unimplemented,
        ["removed"] = Stability.Removed,
    };

    public static Docs ReadDocs(MappingReader section)
    {
        string? summary = section.ReadText("summary")?.Value;
        string? remarks = section.ReadText("remarks")?.Value;
        return summary is null && remarks is null ? Model.Docs.None : new Docs { Summary = summary, Remarks = remarks };
    }

    public static LifecycleSpec ReadLifecycle(MappingReader section, DiagnosticBag diagnostics)
    {
        Located<string>? stability = ReadChoice(section, "stability", Keywords.Stabilities, diagnostics);
        string? since = section.ReadText("since")?.Value;
        string? until = section.ReadText("until")?.Value;
        Located<string>? replacedBy = section.ReadText("replaced-by");
        return stability is null && since is null && until is null && replacedBy is null ? LifecycleSpec.Stable : new LifecycleSpec
        {
            Stability = stability is null ? Stability.Stable : Stabilities[stability.Value],
            Since = since,
            Until = until,
            ReplacedBy = replacedBy,
        };
    }

    /// <summary>Reads one of several texts, or returns null.</summary>
    /// <param name="section">The mapping.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="choices">The texts.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    /// <param name="other">What else the keyword accepts, for the message.</param>
    public static Located<string>? ReadChoice(MappingReader section, string keyword, IReadOnlyList<string> choices, DiagnosticBag diagnostics, string other = "")
    {
        if (section.ReadText(keyword) is not { } choice)
        {
            return null;
        }

        if (choices.Contains(choice.Value))
        {
            return choice;
        }

        diagnostics.Add(Catalog.InvalidChoice, choice.Location, choice.Value, string.Join(", ", choices) + other, SpellingSuggestion.Create(choice.Value, choices));
        return null;
    }
}
