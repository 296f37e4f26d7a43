using System.Net.Http.Headers;
using System.Text.Unicode;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Transport;

/// <summary>Makes a result of an answer whose body has arrived, or the exception that it stands for.</summary>
internal static class AnswerReader
{
    private const int Quoted = 120;

    public static TResponse Read<TResponse>(Answer answer, ApiDescription api, JsonRead<TResponse>? read, int maxDepth)
    {
        ThrowUnlessSuccess(answer, api);
        if (read is null)
        {
            return default!;
        }

        try
        {
            return Parse(answer.Body, read, maxDepth);
        }
        catch (JsonFormatException fault)
        {
            throw answer.Fault(Reason(answer, fault), fault);
        }
    }

    /// <summary>An error of the API or a redirect is thrown; its body has been read.</summary>
    public static void ThrowUnlessSuccess(Answer answer, ApiDescription api)
    {
        switch (answer.StatusCode)
        {
            case >= 400:
                throw Error(answer, api);
            case < 200 or >= 300:
                throw answer.Fault(Redirect(answer));
        }
    }

    private static ApiErrorException Error(Answer answer, ApiDescription api)
    {
        byte[] body = answer.Body.ToArray();
        JsonData json = AsJson(body);
        IReadOnlyDictionary<string, string> headers = AnswerHeaders.Of(answer.Response);
        return api.ToException(new ErrorAnswer
        {
            Operation = answer.Operation,
            StatusCode = answer.Response.StatusCode,
            Code = api.Errors.CodeOf(json, headers, answer.Response.StatusCode),
            Message = api.Errors.MessageOf(json),
            Body = body,
            Json = json,
            Headers = headers,
        });
    }

    private static JsonData AsJson(byte[] body)
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

    // Only the host: a redirect often carries a ticket in its query.
    private static string Redirect(Answer answer)
    {
        Uri? location = answer.Response.Headers.Location;
        string where = location is { IsAbsoluteUri: true } ? $" to {Printable.Text(location.Host)}" : "";
        return $"The server redirects{where}; redirects are not followed, so that no credentials go elsewhere. Set the endpoint to where the API is.";
    }

    private static string Reason(Answer answer, JsonFormatException fault)
    {
        ReadOnlySpan<byte> body = answer.Body;
        MediaTypeHeaderValue? type = answer.Response.Content.Headers.ContentType;
        if (body.IsEmpty)
        {
            return "It has no body, where JSON was expected.";
        }

        if (type?.CharSet is { Length: > 0 } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !Utf8.IsValid(body))
        {
            return $"Its encoding is {Printable.Text(charset)}, where UTF-8 was expected.";
        }

        return LooksLikeJson(body)
            ? fault.Message
            : $"It is {Printable.Text(type?.MediaType ?? "of no named type")} and not JSON; it begins with: {BodyText.Start(body, Quoted)}";
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        int at = body.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return at >= 0 && "{[\"-0123456789tfn"u8.Contains(body[at]);
    }
}
