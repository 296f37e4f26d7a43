using System.Net.Http.Headers;
using System.Text.Unicode;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Json;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Transport;

/// <summary>Makes a result of an answer whose body has arrived, or the exception that it stands for.</summary>
internal static class AnswerReader
{
    public const string NoBody = "It has no body, where JSON was expected.";

    private const int Quoted = 120;

    public static TResponse Read<TResponse>(Answer answer, ApiTransport transport, JsonRead<TResponse>? read)
    {
        ThrowUnlessSuccess(answer, transport);
        if (read is null)
        {
            return default!;
        }

        try
        {
            return Parse(answer.Body, read, transport.MaxDepth);
        }
        catch (JsonFormatException fault)
        {
            throw answer.Fault(Reason(answer, answer.Body, fault, transport.Api), fault);
        }
    }

    /// <summary>The same for an answer whose headers and status count too.</summary>
    public static TResponse Read<TResponse>(Answer answer, ApiTransport transport, HttpAnswerRead<TResponse> read, int readAs, bool isHandedOut)
    {
        try
        {
            return read(new HttpAnswerParts(answer, readAs, transport, isHandedOut));
        }
        catch (JsonFormatException fault)
        {
            throw answer.Fault(Reason(answer, answer.Body, fault, transport.Api), fault);
        }
        catch (ParameterFormatException fault)
        {
            throw answer.Fault(fault.Message, fault);
        }
    }

    /// <summary>An error of the API or a redirect is thrown; its body has been read.</summary>
    public static void ThrowUnlessSuccess(Answer answer, ApiTransport transport)
    {
        switch (answer.StatusCode)
        {
            case >= 400:
                throw ErrorReader.Error(answer, transport);
            case < 200 or >= 300:
                throw answer.Fault(Redirect(answer));
        }
    }

    /// <summary>Why a body is not what was expected: what it is instead.</summary>
    public static string Reason(Answer answer, ReadOnlySpan<byte> body, JsonFormatException fault, ApiDescription api)
    {
        MediaTypeHeaderValue? type = answer.Response.Content.Headers.ContentType;
        if (body.IsEmpty)
        {
            return NoBody;
        }

        if (type?.CharSet is { Length: > 0 } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !Utf8.IsValid(body))
        {
            return $"Its encoding is {Printable.Text(charset)}, where UTF-8 was expected.";
        }

        return LooksLikeJson(body)
            ? fault.Message + ErrorReader.Within(body, api)
            : $"It is {Printable.Text(type?.MediaType ?? "of no named type")} and not JSON; it begins with: {BodyText.Start(body, Quoted)}";
    }

    // Only the host: a redirect often carries a ticket in its query.
    private static string Redirect(Answer answer)
    {
        Uri? location = answer.Response.Headers.Location;
        string where = location is { IsAbsoluteUri: true } ? $" to {Printable.Text(location.Host)}" : "";
        return $"The server redirects{where}; redirects are not followed, so that no credentials go elsewhere. Set the endpoint to where the API is.";
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        int at = body.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return at >= 0 && "{[\"-0123456789tfn"u8.Contains(body[at]);
    }
}
