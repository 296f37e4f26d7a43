using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>An error response of the server. Each API defines its own exception that derives from this class.</summary>
public abstract class ApiErrorException : ApiException
{
    private const int MaxMessageLength = 256;

    /// <summary>Creates an exception from an error response.</summary>
    /// <param name="response">The error response.</param>
    protected ApiErrorException(ErrorResponse response)
        : base(ThrowIfNull(response).Operation, Describe(response))
    {
        StatusCode = response.StatusCode;
        Code = response.Code;
        ApiMessage = response.Message;
        Body = response.Json;
        BodyText = BodyExcerpt.Create(response.Body.Span, response.HoldsSecrets);
        Headers = response.Headers;
        RetryAfter = response.RetryAfter;
    }

    /// <summary>Creates an exception that a server or a mock of a client throws.</summary>
    /// <param name="operation">The name of the operation or of the API.</param>
    /// <param name="code">The error code, or null.</param>
    /// <param name="message">The human-readable message.</param>
    /// <param name="statusCode">The HTTP status code, 400 or higher.</param>
    protected ApiErrorException(string operation, string? code, string? message, HttpStatusCode statusCode)
        : this(operation, code, message, statusCode, default)
    {
    }

    /// <summary>Creates an exception with a body and headers that a server or a mock of a client throws.</summary>
    /// <param name="operation">The name of the operation or of the API.</param>
    /// <param name="code">The error code, or null.</param>
    /// <param name="message">The human-readable message.</param>
    /// <param name="statusCode">The HTTP status code, 400 or higher.</param>
    /// <param name="body">The body to send; in JSON-RPC, the <c>data</c> of the error. The code and the message are added to it where it has none, at the positions that the API defines for them.</param>
    /// <param name="headers">The headers to send with the error.</param>
    protected ApiErrorException(string operation, string? code, string? message, HttpStatusCode statusCode, JsonData body, IReadOnlyDictionary<string, string>? headers = null)
        : this(new ErrorResponse { Operation = operation, Code = code, Message = message, StatusCode = statusCode, Json = body, Body = body.Utf8.ToArray(), Headers = CopyHeaders(headers) }) =>
        OutgoingHeaders = Headers;

    /// <summary>Creates an exception with a body that is not JSON, that a server or a mock of a client throws.</summary>
    /// <param name="operation">The name of the operation or of the API.</param>
    /// <param name="content">The body to send.</param>
    /// <param name="code">The error code, or null.</param>
    /// <param name="message">The human-readable message.</param>
    /// <param name="statusCode">The HTTP status code, 400 or higher.</param>
    /// <param name="headers">The headers to send with the error.</param>
    protected ApiErrorException(string operation, ErrorContent content, string? code, string? message, HttpStatusCode statusCode, IReadOnlyDictionary<string, string>? headers = null)
        : this(new ErrorResponse { Operation = operation, Code = code, Message = message, StatusCode = statusCode, Body = ThrowIfNull(content).Bytes.Memory, Headers = CopyHeaders(headers) })
    {
        OutgoingHeaders = Headers;
        OutgoingContent = content;
    }

    /// <summary>Gets the HTTP status code: 400 or higher, or any code for a JSON-RPC error.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the error code, or null if the response has none. For JSON-RPC, this is the number as text.</summary>
    public string? Code { get; }

    /// <summary>Gets the message of the server, or null if the response has none.</summary>
    public string? ApiMessage { get; }

    /// <summary>Gets the time to wait before the next attempt, or null if the server does not specify it.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets the body; for JSON-RPC, the <c>data</c> of the error. Has no value if the body is not JSON.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public JsonData Body { get; }

    /// <summary>Gets the first 4 KiB of the body as text, with control characters escaped; <c>***</c> if the operation has a secret.</summary>
    public string BodyText { get; }

    /// <summary>Gets the response headers by case-insensitive names. Multiple values of a name are joined by <c>, </c>, those of <c>Set-Cookie</c> by a line feed.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the headers to send with an exception that was created in this process. Empty for an exception that was created from a response, so that the headers of that response are not forwarded.</summary>
    public IReadOnlyDictionary<string, string> OutgoingHeaders { get; } = new Dictionary<string, string>();

    /// <summary>Gets the body to send with an exception that was created in this process, if it is not JSON.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ErrorContent? OutgoingContent { get; }

    /// <summary>Reads the body as text, in the charset that the response declares, or UTF-8.</summary>
    /// <param name="response">The error response.</param>
    /// <param name="text">Receives the text. Bytes that are not text become replacement characters.</param>
    /// <returns>False if there is no body.</returns>
    protected static bool TryReadText(ErrorResponse response, [MaybeNullWhen(false)] out string text)
    {
        text = ThrowIfNull(response).Body.IsEmpty ? null : TextDecoding.GetEncoding(response.Headers.GetValueOrDefault("Content-Type")).GetString(response.Body.Span);
        return text is not null;
    }

    /// <summary>Reads the body as bytes.</summary>
    /// <param name="response">The error response.</param>
    /// <param name="bytes">Receives the bytes.</param>
    /// <returns>False if there is no body.</returns>
    protected static bool TryReadBytes(ErrorResponse response, out ByteString bytes)
    {
        bytes = new ByteString(ThrowIfNull(response).Body.Span);
        return bytes.Length > 0;
    }

    /// <summary>Reads the body as the error type of the API.</summary>
    /// <typeparam name="T">The expected type.</typeparam>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="body">Receives the value.</param>
    /// <returns>False if there is no body or it has another type. No exception is thrown, so that the original error is not hidden by another.</returns>
    protected bool TryReadBody<T>(JsonReaderFunc<T> read, [MaybeNullWhen(false)] out T body)
    {
        body = default;
        if (Body.IsDefault)
        {
            return false;
        }

        try
        {
            body = JsonCodec.Parse(Body.Utf8, read);
            return true;
        }
        catch (JsonFormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a response header as a type of the API.</summary>
    /// <typeparam name="T">The expected type.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="format">How the text maps to JSON.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if the header is absent or has another type.</returns>
    protected bool TryReadHeader<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            return ResponseHeaders.CreateReader(Headers).TryRead(name, read, format, out value);
        }
        catch (ParameterFormatException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Reads the response headers whose names begin with a text, as a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names of other headers that the API defines.</param>
    /// <param name="prefixes">The beginnings of such names.</param>
    /// <param name="read">The function that reads one value from JSON.</param>
    /// <param name="format">How the text maps to JSON.</param>
    /// <param name="values">Receives the map. Its keys are without the prefix, and their case does not matter.</param>
    /// <returns>False if there is no such header.</returns>
    protected bool TryReadHeaderFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, JsonReaderFunc<T> read, ParameterFormat format, out EquatableMap<T> values)
    {
        values = ResponseHeaders.CreateReader(Headers).ReadFamily(prefix, names, prefixes, read, format);
        return values.Count > 0;
    }

    private static Dictionary<string, string> CopyHeaders(IReadOnlyDictionary<string, string>? headers) => headers is null
        ? []
        : new(headers, StringComparer.OrdinalIgnoreCase);

    private static T ThrowIfNull<T>(T argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return argument;
    }

    // A JSON-RPC error can come with a success status, which is then left out of the message.
    private static string Describe(ErrorResponse response)
    {
        string status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        string statusText = (int)response.StatusCode >= 400 ? " with " + status : "";
        string code = response.Code == status && statusText.Length > 0 ? "" : FormatPart(statusText.Length > 0 ? " " : " with ", response.Code);
        return response.Operation + " failed" + statusText + code + FormatPart(": ", response.Message);
    }

    private static string FormatPart(string prefix, string? text) => string.IsNullOrEmpty(text)
        ? ""
        : prefix + SafeText.EscapeStart(text, MaxMessageLength);
}
