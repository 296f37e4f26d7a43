namespace Igata.Runtime.Http;

/// <summary>Reads the parameters of a <c>Content-Disposition</c> header.</summary>
internal static class ContentDispositionParser
{
    /// <summary>Returns the value of a parameter, or null if it is missing.</summary>
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

    // Browsers escape only these three characters; any other escape is part of the name.
    private static string Unescape(string value) => (value is ['"', .., '"'] ? value[1..^1] : value)
        .Replace("%22", "\"", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal);
}
