using System.Buffers;

namespace Igata.Runtime.Http;

/// <summary>Checks values that become parts of a host: labels of RFC 1123 in lower case.</summary>
internal static class HostLabels
{
    public const int MaxLabelLength = 63;
    public const int MaxHostLength = 253;

    // None of these characters can end the host and begin another part of a URL. Two values that differ in case would be the same host.
    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Returns what is wrong with a value, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="allowsDots">Whether the value can consist of several labels.</param>
    public static string? FindProblem(string value, bool allowsDots)
    {
        if (value.Length == 0)
        {
            return "must not be empty, because it is a part of the host";
        }

        if (!allowsDots && value.Contains('.', StringComparison.Ordinal))
        {
            return "must be one label without dots, because other values of the host stand before it";
        }

        return value.Split('.').All(IsLabel)
            ? null
            : $"must consist of labels, joined by dots, of at most {MaxLabelLength} lower-case letters, digits and '-', which is neither first nor last, because it is a part of the host";
    }

    /// <summary>Returns whether the parts of a host are not too long.</summary>
    public static bool FitLengths(string host) => host.Length <= MaxHostLength && host.Split('.').All(static label => label.Length <= MaxLabelLength);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength && label[0] != '-' && label[^1] != '-' && label.AsSpan().IndexOfAnyExcept(Characters) < 0;
}
