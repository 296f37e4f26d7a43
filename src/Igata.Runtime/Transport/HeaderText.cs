using System.Buffers;

namespace Igata.Runtime.Transport;

/// <summary>What may stand in a header: nothing that could end it and begin another.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsValue(string value)
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

    public static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAnyExcept(Token))
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
        if (!IsValue(value))
        {
            throw new ArgumentException($"The value of the header {name} has a line break or another control character.", nameof(value));
        }
    }
}
