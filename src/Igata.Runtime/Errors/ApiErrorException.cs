using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Igata.Runtime.Http;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Errors;

/// <summary>An error that the server told. Each API has an exception of its own that derives from this one.</summary>
public abstract class ApiErrorException : ApiException
{
    private const int Shown = 256;

    /// <summary>Tells what the server told.</summary>
    /// <param name="answer">What the server told.</param>
    protected ApiErrorException(ErrorAnswer answer)
        : base(Given(answer).Operation, Describe(answer))
    {
        StatusCode = answer.StatusCode;
        Code = answer.Code;
        ApiMessage = answer.Message;
        Body = answer.Json;
        BodyText = Errors.BodyText.Start(answer.Body.Span);
        Headers = answer.Headers;
        RetryAfter = answer.RetryAfter;
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
        : this(new ErrorAnswer { Operation = operation, Code = code, Message = message, StatusCode = statusCode, Json = body, Body = body.Utf8.ToArray(), Headers = Copied(headers) }) =>
        HeadersToSend = Headers;

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
    public IReadOnlyDictionary<string, string> HeadersToSend { get; } = new Dictionary<string, string>();

    /// <summary>Reads the body, for an API whose errors have one of a known type.</summary>
    /// <typeparam name="T">What it should hold.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="body">What it holds.</param>
    /// <returns>False when there is none, or it is something else: an error is never hidden by another.</returns>
    protected bool TryReadBody<T>(JsonRead<T> read, [MaybeNullWhen(false)] out T body)
    {
        body = default;
        if (Body.IsDefault)
        {
            return false;
        }

        try
        {
            body = Json.Json.Parse(Body.Utf8, read);
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
    /// <param name="form">How its text stands for its JSON.</param>
    /// <param name="value">What it holds.</param>
    /// <returns>False when it is absent, or something else.</returns>
    protected bool TryReadHeader<T>(string name, JsonRead<T> read, TextForm form, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            return AnswerHeaders.Reader(Headers).TryRead(name, read, form, out value);
        }
        catch (ParameterFormatException)
        {
            value = default;
            return false;
        }
    }

    private static Dictionary<string, string> Copied(IReadOnlyDictionary<string, string>? headers) => headers is null
        ? []
        : new(headers, StringComparer.OrdinalIgnoreCase);

    private static ErrorAnswer Given(ErrorAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer;
    }

    // An error in an answer that succeeds is one of JSON-RPC, and its status says nothing.
    private static string Describe(ErrorAnswer answer)
    {
        string status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        string with = (int)answer.StatusCode >= 400 ? " with " + status : "";
        string code = answer.Code == status && with.Length > 0 ? "" : Part(with.Length > 0 ? " " : " with ", answer.Code);
        return answer.Operation + " failed" + with + code + Part(": ", answer.Message);
    }

    private static string Part(string before, string? text) => string.IsNullOrEmpty(text)
        ? ""
        : before + Printable.Text(text.Length <= Shown ? text : text[..Shown] + "…");
}
