using System.Net.Http.Headers;
using System.Text.Unicode;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>Reads the result from a response whose body has been received, or throws the exception that it represents.</summary>
internal static class ResponseReader
{
    public const string MissingBodyMessage = "Expected JSON, but the response has no body.";

    private const int MaxExcerptBytes = 120;

    /// <param name="response">The response.</param>
    /// <param name="transport">The transport.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads the body; null if the body is ignored.</param>
    /// <param name="ignored">The result if the body is ignored.</param>
    public static TResponse Read<TResponse>(ApiResponse response, ApiTransport transport, ApiOperation operation, JsonReaderFunc<TResponse>? read, TResponse ignored)
    {
        if (!CheckSuccess(response, transport, operation))
        {
            return default!;
        }

        if (read is null)
        {
            return ignored;
        }

        try
        {
            return JsonCodec.Parse(response.Body, read, transport.MaxDepth, response.Filled, JsonDirection.Response);
        }
        catch (JsonFormatException exception)
        {
            throw response.CreateFormatException(exception, response.Body, transport.Api);
        }
    }

    /// <summary>Reads a response whose headers and status are part of the result.</summary>
    /// <param name="response">The response.</param>
    /// <param name="transport">The transport of the call.</param>
    /// <param name="read">The function that reads the response.</param>
    /// <param name="declaredStatus">The status in the spec.</param>
    /// <param name="call">The call, if the body is streamed; otherwise null.</param>
    public static TResponse Read<TResponse>(ApiResponse response, ApiTransport transport, HttpResponseReader<TResponse> read, int declaredStatus, StreamCall? call)
    {
        try
        {
            if (call is { } streamed)
            {
                return read(new HttpResponseParts(response.Response, declaredStatus, response.BodyMemory, transport.MaxDepth, CreateStreamFactory(response, transport))
                {
                    Filled = response.Filled,
                    Streamed = new StreamedResponse(response, streamed, transport),
                });
            }

            HttpResponseParts parts = HttpResponseParts.Rent(response.Response, declaredStatus, response.BodyMemory, transport.MaxDepth, response.Filled);
            TResponse result = read(parts);
            parts.Release();
            return result;
        }
        catch (JsonFormatException exception)
        {
            throw response.CreateFormatException(exception, response.Body, transport.Api);
        }
        catch (ParameterFormatException exception)
        {
            throw response.CreateProtocolException(exception.Message, exception);
        }
    }

    // This is a separate method, so that only a streamed response allocates a closure.
    private static Func<Stream> CreateStreamFactory(ApiResponse response, ApiTransport transport) => () => response.DetachStream(transport);

    /// <summary>
    /// Throws for an error of the API or a redirect, whose body has been received. Returns false for an error that means that there is nothing.
    /// </summary>
    public static bool CheckSuccess(ApiResponse response, ApiTransport transport, ApiOperation operation)
    {
        if (response.StatusCode >= 400 || (transport.Api.Errors.HasTests && IsErrorInSuccess(response, transport)))
        {
            ApiErrorException exception = ErrorReader.CreateException(response, transport);
            return ErrorReader.IsAbsent(exception, transport, operation) ? false : throw exception;
        }

        ThrowUnlessSuccess(response, transport);
        return true;
    }

    /// <summary>Returns whether a body with a status below 400 is an error.</summary>
    public static bool IsErrorInSuccess(ApiResponse response, ApiTransport transport)
    {
        ErrorShape shape = transport.Api.Errors.ForOperation(response.Operation);
        return shape.Tests.Count > 0 && shape.IsError(response.Body, transport.MaxDepth);
    }

    /// <summary>Throws for an error of the API or a redirect, whose body has been received.</summary>
    public static void ThrowUnlessSuccess(ApiResponse response, ApiTransport transport)
    {
        switch (response.StatusCode)
        {
            case >= 400:
                throw ErrorReader.CreateException(response, transport);
            case 301 or 302 or 303 or 307 or 308:
                throw response.CreateProtocolException(DescribeRedirect(response));
            case < 200 or >= 300:
                throw response.CreateProtocolException(response.StatusCode == 304
                    ? "The resource has not changed. Declare the status 304 in the spec, or send no condition such as If-None-Match."
                    : "The spec defines no response for this status.");
        }
    }

    /// <summary>Describes why a body is invalid: what was expected, and what the body is instead.</summary>
    public static string DescribeInvalidBody(ApiResponse response, ReadOnlySpan<byte> body, JsonFormatException exception, ApiDescription api)
    {
        MediaTypeHeaderValue? type = response.Response.Content.Headers.ContentType;
        if (body.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return body.IsEmpty ? MissingBodyMessage : "Expected JSON, but the body contains only whitespace.";
        }

        if (type?.CharSet is { Length: > 0 } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !Utf8.IsValid(body))
        {
            return $"Expected UTF-8, but the charset is {SafeText.Escape(charset)}.";
        }

        return LooksLikeJson(body)
            ? exception.Message + (response.HoldsSecrets ? "" : ErrorReader.DescribeError(body, api.Errors.ForOperation(response.Operation)))
            : $"Expected JSON, but the content type is {SafeText.Escape(type?.MediaType ?? "missing")}; the body {(response.HoldsSecrets ? "is not shown, as it may contain a secret." : $"starts with: {BodyExcerpt.Create(body, MaxExcerptBytes)}")}";
    }

    // Only the host is reported, because the query of a redirect often contains a ticket.
    private static string DescribeRedirect(ApiResponse response)
    {
        Uri? location = response.Response.Headers.Location;
        string target = location is { IsAbsoluteUri: true } ? $" to {SafeText.Escape(location.Host)}" : "";
        return $"The server redirects{target}. Redirects are not followed, so that credentials are not sent to another host. Set the endpoint to the actual URL of the API.";
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        int position = body.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return position >= 0 && "{[\"-0123456789tfn"u8.Contains(body[position]);
    }
}
