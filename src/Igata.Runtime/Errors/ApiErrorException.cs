using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>An error that the server told. Each API has an exception of its own that derives from this one.</summary>
public abstract class ApiErrorException : ApiException
{
    private const int MaxMessageLength = 256;

    /// <summary>Tells what the server told.</summary>
    /// <param name="response">What the server told.</param>
    protected ApiErrorException(ErrorResponse response)
        : base(ThrowIfNull(response).Operation, Describe(response))
    {
        StatusCode = response.StatusCode;
        Code = response.Code;
        ApiMessage = response.Message;
        Body = response.Json;
        BodyText = BodyExcerpt.Create(response.Body.Span);
        Headers = response.Headers;
        RetryAfter = response.RetryAfter;
    }

    /// <summary>Makes an error to tell, for a server or for one that stands in for a client.</summary>
    /// <param name="operation">The operation, or the API.</param>
    /// <param name="code">The error code.</param>
    /// <param name="message">What to say to a person.</param>
    /// <param name="statusCode">The HTTP status, 400 or more.</param>
    protected ApiErrorException(string operation, string? code, string? message, HttpStatusCode statusCode)
        : this(operation, code, message, statusCode, default)
    {
    }

    /// <summary>Makes an error to tell that has a body and headers of its own, for a server or for one that stands in for a client.</summary>
    /// <param name="operation">The operation, or the API.</param>
    /// <param name="code">The error code.</param>
    /// <param name="message">What to say to a person.</param>
    /// <param name="statusCode">The HTTP status, 400 or more.</param>
    /// <param name="body">The body as it is sent, or the <c>data</c> of JSON-RPC; none: the code and the message, where the API has them.</param>
    /// <param name="headers">The headers that go with it.</param>
    protected ApiErrorException(string operation, string? code, string? message, HttpStatusCode statusCode, JsonData body, IReadOnlyDictionary<string, string>? headers = null)
        : this(new ErrorResponse { Operation = operation, Code = code, Message = message, StatusCode = statusCode, Json = body, Body = body.Utf8.ToArray(), Headers = CopyHeaders(headers) }) =>
        OutgoingHeaders = Headers;

    /// <summary>The HTTP status, 400 or more; of an error of JSON-RPC it may be any.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The error code, if the answer has one; of JSON-RPC the number as text.</summary>
    public string? Code { get; }

    /// <summary>The message of the server, if the answer has one.</summary>
    public string? ApiMessage { get; }

    /// <summary>How long the server asks to wait before the next try; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The body, or the <c>data</c> of JSON-RPC; none if it is not JSON.</summary>
    public JsonData Body { get; }

    /// <summary>The first 4 KiB of the body as text; controls are written as escapes.</summary>
    public string BodyText { get; }

    /// <summary>The headers of the answer, by names without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The headers to send with an error that was made here. Those of an error that a server told belong to its answer and go no further.</summary>
    public IReadOnlyDictionary<string, string> OutgoingHeaders { get; } = new Dictionary<string, string>();

    /// <summary>Reads the body, for an API whose errors have one of a known type.</summary>
    /// <typeparam name="T">What it should hold.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="body">What it holds.</param>
    /// <returns>False when there is none, or it is something else: an error is never hidden by another.</returns>
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

    /// <summary>Reads a header, for an API whose errors have one of a known type.</summary>
    /// <typeparam name="T">What it should hold.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="read">Reads its JSON.</param>
    /// <param name="format">How its text stands for its JSON.</param>
    /// <param name="value">What it holds.</param>
    /// <returns>False when it is absent, or something else.</returns>
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

    private static Dictionary<string, string> CopyHeaders(IReadOnlyDictionary<string, string>? headers) => headers is null
        ? []
        : new(headers, StringComparer.OrdinalIgnoreCase);

    private static ErrorResponse ThrowIfNull(ErrorResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response;
    }

    // An error in an answer that succeeds is one of JSON-RPC, and its status says nothing.
    private static string Describe(ErrorResponse response)
    {
        string status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        string statusText = (int)response.StatusCode >= 400 ? " with " + status : "";
        string code = response.Code == status && statusText.Length > 0 ? "" : FormatPart(statusText.Length > 0 ? " " : " with ", response.Code);
        return response.Operation + " failed" + statusText + code + FormatPart(": ", response.Message);
    }

    private static string FormatPart(string prefix, string? text) => string.IsNullOrEmpty(text)
        ? ""
        : prefix + SafeText.Escape(text.Length <= MaxMessageLength ? text : text[..MaxMessageLength] + "…");
}
