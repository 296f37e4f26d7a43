using System.Buffers;

namespace Igata.Runtime.Http;

/// <summary>Validates header names and values, so that a value cannot end its header and begin another.</summary>
internal static class HeaderSyntax
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] TransportHeaders = ["Connection", "Host", "Transfer-Encoding"];

    public static bool IsValidValue(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' and not '\t' or '\x7F')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether the value consists of printable ASCII, space and tab, which every handler and server accepts.</summary>
    public static bool IsAscii(string value)
    {
        foreach (char c in value)
        {
            if (c is (< ' ' and not '\t') or > '~')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether a value is transmitted unchanged: <see cref="IsAscii"/> without leading or trailing whitespace, which is not
    /// significant in a header.
    /// </summary>
    public static bool IsVisibleAscii(string value) =>
        IsAscii(value) && (value.Length == 0 || (value[0] is not (' ' or '\t') && value[^1] is not (' ' or '\t')));

    /// <summary>Returns whether a header must not be joined, because its values contain commas that separate nothing (RFC 9110, section 5.3).</summary>
    public static bool IsSetCookie(string name) => name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a text consists of the characters of a name.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(TokenCharacters);

    /// <summary>Returns whether a header describes the body or the connection, so that a caller cannot set it.</summary>
    public static bool IsReserved(string name) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || TransportHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            throw new ArgumentException("A header name may contain only letters, digits and !#$%&'*+-.^_`|~.", nameof(name));
        }

        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {name} describes the request body, so it is set by the client.", nameof(name));
        }

        if (TransportHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {name} describes the connection, so it is set by the HttpClient.", nameof(name));
        }
    }

    public static void CheckValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsVisibleAscii(value))
        {
            throw CreateInvalidValueException(name);
        }
    }

    private static ArgumentException CreateInvalidValueException(string name) => new(
        $"The value of the header {name} must consist of printable ASCII characters, without a line break or another control character, and without spaces at its ends.",
        "value");
}
