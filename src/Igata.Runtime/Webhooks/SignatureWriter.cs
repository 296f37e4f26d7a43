using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Webhooks;

/// <summary>Signs the webhooks of a sender.</summary>
internal sealed class SignatureWriter
{
    private readonly SignatureScheme _scheme;
    private readonly WebhookOptions _options;
    private readonly SignatureKeys? _keys;
    private readonly SignatureHeader _header;

    /// <exception cref="InvalidOperationException">The options lack what the scheme needs.</exception>
    public SignatureWriter(SignatureScheme scheme, WebhookOptions options, string api)
    {
        _scheme = scheme;
        _options = options;
        _header = new SignatureHeader(scheme.Value, scheme.Separator);
        _keys = SignatureKeys.Create(scheme, options, api, options.Signer, nameof(WebhookOptions.Signer));
    }

    public SignatureKeys? Keys => _keys;

    /// <summary>Adds the signature, and what it needs, to the headers of a message.</summary>
    public void Sign(HttpRequestMessage message, ReadOnlyMemory<byte> body)
    {
        if (_keys is null)
        {
            return;
        }

        string? timestamp = _scheme.TimestampType is not { } type ? null
            : _scheme.TimestampPointer is { } pointer ? JsonPointer.ReadText(JsonData.Parse(body.Span), pointer)
            : TimestampText.Format(_options.TimeProvider.GetUtcNow(), type);
        if (_scheme.TimestampHeader is { } timestampHeader)
        {
            message.Headers.TryAddWithoutValidation(timestampHeader, timestamp);
        }

        string? id = null;
        if (_scheme.IdHeader is { } idHeader)
        {
            id = "msg_" + Guid.NewGuid().ToString("N");
            message.Headers.TryAddWithoutValidation(idHeader, id);
        }

        var parts = new SignedParts(body, timestamp, id, (_options.Url ?? message.RequestUri)?.AbsoluteUri);
        message.Headers.TryAddWithoutValidation(_scheme.Header!, _header.Write(_keys.Encode(_keys.ComputeFirst(parts)), timestamp));
    }
}
