using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>Parses the names and values of a query or a form.</summary>
internal static class UrlEncodedFormParser
{
    /// <summary>Returns the names of a query that was parsed before, and their values as they were received.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ParseNames(string text)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equalsIndex = pair.IndexOf('=', StringComparison.Ordinal);
            entries.Add(new(PercentEncoding.Decode(equalsIndex < 0 ? pair : pair.AsSpan(0, equalsIndex), plusForSpace: true) ?? "", equalsIndex < 0 ? "" : pair[(equalsIndex + 1)..]));
        }

        return entries;
    }

    /// <summary>Returns the items of a value whose commas separate items if they are not encoded.</summary>
    public static IEnumerable<string> SplitItems(string value) =>
        value.Length == 0 ? [] : value.Split(',').Select(static item => PercentEncoding.Decode(item, plusForSpace: true) ?? "");

    /// <exception cref="ParameterFormatException">A name or value contains an invalid percent-encoding.</exception>
    public static List<KeyValuePair<string, string>> Parse(string text, string location)
    {
        var entries = new List<KeyValuePair<string, string>>();
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            int end = rest.IndexOf('&');
            ReadOnlySpan<char> pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            int equalsIndex = pair.IndexOf('=');
            string? name = PercentEncoding.Decode(equalsIndex < 0 ? pair : pair[..equalsIndex], plusForSpace: true);
            string? value = equalsIndex < 0 ? "" : PercentEncoding.Decode(pair[(equalsIndex + 1)..], plusForSpace: true);
            if (name is null || value is null)
            {
                // Only a plain name is quoted: a value, or a body that is not a form at all, may be a secret.
                throw new ParameterFormatException(location, equalsIndex > 0 && HeaderSyntax.IsToken(pair[..equalsIndex]) ? pair[..equalsIndex].ToString() : "as a whole", "contains an invalid percent-encoding.");
            }

            entries.Add(new(name, value));
        }

        return entries;
    }
}
