using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>How webhooks are signed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SignatureScheme
{
    /// <summary>Gets the scheme of webhooks without a signature.</summary>
    public static SignatureScheme None { get; } = new("none");

    /// <summary>Creates a scheme.</summary>
    /// <param name="algorithm">The algorithm: <c>hmac-sha256</c>, <c>hmac-sha1</c>, <c>hmac-sha512</c>, <c>token</c>, <c>custom</c> or <c>none</c>.</param>
    public SignatureScheme(string algorithm) => Algorithm = algorithm;

    /// <summary>Gets the algorithm.</summary>
    public string Algorithm { get; }

    /// <summary>Gets the header that contains the signature.</summary>
    public string? Header { get; init; }

    /// <summary>Gets whether the signature is encoded as base64 and not as hexadecimal digits.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>Gets what the text of a secret is: <c>text</c>, <c>hex</c> or <c>base64</c>.</summary>
    public string Key { get; init; } = "text";

    /// <summary>Gets what stands before the key in a secret.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Gets the template of what is signed.</summary>
    public string Signs { get; init; } = "{body}";

    /// <summary>Gets the templates of the parts of the header.</summary>
    public IReadOnlyList<string> Value { get; init; } = ["{signature}"];

    /// <summary>Gets what stands between the parts; null if there is one part.</summary>
    public string? Separator { get; init; }

    /// <summary>Gets the form of the time: <c>unix-seconds</c>, <c>unix-millis</c>, <c>rfc3339</c> or <c>http-date</c>; null if there is no time.</summary>
    public string? TimestampType { get; init; }

    /// <summary>Gets the header that contains the time; null if it is elsewhere.</summary>
    public string? TimestampHeader { get; init; }

    /// <summary>Gets the JSON Pointer to the time in the body; null if it is elsewhere.</summary>
    public string? TimestampPointer { get; init; }

    /// <summary>Gets the largest difference to the clock, in seconds.</summary>
    public int Window { get; init; } = 300;

    /// <summary>Gets the header that contains the id of the message; null if there is none.</summary>
    public string? IdHeader { get; init; }

    internal bool IsNone => Algorithm == "none";

    internal bool IsCustom => Algorithm == "custom";

    internal bool IsToken => Algorithm == "token";
}
