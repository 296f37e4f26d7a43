using System.Net;
using System.Net.Http.Headers;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>Makes the API's own exception of an answer that tells an error.</summary>
internal static class ErrorReader
{
    private const string RetryAfter = "Retry-After";

    public static ApiErrorException Error(Answer answer, ApiTransport transport)
    {
        byte[] body = answer.Body.ToArray();
        JsonData json = AsJson(body);
        IReadOnlyDictionary<string, string> headers = AnswerHeaders.Of(answer.Response);
        ErrorShape shape = transport.Api.Errors;
        return Error(answer, transport, new Told(shape.CodeOf(json, headers, answer.Response.StatusCode), shape.MessageOf(json), json, body), headers);
    }

    /// <summary>The same of an error that was taken out of a body.</summary>
    public static ApiErrorException Error(Answer answer, ApiTransport transport, Told told, IReadOnlyDictionary<string, string>? headers = null, string? operation = null)
    {
        headers ??= AnswerHeaders.Of(answer.Response);
        return transport.Api.ToException(new ErrorAnswer
        {
            Operation = operation ?? answer.Operation,
            StatusCode = answer.Response.StatusCode,
            Code = told.Code,
            Message = told.Message,
            Body = told.Body,
            Json = told.Json,
            Headers = headers,
            RetryAfter = Wait(transport, told.Code, headers),
        });
    }

    /// <summary>What to say of a body that is not the expected one, when the API would tell an error so.</summary>
    public static string Within(ReadOnlySpan<byte> body, ApiDescription api)
    {
        JsonData json = AsJson(body);
        string? code = api.Errors.CodeIn(json);
        return code is null ? "" : $" It tells the error {Printable.Text(code)}{(api.Errors.MessageOf(json) is { } message ? ": " + Printable.Text(message) : "")}";
    }

    /// <summary>The code of an error, of which the beginning may be all that is known.</summary>
    public static string? CodeOf(ReadOnlySpan<byte> body, IReadOnlyDictionary<string, string> headers, HttpStatusCode status, ApiDescription api)
    {
        JsonData json = AsJson(body);
        return api.Errors.IsJsonRpc && json.Kind == JsonKind.Object && json.TryGet("error", out JsonData error)
            ? Protocols.JsonRpcAnswer.Told(error.Utf8, api).Code
            : api.Errors.CodeOf(json, headers, status);
    }

    private static JsonData AsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonData.Parse(body);
        }
        catch (JsonFormatException)
        {
            return default;
        }
    }

    /// <summary>How long to wait, from the code's own header or the one of HTTP. A date counts from the Date of the answer.</summary>
    public static TimeSpan? Wait(ApiTransport transport, string? code, IReadOnlyDictionary<string, string> headers)
    {
        string? own = code is not null && transport.Api.Errors.RetryAfterHeaders.TryGetValue(code, out string? header) ? header : null;
        return (own is null ? null : WaitIn(transport, own, headers)) ?? WaitIn(transport, RetryAfter, headers);
    }

    private static TimeSpan? WaitIn(ApiTransport transport, string header, IReadOnlyDictionary<string, string> headers)
    {
        if (!headers.TryGetValue(header, out string? text) || !RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? told))
        {
            return null;
        }

        if (told.Date is not { } date)
        {
            return told.Delta;
        }

        DateTimeOffset now = headers.TryGetValue("Date", out string? sent) && RetryConditionHeaderValue.TryParse(sent, out RetryConditionHeaderValue? at) && at.Date is { } then
            ? then
            : transport.Time.GetUtcNow();
        return date > now ? date - now : TimeSpan.Zero;
    }

    /// <summary>What an error says.</summary>
    internal readonly record struct Told(string? Code, string? Message, JsonData Json, byte[] Body);
}
