namespace Igata.Runtime.Http;

/// <summary>The parameters of a <c>Content-Disposition</c>.</summary>
internal static class ContentDispositionParser
{
    /// <summary>The value of a parameter; null if it is not there.</summary>
    public static string? GetParameter(string header, string name)
    {
        foreach (string part in DelimitedList.Split(header, ";"))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Unescape(part[(equals + 1)..].Trim());
            }
        }

        return null;
    }

    // Only these three are escaped, as browsers do; any other escape is part of the name.
    private static string Unescape(string value) => (value is ['"', .., '"'] ? value[1..^1] : value)
        .Replace("%22", "\"", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal);
}
