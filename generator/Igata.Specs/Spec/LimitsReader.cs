using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Patterns;

namespace Igata.Specs.Spec;

/// <summary>Reads the limits of a member, a type or a test.</summary>
internal static class LimitsReader
{
    public static LimitsSpec Read(MappingReader section, DiagnosticBag diagnostics)
    {
        List<KeyValuePair<string, Located<string>>>? limits = null;
        foreach (Keyword keyword in Keywords.Limits)
        {
            Located<string>? limit = keyword.Form is KeywordValueKind.Count ? FormatCount(section.ReadCount(keyword.Name))
                : keyword.Form is KeywordValueKind.Bound ? section.ReadBound(keyword.Name)
                : keyword.Form is KeywordValueKind.Number ? section.ReadNumber(keyword.Name)
                : section.ReadText(keyword.Name);
            if (limit is not null && (keyword.Form != KeywordValueKind.Pattern || IsValid(limit, diagnostics)))
            {
                limits ??= new List<KeyValuePair<string, Located<string>>>(1);
                limits.Add(new KeyValuePair<string, Located<string>>(keyword.Name, limit));
            }
        }

        return limits is null ? LimitsSpec.None : new LimitsSpec(limits);
    }

    private static Located<string>? FormatCount(Located<int>? count) =>
        count is null ? null : new Located<string>(count.Value.ToString(CultureInfo.InvariantCulture), count.Location);

    private static bool IsValid(Located<string> pattern, DiagnosticBag diagnostics)
    {
        if (PatternParser.Parse(pattern.Value, out DiagnosticReason? error) is not null)
        {
            return true;
        }

        diagnostics.Add(error!, pattern.Location);
        return false;
    }
}
