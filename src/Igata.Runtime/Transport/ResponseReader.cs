using System.Net.Http.Headers;
using System.Text.Unicode;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>Makes a result of an answer whose body has arrived, or the exception that it stands for.</summary>
internal static class ResponseReader
{
    public const string MissingBodyMessage = "It has no body, where JSON was expected.";

    private const int MaxExcerptBytes = 120;

    public static TResponse Read<TResponse>(ApiResponse response, ApiTransport transport, JsonReaderFunc<TResponse>? read)
    {
        ThrowUnlessSuccess(response, transport);
        if (read is null)
        {
            return default!;
        }

        try
        {
            return JsonCodec.Parse(response.Body, read, transport.MaxDepth);
        }
        catch (JsonFormatException exception)
        {
            throw response.CreateProtocolException(DescribeInvalidBody(response, response.Body, exception, transport.Api), exception);
        }
    }

    /// <summary>The same for an answer whose headers and status count too.</summary>
    public static TResponse Read<TResponse>(ApiResponse response, ApiTransport transport, HttpResponseReader<TResponse> read, int declaredStatus, bool isStreamed)
    {
        try
        {
            return read(new HttpResponseParts(response.Response, declaredStatus, response.BodyMemory, transport.MaxDepth, isStreamed ? CreateStreamFactory(response, transport) : null));
        }
        catch (JsonFormatException exception)
        {
            throw response.CreateProtocolException(DescribeInvalidBody(response, response.Body, exception, transport.Api), exception);
        }
        catch (ParameterFormatException exception)
        {
            throw response.CreateProtocolException(exception.Message, exception);
        }
    }

    // A method of its own, so that only a streamed response costs a closure.
    private static Func<Stream> CreateStreamFactory(ApiResponse response, ApiTransport transport) => () => response.DetachStream(transport);

    /// <summary>An error of the API or a redirect is thrown; its body has been read.</summary>
    public static void ThrowUnlessSuccess(ApiResponse response, ApiTransport transport)
    {
        switch (response.StatusCode)
        {
            case >= 400:
                throw ErrorReader.CreateException(response, transport);
            case < 200 or >= 300:
                throw response.CreateProtocolException(DescribeRedirect(response));
        }
    }

    /// <summary>Why a body is not what was expected: what it is instead.</summary>
    public static string DescribeInvalidBody(ApiResponse response, ReadOnlySpan<byte> body, JsonFormatException exception, ApiDescription api)
    {
        MediaTypeHeaderValue? type = response.Response.Content.Headers.ContentType;
        if (body.IsEmpty)
        {
            return MissingBodyMessage;
        }

        if (type?.CharSet is { Length: > 0 } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !Utf8.IsValid(body))
        {
            return $"Its encoding is {SafeText.Escape(charset)}, where UTF-8 was expected.";
        }

        return LooksLikeJson(body)
            ? exception.Message + ErrorReader.DescribeError(body, api)
            : $"It is {SafeText.Escape(type?.MediaType ?? "of no named type")} and not JSON; it begins with: {BodyExcerpt.Create(body, MaxExcerptBytes)}";
    }

    // Only the host: a redirect often carries a ticket in its query.
    private static string DescribeRedirect(ApiResponse response)
    {
        Uri? location = response.Response.Headers.Location;
        string where = location is { IsAbsoluteUri: true } ? $" to {SafeText.Escape(location.Host)}" : "";
        return $"The server redirects{where}; redirects are not followed, so that no credentials go elsewhere. Set the endpoint to where the API is.";
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        int position = body.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return position >= 0 && "{[\"-0123456789tfn"u8.Contains(body[position]);
    }
}
