using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Names and values as a query or a form has them.</summary>
internal static class UrlEncodedFormParser
{
    /// <exception cref="ParameterFormatException">A name or value has an escape that is none.</exception>
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
                throw new ParameterFormatException(location, SafeText.Escape(pair), "has an escape that is none, or one that is not UTF-8.");
            }

            entries.Add(new(name, value));
        }

        return entries;
    }
}
