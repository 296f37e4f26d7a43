using System.Globalization;
using Igata.Runtime.Http;

namespace Igata.Runtime;

/// <content>Options by name, for configuration that is text: no reflection, and faults that never show a value.</content>
public partial class ApiClientOptions
{
    private const string HeaderKeyPrefix = "Headers:";

    private string? _user;
    private Secret _password;

    /// <summary>The names that <see cref="TrySet"/> takes.</summary>
    /// <returns>The names; of a member of a group, such as <c>Headers:NAME</c>, with a colon.</returns>
    public virtual IEnumerable<string> GetKeys() =>
    [
        nameof(Endpoint), nameof(Timeout), nameof(Token), "Credentials:User", "Credentials:Password", HeaderKeyPrefix + "NAME",
        nameof(ValidateRequests), nameof(MaxResponseBytes), nameof(MaxResponseDepth),
    ];

    /// <summary>Sets an option by its name.</summary>
    /// <param name="key">The name, in any case, as <see cref="GetKeys"/> has it.</param>
    /// <param name="text">The value: a time as <c>hh:mm:ss</c> or <c>infinite</c>, a truth value as <c>true</c> or <c>false</c>.</param>
    /// <returns>False when there is no such option.</returns>
    /// <exception cref="ArgumentException">The option cannot have this value. The message does not show it.</exception>
    public virtual bool TrySet(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        switch (key.ToUpperInvariant())
        {
            case "ENDPOINT":
                Endpoint = ParseUrl(text);
                return true;
            case "TIMEOUT":
                Timeout = ParseTimeSpan(text);
                return true;
            case "TOKEN":
                Token = ParseToken(text);
                return true;
            case "CREDENTIALS:USER":
                _user = ParseUser(text);
                Credentials = new(text, _password);
                return true;
            case "CREDENTIALS:PASSWORD":
                _password = ParsePassword(text);
                Credentials = new(_user ?? "", _password);
                return true;
            case "VALIDATEREQUESTS":
                ValidateRequests = bool.TryParse(text, out bool validates) ? validates : throw new ArgumentException("Give true or false.", nameof(text));
                return true;
            case "MAXRESPONSEBYTES":
                MaxResponseBytes = ParseNumber(text);
                return true;
            case "MAXRESPONSEDEPTH":
                MaxResponseDepth = (int)Math.Min(ParseNumber(text), int.MaxValue);
                return true;
            default:
                return TrySetHeader(key, text);
        }
    }

    /// <summary>Whether two names of options are the same; their case does not count.</summary>
    /// <param name="key">One name.</param>
    /// <param name="name">The other.</param>
    /// <returns>True when they are.</returns>
    protected static bool KeyEquals(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A URL out of text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The URL.</returns>
    /// <exception cref="ArgumentException">It is none.</exception>
    protected static Uri ParseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url : throw new ArgumentException("Give a URL that begins with http:// or https://.", nameof(text));

    // A file that holds a token often ends with a line break, which no call would get over.
    private static Secret ParseToken(string text) => text.Length > 0 && HeaderSyntax.IsAscii(text)
        ? text
        : throw new ArgumentException("Give a token that is not empty and has no line break, no other control character and nothing beyond ASCII.", nameof(text));

    private static string ParseUser(string text) => HeaderSyntax.IsValidValue(text) && !text.Contains(':', StringComparison.Ordinal)
        ? text
        : throw new ArgumentException("Give a user without a colon, a line break or another control character.", nameof(text));

    private static Secret ParsePassword(string text) => HeaderSyntax.IsValidValue(text)
        ? text
        : throw new ArgumentException("Give a password without a line break or another control character.", nameof(text));

    private bool TrySetHeader(string key, string text)
    {
        if (!key.StartsWith(HeaderKeyPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Headers[key[HeaderKeyPrefix.Length..]] = text;
        return true;
    }

    // A bare number is refused: TimeSpan would read 30 as thirty days.
    private static TimeSpan ParseTimeSpan(string text)
    {
        if (KeyEquals(text, "infinite"))
        {
            return System.Threading.Timeout.InfiniteTimeSpan;
        }

        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)
            ? time
            : throw new ArgumentException("Give a time such as 00:00:30, or infinite.", nameof(text));
    }

    private static long ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw new ArgumentException("Give a whole number.", nameof(text));
}
