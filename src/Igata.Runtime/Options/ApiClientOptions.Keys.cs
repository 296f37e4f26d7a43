using System.Globalization;
using Igata.Runtime.Http;
using Igata.Runtime.Options;

namespace Igata.Runtime;

// Options by name, for text-based configuration. This code uses no reflection, and its exceptions never contain a value.
public partial class ApiClientOptions
{
    private const string HeaderKeyPrefix = "Headers:";

    private string? _user;
    private Secret _password;

    /// <summary>Returns the names that <see cref="TrySet"/> accepts.</summary>
    /// <returns>The names. The name of a nested option, such as <c>Headers:NAME</c>, contains a colon.</returns>
    public virtual IEnumerable<string> GetKeys() =>
    [
        nameof(Endpoint), nameof(Timeout), nameof(Token), "Credentials:User", "Credentials:Password", HeaderKeyPrefix + "NAME",
        nameof(ValidateRequests), nameof(MissingMembers), nameof(MaxResponseBytes), nameof(MaxResponseDepth), nameof(HttpVersion), nameof(ServiceVersion),
    ];

    /// <summary>Sets an option by its name.</summary>
    /// <param name="key">The case-insensitive name, as returned by <see cref="GetKeys"/>.</param>
    /// <param name="text">The value: a time span as <c>hh:mm:ss</c> or <c>infinite</c>, a boolean as <c>true</c> or <c>false</c>.</param>
    /// <returns>False if there is no such option.</returns>
    /// <exception cref="ArgumentException">The value is not valid for the option. The message does not contain the value.</exception>
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
                ValidateRequests = bool.TryParse(text, out bool validates) ? validates : throw new ArgumentException("Expected true or false.", nameof(text));
                return true;
            case "MISSINGMEMBERS":
                MissingMembers = ParseMissingMembers(text);
                return true;
            case "MAXRESPONSEBYTES":
                MaxResponseBytes = ParseNumber(text);
                return true;
            case "MAXRESPONSEDEPTH":
                MaxResponseDepth = (int)Math.Min(ParseNumber(text), int.MaxValue);
                return true;
            case "HTTPVERSION":
                HttpVersion = HttpVersions.Parse(text);
                return true;
            case "SERVICEVERSION":
                ServiceVersion = text;
                return true;
            default:
                return TrySetHeader(key, text);
        }
    }

    /// <summary>Returns whether two option names are equal, ignoring case.</summary>
    /// <param name="key">The first name.</param>
    /// <param name="name">The second name.</param>
    /// <returns>True if the names are equal, ignoring case.</returns>
    protected static bool KeyEquals(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a URL.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The URL.</returns>
    /// <exception cref="ArgumentException">The text is not an absolute URL.</exception>
    protected static Uri ParseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url : throw new ArgumentException("Expected a URL that begins with http:// or https://.", nameof(text));

    /// <summary>Parses a key.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The text is empty, or contains other characters than ASCII, or control characters.</exception>
    protected static Secret ParseKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ParseToken(text);
    }

    // A file with a token often ends with a line break, which is not valid in a header.
    private static Secret ParseToken(string text) => text.Length > 0 && HeaderSyntax.IsAscii(text)
        ? text
        : throw new ArgumentException("Expected a token that is not empty and consists of ASCII characters without line breaks and other control characters.", nameof(text));

    private static string ParseUser(string text) => HeaderSyntax.IsValidValue(text) && !text.Contains(':', StringComparison.Ordinal)
        ? text
        : throw new ArgumentException("Expected a user name without a colon, a line break or another control character.", nameof(text));

    private static Secret ParsePassword(string text) => HeaderSyntax.IsValidValue(text)
        ? text
        : throw new ArgumentException("Expected a password without a line break or another control character.", nameof(text));

    private bool TrySetHeader(string key, string text)
    {
        if (!key.StartsWith(HeaderKeyPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Headers[key[HeaderKeyPrefix.Length..]] = text;
        return true;
    }

    // A number without a unit is rejected: TimeSpan would parse 30 as thirty days.
    private static TimeSpan ParseTimeSpan(string text)
    {
        if (KeyEquals(text, "infinite"))
        {
            return System.Threading.Timeout.InfiniteTimeSpan;
        }

        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)
            ? time
            : throw new ArgumentException("Expected a time span such as 00:00:30, or infinite.", nameof(text));
    }

    // Enum.TryParse would accept numbers.
    private static MissingMemberHandling ParseMissingMembers(string text) =>
        KeyEquals(text, nameof(MissingMemberHandling.Fill)) ? MissingMemberHandling.Fill
        : KeyEquals(text, nameof(MissingMemberHandling.Reject)) ? MissingMemberHandling.Reject
        : throw new ArgumentException("Expected Reject or Fill.", nameof(text));

    private static long ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw new ArgumentException("Expected an integer.", nameof(text));
}
