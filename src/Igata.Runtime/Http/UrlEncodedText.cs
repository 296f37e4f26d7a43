namespace Igata.Runtime.Http;

/// <summary>Names and values as a query or a form has them.</summary>
internal static class UrlEncodedText
{
    /// <exception cref="ParameterFormatException">A name or value has an escape that is none.</exception>
    public static List<KeyValuePair<string, string>> Read(string text, string place)
    {
        var read = new List<KeyValuePair<string, string>>();
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string? name = PercentEncoding.Decode(equals < 0 ? pair : pair.AsSpan(0, equals), plusForSpace: true);
            string? value = equals < 0 ? "" : PercentEncoding.Decode(pair.AsSpan(equals + 1), plusForSpace: true);
            if (name is null || value is null)
            {
                throw new ParameterFormatException(place, Json.Printable.Text(pair), "has an escape that is none, or one that is not UTF-8.");
            }

            read.Add(new(name, value));
        }

        return read;
    }
}
