using System.Buffers;

namespace Igata.Runtime.Http;

/// <summary>What may stand in a header: nothing that could end it and begin another.</summary>
internal static class HeaderSyntax
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

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

    /// <summary>Printable ASCII, space and tab: what every handler and server takes.</summary>
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

    /// <summary>Whether a value arrives as it is: <see cref="IsAscii"/>, and no space around it, which does not count on the wire.</summary>
    public static bool IsVisibleAscii(string value) =>
        IsAscii(value) && (value.Length == 0 || (value[0] is not (' ' or '\t') && value[^1] is not (' ' or '\t')));

    public static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            throw new ArgumentException("The name of a header has letters, digits and !#$%&'*+-.^_`|~ only.", nameof(name));
        }

        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {name} belongs to the body of a request, which the client makes itself.", nameof(name));
        }
    }

    public static void CheckValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsValidValue(value))
        {
            throw new ArgumentException($"The value of the header {name} has a line break or another control character.", nameof(value));
        }
    }
}
