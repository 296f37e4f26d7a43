namespace Igata.Runtime.Options;

/// <summary>The versions of HTTP that a client can send.</summary>
internal static class HttpVersions
{
    public const string Expected = "Expected the version 1.0, 1.1, 2.0 or 3.0.";

    private static readonly Version[] Known = [new(1, 0), new(1, 1), new(2, 0), new(3, 0)];

    public static bool IsKnown(Version version) => Known.Contains(version);

    /// <summary>Parses a version: <c>2</c> or <c>2.0</c>.</summary>
    /// <exception cref="ArgumentException">The text is no known version.</exception>
    public static Version Parse(string text) => Version.TryParse(text.Contains('.', StringComparison.Ordinal) ? text : text + ".0", out Version? version) && IsKnown(version)
        ? version
        : throw new ArgumentException(Expected, nameof(text));

    /// <summary>Returns what is sent if a server does not support the version. Only TLS negotiates it.</summary>
    public static HttpVersionPolicy GetPolicy(Uri target) =>
        target.Scheme == Uri.UriSchemeHttps ? HttpVersionPolicy.RequestVersionOrLower : HttpVersionPolicy.RequestVersionExact;
}
