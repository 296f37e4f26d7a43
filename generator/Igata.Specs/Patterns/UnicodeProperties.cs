using Igata.Runtime.Validation.Patterns;

namespace Igata.Specs.Patterns;

/// <summary>The Unicode properties of a pattern: the general categories under their short and long names.</summary>
internal static class UnicodeProperties
{
    private static readonly string[] Prefixes = ["General_Category=", "gc="];

    private static readonly Dictionary<string, string> LongNames = """
        Letter=L Cased_Letter=LC Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt Modifier_Letter=Lm Other_Letter=Lo
        Mark=M Combining_Mark=M Nonspacing_Mark=Mn Spacing_Mark=Mc Enclosing_Mark=Me
        Number=N Decimal_Number=Nd digit=Nd Letter_Number=Nl Other_Number=No
        Punctuation=P punct=P Connector_Punctuation=Pc Dash_Punctuation=Pd Open_Punctuation=Ps Close_Punctuation=Pe
        Initial_Punctuation=Pi Final_Punctuation=Pf Other_Punctuation=Po
        Symbol=S Math_Symbol=Sm Currency_Symbol=Sc Modifier_Symbol=Sk Other_Symbol=So
        Separator=Z Space_Separator=Zs Line_Separator=Zl Paragraph_Separator=Zp
        Other=C Control=Cc cntrl=Cc Format=Cf Surrogate=Cs Private_Use=Co Unassigned=Cn
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToDictionary(name => name.Split('=')[0], name => name.Split('=')[1], StringComparer.Ordinal);

    /// <summary>Returns the class of a property, or null if the property is not supported.</summary>
    /// <param name="name">The text between the braces of <c>\p{…}</c>.</param>
    public static CodePointClass? Find(string name)
    {
        string value = Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? name.Substring(prefix.Length) : name;
        value = LongNames.TryGetValue(value, out string? shortName) ? shortName : value;
        uint categories = FindCategories(value);
        return name switch
        {
            "Any" => CodePointClass.Create([], CodePointClass.AllCategories, isNegated: false),
            "ASCII" => CodePointClass.Create([new CodePointRange(0, 0x7F)], 0, isNegated: false),
            "Assigned" => CodePointClass.Create([], ~FindCategories("Cn") & CodePointClass.AllCategories, isNegated: false),
            _ when categories != 0 => CodePointClass.Create([], categories, isNegated: false),
            _ => null,
        };
    }

    private static uint FindCategories(string value)
    {
        if (value == "LC")
        {
            return FindCategories("Lu") | FindCategories("Ll") | FindCategories("Lt");
        }

        uint found = 0;
        for (int i = 0; i < PatternText.Categories.Length && value.Length is 1 or 2; i += 2)
        {
            found |= string.CompareOrdinal(PatternText.Categories, i, value, 0, value.Length) == 0 ? 1U << (i / 2) : 0;
        }

        return found;
    }
}
