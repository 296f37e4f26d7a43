using System.Net;
using System.Security.Cryptography;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.Webhooks;

/// <summary>Responds to the request by which a sender verifies the URL of a receiver.</summary>
internal sealed class ChallengeResponder
{
    private const int MaxDepth = 64;

    private readonly ChallengeScheme _scheme;
    private readonly WebhookOptions _options;
    private readonly SignatureKeys? _keys;

    /// <exception cref="InvalidOperationException">The options have no token, but the challenge has one.</exception>
    public ChallengeResponder(ChallengeScheme scheme, WebhookOptions options, SignatureKeys? keys, string api)
    {
        _scheme = scheme;
        _options = options;
        _keys = keys;
        if (scheme.TokenPointer is not null && options.ChallengeToken.IsEmpty)
        {
            throw new InvalidOperationException($"The challenge of {api} has a token, but the options have none. Set {nameof(WebhookOptions.ChallengeToken)}.");
        }
    }

    public bool IsGet => _scheme.IsGet;

    public bool IsSigned => _scheme.IsSigned;

    /// <summary>Reads a body that is a challenge, or returns no value.</summary>
    public JsonData FindInBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            JsonData json = JsonData.Parse(body.Span);
            return json.Kind is JsonKind.Object && IsChallenge(json) ? json : default;
        }
        catch (JsonFormatException)
        {
            return default;
        }
    }

    /// <summary>Responds to a GET request.</summary>
    public WebhookResponse RespondToQuery(string query)
    {
        JsonData parameters;
        try
        {
            // Of a parameter that occurs twice, the first is used.
            parameters = JsonData.Object([.. UrlEncodedFormParser.Parse(query, "query").GroupBy(static parameter => parameter.Key, StringComparer.Ordinal).Select(static group => (group.Key, JsonData.String(group.First().Value)))]);
        }
        catch (ParameterFormatException)
        {
            return WebhookResponse.Reject(HttpStatusCode.BadRequest, "The query cannot be read.");
        }

        return IsChallenge(parameters) ? Respond(parameters) : WebhookResponse.Reject(HttpStatusCode.BadRequest, "The GET request is no challenge.");
    }

    /// <summary>Responds to a challenge.</summary>
    public WebhookResponse Respond(JsonData challenge)
    {
        if (_scheme.TokenPointer is { } token && !IsToken(JsonPointer.ReadText(challenge, token)))
        {
            return WebhookResponse.Reject(HttpStatusCode.Unauthorized, "The token of the challenge is wrong.");
        }

        if (_scheme.TextPointer is { } pointer)
        {
            return JsonPointer.ReadText(challenge, pointer) is { } text
                ? new() { ContentType = "text/plain; charset=utf-8", Body = Encoding.UTF8.GetBytes(text) }
                : WebhookResponse.Reject(HttpStatusCode.BadRequest, "The challenge has no text to return.");
        }

        var members = new List<(string, JsonData)>();
        foreach (ChallengeMember member in _scheme.Members)
        {
            if (member.Constant is { } constant)
            {
                members.Add((member.Name, JsonData.Parse(constant)));
            }
            else if (JsonPointer.ReadText(challenge, member.Pointer) is { } text)
            {
                members.Add((member.Name, JsonData.String(member.IsSigned ? Sign(text) : text)));
            }
            else
            {
                return WebhookResponse.Reject(HttpStatusCode.BadRequest, $"The challenge has no value for {member.Name}.");
            }
        }

        return new() { Body = Encoding.UTF8.GetBytes(JsonData.Object([.. members]).ToString()) };
    }

    /// <summary>Returns the signature of a text.</summary>
    public string Sign(string text) => _keys!.Encode(_keys.SignText(Encoding.UTF8.GetBytes(text)));

    private bool IsChallenge(JsonData json) => _scheme.Tests.All(test => test.IsSatisfiedBy(json.Utf8, MaxDepth));

    private bool IsToken(string? text) =>
        text is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), SHA256.HashData(Encoding.UTF8.GetBytes(_options.ChallengeToken.Reveal())));
}
