namespace Igata.Specs.Checking;

/// <summary>The placeholders of a template, which are names in braces.</summary>
internal static class SignatureTemplate
{
    /// <summary>Returns the placeholders, or null if a brace has no counterpart.</summary>
    public static IReadOnlyList<string>? FindPlaceholders(string template)
    {
        var names = new List<string>();
        int position = 0;
        while (template.IndexOfAny(['{', '}'], position) is var open and >= 0)
        {
            int close = template.IndexOf('}', open);
            if (template[open] == '}' || close < 0 || template.IndexOf('{', open + 1) is var inner && inner >= 0 && inner < close)
            {
                return null;
            }

            names.Add(template.Substring(open + 1, close - open - 1));
            position = close + 1;
        }

        return names;
    }
}
