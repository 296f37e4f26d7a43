using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>Creates the exception of the API from an error response.</summary>
internal static class ErrorReader
{
    private const string RetryAfterHeader = "Retry-After";

    public static ApiErrorException CreateException(ApiResponse response, ApiTransport transport) => CreateException(response, transport, response.Body.ToArray());

    /// <summary>Creates the exception from a body, or from a part of one.</summary>
    public static ApiErrorException CreateException(ApiResponse response, ApiTransport transport, byte[] body)
    {
        JsonData json = ParseOrDefault(body);
        IReadOnlyDictionary<string, string> headers = ResponseHeaders.ToDictionary(response.Response, response.HoldsSecrets);
        ErrorShape shape = transport.Api.Errors.ForOperation(response.Operation);
        return CreateException(response, transport, new ErrorDetails(shape.GetCode(json, headers, response.Response.StatusCode), shape.GetMessage(json), json, body), headers);
    }

    /// <summary>Creates the exception from an error that is part of a body.</summary>
    public static ApiErrorException CreateException(ApiResponse response, ApiTransport transport, ErrorDetails details, IReadOnlyDictionary<string, string>? headers = null, string? operation = null)
    {
        headers ??= ResponseHeaders.ToDictionary(response.Response, response.HoldsSecrets);
        return transport.Api.CreateException(new ErrorResponse
        {
            Operation = operation ?? response.Operation,
            StatusCode = response.Response.StatusCode,
            Code = details.Code,
            Message = details.Message,
            Body = details.Body,
            Json = details.Json,
            Headers = headers,
            HoldsSecrets = response.HoldsSecrets,
            RetryAfter = GetRetryAfter(transport, operation ?? response.Operation, details.Code, response.Response.StatusCode, headers),
        });
    }

    /// <summary>Returns whether an error means that there is nothing, and is no exception.</summary>
    public static bool IsAbsent(ApiErrorException exception, ApiTransport transport, ApiOperation operation) =>
        operation.AbsentCodes.Count > 0 && operation.AbsentCodes.Contains(transport.Api.Errors.FindCode(exception.Code, exception.StatusCode));

    /// <summary>Describes a body that is not the expected one but contains an error of the API.</summary>
    public static string DescribeError(ReadOnlySpan<byte> body, ErrorShape shape)
    {
        JsonData json = ParseOrDefault(body);
        string? code = shape.ReadCode(json);
        return code is null ? "" : $" The body contains error {SafeText.Escape(code)}{(shape.GetMessage(json) is { } message ? ": " + SafeText.Escape(message) : "")}";
    }

    /// <summary>Returns the code of an error of which only the beginning may be available.</summary>
    public static string? GetCode(ReadOnlySpan<byte> body, IReadOnlyDictionary<string, string> headers, HttpStatusCode status, ErrorShape shape)
    {
        JsonData json = ParseOrDefault(body);
        return shape.IsJsonRpc && json.Kind == JsonKind.Object && json.TryGet("error", out JsonData error)
            ? shape.ReadJsonRpc(error.Utf8).Code
            : shape.GetCode(json, headers, status);
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

    /// <summary>Returns the delay from the header of the code, or from Retry-After. A time is relative to the Date header of the response.</summary>
    public static TimeSpan? GetRetryAfter(ApiTransport transport, string operation, string? code, HttpStatusCode status, IReadOnlyDictionary<string, string> headers)
    {
        ErrorShape errors = transport.Api.Errors.ForOperation(operation);
        string declaredCode = transport.Api.Errors.FindCode(code, status);
        string? errorHeader = errors.RetryAfterHeaders.TryGetValue(declaredCode, out string? header) ? header : null;
        RetryAfterFormat format = errors.RetryAfterFormats.TryGetValue(declaredCode, out RetryAfterFormat declared) ? declared : RetryAfterFormat.SecondsOrDate;
        return errorHeader is null
            ? RetryAfterReader.Read(transport.TimeProvider, RetryAfterHeader, headers, format)
            : RetryAfterReader.Read(transport.TimeProvider, errorHeader, headers, format) ?? RetryAfterReader.Read(transport.TimeProvider, RetryAfterHeader, headers, RetryAfterFormat.SecondsOrDate);
    }
}
