using System.Globalization;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Webhooks;

/// <summary>Verifies the signature and the time of received webhooks.</summary>
internal sealed class SignatureVerifier
{
    private readonly SignatureScheme _scheme;
    private readonly WebhookOptions _options;
    private readonly SignatureKeys? _keys;
    private readonly SignatureHeader _header;

    /// <exception cref="InvalidOperationException">The options lack what the scheme needs.</exception>
    public SignatureVerifier(SignatureScheme scheme, WebhookOptions options, string api)
    {
        _scheme = scheme;
        _options = options;
        _header = new SignatureHeader(scheme.Value, scheme.Separator);
        _keys = SignatureKeys.Create(scheme, options, api, options.Verifier, nameof(WebhookOptions.Verifier));
    }

    /// <summary>Gets the keys, or null if nothing is computed.</summary>
    public SignatureKeys? Keys => _keys;

    /// <summary>Returns the verified webhook, or why it is rejected.</summary>
    /// <param name="name">What names the webhook.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The token that is passed to the verifier of the options.</param>
    public async ValueTask<(WebhookCall? Call, string? Problem)> VerifyAsync(string name, WebhookRequest request, CancellationToken cancellationToken)
    {
        if (_scheme.IsNone)
        {
            return (new WebhookCall(name, request, null, null, null), null);
        }

        if (_scheme.IsCustom)
        {
            var call = new WebhookCall(name, request, null, null, null);
            return await _options.Verifier!(call, cancellationToken).ConfigureAwait(false) ? (call, null) : (null, "The verifier of the options rejects the request.");
        }

        return Verify(name, request);
    }

    private (WebhookCall? Call, string? Problem) Verify(string name, WebhookRequest request)
    {
        (List<string> signatures, List<string> times) = _header.Read(GetValues(request, _scheme.Header!));
        if (signatures.Count == 0)
        {
            return (null, $"The header {_scheme.Header} has no signature.");
        }

        List<string> ids = _scheme.IdHeader is { } idHeader ? GetValues(request, idHeader) : [];
        if (_scheme.IdHeader is not null && ids.Count != 1)
        {
            return (null, $"The header {_scheme.IdHeader} must occur once.");
        }

        string? timestamp = null;
        if (_scheme.TimestampType is not null)
        {
            times = _scheme.TimestampHeader is { } header ? GetValues(request, header) : _scheme.TimestampPointer is { } pointer ? ReadMember(request.Body, pointer) : times;
            if (times.Count != 1)
            {
                return (null, "The request must have one timestamp.");
            }

            timestamp = times[0];
        }

        string? id = ids.Count == 0 ? null : ids[0];
        byte[][] expected = [.. _keys!.Compute(new SignedParts(request.Body, timestamp, id, (_options.Url ?? request.Url)?.AbsoluteUri))];
        bool matches = false;
        foreach (string signature in signatures)
        {
            matches |= _keys.Matches(signature, expected);
        }

        return !matches ? (null, "The signature is wrong.") : CheckTime(name, request, timestamp, id);
    }

    private (WebhookCall? Call, string? Problem) CheckTime(string name, WebhookRequest request, string? timestamp, string? id)
    {
        if (timestamp is null)
        {
            return (new WebhookCall(name, request, null, null, id), null);
        }

        if (!TimestampText.TryParse(timestamp, _scheme.TimestampType!, out DateTimeOffset sentAt))
        {
            return (null, "The timestamp is not in the form that the spec defines.");
        }

        TimeSpan difference = (_options.TimeProvider.GetUtcNow() - sentAt).Duration();
        return difference > TimeSpan.FromSeconds(_scheme.Window)
            ? (null, string.Create(CultureInfo.InvariantCulture, $"The timestamp is {difference.TotalSeconds:0} seconds away, and at most {_scheme.Window} are allowed."))
            : (new WebhookCall(name, request, timestamp, sentAt, id), null);
    }

    private static List<string> ReadMember(ReadOnlyMemory<byte> body, string pointer)
    {
        try
        {
            return JsonPointer.ReadText(JsonData.Parse(body.Span), pointer) is { } text ? [text] : [];
        }
        catch (JsonFormatException)
        {
            return [];
        }
    }

    private static List<string> GetValues(WebhookRequest request, string header) =>
        [.. request.Headers.Where(entry => string.Equals(entry.Key, header, StringComparison.OrdinalIgnoreCase)).Select(static entry => entry.Value.Trim())];
}
