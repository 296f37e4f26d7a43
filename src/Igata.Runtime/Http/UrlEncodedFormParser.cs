using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Parses the names and values of a query or a form.</summary>
internal static class UrlEncodedFormParser
{
    /// <exception cref="ParameterFormatException">A name or value contains an invalid percent-encoding.</exception>
    public static List<KeyValuePair<string, string>> Parse(string text, string location)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equalsIndex = pair.IndexOf('=', StringComparison.Ordinal);
            string? name = PercentEncoding.Decode(equalsIndex < 0 ? pair : pair.AsSpan(0, equalsIndex), plusForSpace: true);
            string? value = equalsIndex < 0 ? "" : PercentEncoding.Decode(pair.AsSpan(equalsIndex + 1), plusForSpace: true);
            if (name is null || value is null)
            {
                throw new ParameterFormatException(location, SafeText.Escape(pair), "contains an invalid percent-encoding.");
            }

            entries.Add(new(name, value));
        }

        return entries;
    }
}
