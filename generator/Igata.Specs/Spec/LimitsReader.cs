using System.Globalization;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>Reads the limits of a member, a type or a test.</summary>
internal static class LimitsReader
{
    public static LimitsSpec Read(Section section, Findings findings)
    {
        var limits = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (Keyword keyword in Keywords.Limits)
        {
            Located<string>? limit = keyword.Form switch
            {
                ValueForm.Count => AsText(section.Count(keyword.Name)),
                ValueForm.Number => section.Number(keyword.Name),
                _ => section.Text(keyword.Name),
            };
            if (limit is not null && (keyword.Form != ValueForm.Pattern || IsSound(limit, findings)))
            {
                limits.Add(keyword.Name, limit);
            }
        }

        return limits.Count == 0 ? LimitsSpec.None : new LimitsSpec(limits);
    }

    private static Located<string>? AsText(Located<int>? count) =>
        count is null ? null : new Located<string>(count.Value.ToString(CultureInfo.InvariantCulture), count.Place);

    private static bool IsSound(Located<string> pattern, Findings findings)
    {
        if (PatternParser.Parse(pattern.Value, out PatternFault? fault) is not null)
        {
            return true;
        }

        findings.Add(Catalog.BadPattern, pattern.Place, pattern.Value, fault!.Part, fault.Why);
        return false;
    }
}
