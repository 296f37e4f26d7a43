using System.Globalization;

namespace Igata.Runtime.Http;

/// <summary>The header <c>Accept</c> (RFC 9110, section 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>Returns the weight of a media type from 0 to 1: that of the most specific range that includes it. Without the header it is 1.</summary>
    /// <param name="accept">The header, or null.</param>
    /// <param name="mediaType">The media type, which may be a range.</param>
    public static double GetWeight(string? accept, string mediaType)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return 1;
        }

        (int Specificity, double Weight) best = (-1, 0);
        foreach (string item in DelimitedList.Split(accept, DelimitedList.CommaSeparator))
        {
            string[] parts = item.Split(';', StringSplitOptions.TrimEntries);
            int specificity = GetSpecificity(parts[0], mediaType);
            if (specificity > best.Specificity)
            {
                best = (specificity, ReadWeight(parts));
            }
        }

        return best.Weight;
    }

    /// <summary>Returns whether a range includes a media type, or overlaps with it.</summary>
    public static bool Includes(string range, string mediaType) => GetSpecificity(range, mediaType) >= 0;

    // A range such as image/* that a server produces is included if some type of it may be.
    private static int GetSpecificity(string range, string mediaType)
    {
        int slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        ReadOnlySpan<char> type = mediaType.AsSpan(0, Math.Max(slash, 0));
        return range.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2
            : range == "*/*" ? 0
            : mediaType == "*/*" ? 1
            : range.EndsWith("/*", StringComparison.Ordinal) && range.AsSpan(0, range.Length - 2).Equals(type, StringComparison.OrdinalIgnoreCase) ? 1
            : mediaType.EndsWith("/*", StringComparison.Ordinal) && range.AsSpan().StartsWith(mediaType.AsSpan(0, slash + 1), StringComparison.OrdinalIgnoreCase) ? 2
            : -1;
    }

    private static double ReadWeight(string[] parts)
    {
        foreach (string parameter in parts.AsSpan(1))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight) ? weight : 1;
            }
        }

        return 1;
    }
}
