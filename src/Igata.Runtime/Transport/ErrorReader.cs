using System.Net;
using System.Net.Http.Headers;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>Makes the API's own exception of an answer that tells an error.</summary>
internal static class ErrorReader
{
    private const string RetryAfterHeader = "Retry-After";

    public static ApiErrorException CreateException(ApiResponse response, ApiTransport transport)
    {
        byte[] body = response.Body.ToArray();
        JsonData json = ParseOrDefault(body);
        IReadOnlyDictionary<string, string> headers = ResponseHeaders.ToDictionary(response.Response);
        ErrorShape shape = transport.Api.Errors;
        return CreateException(response, transport, new ErrorDetails(shape.GetCode(json, headers, response.Response.StatusCode), shape.GetMessage(json), json, body), headers);
    }

    /// <summary>The same of an error that was taken out of a body.</summary>
    public static ApiErrorException CreateException(ApiResponse response, ApiTransport transport, ErrorDetails details, IReadOnlyDictionary<string, string>? headers = null, string? operation = null)
    {
        headers ??= ResponseHeaders.ToDictionary(response.Response);
        return transport.Api.CreateException(new ErrorResponse
        {
            Operation = operation ?? response.Operation,
            StatusCode = response.Response.StatusCode,
            Code = details.Code,
            Message = details.Message,
            Body = details.Body,
            Json = details.Json,
            Headers = headers,
            RetryAfter = GetRetryAfter(transport, details.Code, headers),
        });
    }

    /// <summary>What to say of a body that is not the expected one, when the API would tell an error so.</summary>
    public static string DescribeError(ReadOnlySpan<byte> body, ApiDescription api)
    {
        JsonData json = ParseOrDefault(body);
        string? code = api.Errors.ReadCode(json);
        return code is null ? "" : $" It tells the error {SafeText.Escape(code)}{(api.Errors.GetMessage(json) is { } message ? ": " + SafeText.Escape(message) : "")}";
    }

    /// <summary>The code of an error, of which the beginning may be all that is known.</summary>
    public static string? GetCode(ReadOnlySpan<byte> body, IReadOnlyDictionary<string, string> headers, HttpStatusCode status, ApiDescription api)
    {
        JsonData json = ParseOrDefault(body);
        return api.Errors.IsJsonRpc && json.Kind == JsonKind.Object && json.TryGet("error", out JsonData error)
            ? api.Errors.ReadJsonRpc(error.Utf8).Code
            : api.Errors.GetCode(json, headers, status);
    }

    private static JsonData ParseOrDefault(ReadOnlySpan<byte> body)
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
    public static TimeSpan? GetRetryAfter(ApiTransport transport, string? code, IReadOnlyDictionary<string, string> headers)
    {
        string? errorHeader = code is not null && transport.Api.Errors.RetryAfterHeaders.TryGetValue(code, out string? header) ? header : null;
        return (errorHeader is null ? null : ReadRetryAfter(transport, errorHeader, headers)) ?? ReadRetryAfter(transport, RetryAfterHeader, headers);
    }

    private static TimeSpan? ReadRetryAfter(ApiTransport transport, string header, IReadOnlyDictionary<string, string> headers)
    {
        if (!headers.TryGetValue(header, out string? text) || !RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? retryAfter))
        {
            return null;
        }

        if (retryAfter.Date is not { } date)
        {
            return retryAfter.Delta;
        }

        DateTimeOffset now = headers.TryGetValue("Date", out string? sent) && RetryConditionHeaderValue.TryParse(sent, out RetryConditionHeaderValue? sentAt) && sentAt.Date is { } serverTime
            ? serverTime
            : transport.TimeProvider.GetUtcNow();
        return date > now ? date - now : TimeSpan.Zero;
    }
}
