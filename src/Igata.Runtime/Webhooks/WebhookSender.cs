using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Webhooks;

namespace Igata.Runtime;

/// <summary>
/// Sends webhooks to a receiver, for tests and emulators. Each of them is sent once: neither a failure nor a redirect is followed by another
/// request.
/// </summary>
public abstract class WebhookSender : IDisposable
{
    private const string ChallengeName = "Verify";
    private const string NamePlaceholder = "{webhook}";

    private readonly WebhookDescription _description;
    private readonly WebhookOptions _options;
    private readonly string _url;
    private readonly ApiTransport _transport;
    private readonly SignatureWriter _signature;
    private readonly HttpClient _http;

    /// <summary>Creates a sender.</summary>
    /// <param name="description">What all webhooks have in common.</param>
    /// <param name="url">The URL of the receiver. It can contain <c>{webhook}</c> where the name of a webhook belongs.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="http">The HTTP client, which must not follow redirects, or null to create one.</param>
    /// <exception cref="ArgumentException">The URL is not an absolute HTTP URL.</exception>
    /// <exception cref="InvalidOperationException">The webhooks are signed, but the options have no valid secret.</exception>
    protected WebhookSender(WebhookDescription description, string url, WebhookOptions? options, HttpClient? http)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(url);
        if (!Uri.TryCreate(url.Replace(NamePlaceholder, "webhook", StringComparison.Ordinal), UriKind.Absolute, out Uri? absolute) || absolute.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"'{url}' is not an absolute HTTP URL.", nameof(url));
        }

        _description = description;
        _url = url;
        _options = options ?? new WebhookOptions();
        _signature = new SignatureWriter(description.Signature, _options, description.Name);
        _http = http ?? DefaultHttpHandler.Create();
        OwnsHttp = http is null;
        _transport = new ApiTransport(description.Api, new ApiClientOptions { Endpoint = new Uri(absolute.GetLeftPart(UriPartial.Authority) + "/"), Timeout = _options.Timeout, TimeProvider = _options.TimeProvider }, _http);
    }

    private bool OwnsHttp { get; }

    /// <summary>Closes the connections that the sender opened.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends the challenge of the API to the receiver.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True if the receiver responds as the API demands.</returns>
    /// <exception cref="NotSupportedException">The API has no challenge.</exception>
    /// <exception cref="TransportException">The request failed or timed out.</exception>
    protected async ValueTask<bool> SendChallengeAsync(CancellationToken cancellationToken)
    {
        ChallengeScheme scheme = _description.Challenge ?? throw new NotSupportedException($"{_description.Name} has no challenge.");
        var challenge = new ChallengeWriter(scheme, _options, _signature.Keys);
        using HttpRequestMessage message = scheme.IsGet
            ? new HttpRequestMessage(HttpMethod.Get, RequestUri.Create(FindUrl("webhook").AbsoluteUri + "?" + challenge.FormatQuery()))
            : await CreateChallengeAsync(challenge, scheme.IsSigned, cancellationToken).ConfigureAwait(false);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.Timeout);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(message, timeout.Token).ConfigureAwait(false);
            string text = await response.Content.ReadAsStringAsync(timeout.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode && challenge.IsAnswer(text);
        }
        catch (HttpRequestException exception)
        {
            throw new TransportException(ChallengeName, "The request failed: " + exception.Message, false, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransportException(ChallengeName, "The receiver did not respond in time.", true, exception);
        }
    }

    /// <summary>Sends a webhook and ignores the body of the response.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <param name="name">What names the webhook on the wire.</param>
    /// <param name="signature">The signature; null for that of the API.</param>
    /// <param name="request">The request.</param>
    /// <param name="write">The delegate that writes the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been received.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    protected async ValueTask SendAsync<TRequest>(string name, SignatureScheme? signature, TRequest request, JsonWriterAction<TRequest> write, CancellationToken cancellationToken) =>
        _ = await SendAsync<TRequest, bool>(name, signature, request, write, null, false, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a webhook and reads the response.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the response.</typeparam>
    /// <param name="name">What names the webhook on the wire.</param>
    /// <param name="signature">The signature; null for that of the API.</param>
    /// <param name="request">The request.</param>
    /// <param name="write">The delegate that writes the request.</param>
    /// <param name="read">The function that reads the response; null if it is ignored.</param>
    /// <param name="isOptional">Whether a response without a body is allowed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; the default of the type if there is none.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    protected ValueTask<TResponse> SendAsync<TRequest, TResponse>(string name, SignatureScheme? signature, TRequest request, JsonWriterAction<TRequest> write, JsonReaderFunc<TResponse>? read, bool isOptional, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SendAsync(name, signature, FindUrl(name), JsonCodec.ToUtf8(request, write, JsonDirection.Response), "application/json", [], read, isOptional, cancellationToken);
    }

    /// <summary>Sends a webhook whose request is not only JSON, and ignores the body of the response.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <param name="name">What names the webhook on the wire.</param>
    /// <param name="signature">The signature; null for that of the API.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been received.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    protected async ValueTask SendPartsAsync<TRequest>(string name, SignatureScheme? signature, TRequest request, CancellationToken cancellationToken)
        where TRequest : IHttpRequest =>
        _ = await SendPartsAsync<TRequest, bool>(name, signature, request, null, false, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a webhook whose request is not only JSON, and reads the response.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the response.</typeparam>
    /// <param name="name">What names the webhook on the wire.</param>
    /// <param name="signature">The signature; null for that of the API.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">The function that reads the response; null if it is ignored.</param>
    /// <param name="isOptional">Whether a response without a body is allowed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; the default of the type if there is none.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    protected async ValueTask<TResponse> SendPartsAsync<TRequest, TResponse>(string name, SignatureScheme? signature, TRequest request, JsonReaderFunc<TResponse>? read, bool isOptional, CancellationToken cancellationToken)
        where TRequest : IHttpRequest
    {
        ArgumentNullException.ThrowIfNull(request);
        using var http = new HttpRequestWriter(System.Buffers.ArrayPool<byte>.Shared, new("application/json"));
        request.Write(http);
        if (http.HasViolations)
        {
            throw new InvalidRequestException(name, http.Violations.Build());
        }

        string target = http.BuildTarget();
        using HttpContent? content = http.DetachContent();
        byte[] body = content is null ? [] : await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        Uri url = target.Length == 0 ? FindUrl(name) : RequestUri.Create(FindUrl(name).AbsoluteUri + target);
        return await SendAsync(name, signature, url, body, content?.Headers.ContentType?.ToString(), http.WrittenHeaders, read, isOptional, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<TResponse> SendAsync<TResponse>(string name, SignatureScheme? signature, Uri url, byte[] body, string? contentType, IReadOnlyList<KeyValuePair<string, string?>> headers, JsonReaderFunc<TResponse>? read, bool isOptional, CancellationToken cancellationToken)
    {
        SignatureWriter writer = signature is null ? _signature : new SignatureWriter(signature, _options, _description.Name);
        using var signed = new HttpRequestMessage(HttpMethod.Post, url);
        AddHeaders(signed, name, headers);
        await SignAsync(writer, signature ?? _description.Signature, signed, body, cancellationToken).ConfigureAwait(false);
        var call = new WebhookMessage<TResponse>(new ApiOperation(name), url, body, contentType, message => Copy(signed, message), read, isOptional);
        return await _transport.ExchangeAsync<WebhookMessage<TResponse>, TResponse>(call, cancellationToken).ConfigureAwait(false);
    }

    private void AddHeaders(HttpRequestMessage message, string name, IReadOnlyList<KeyValuePair<string, string?>> headers)
    {
        if (_description.DispatchHeader is { } header)
        {
            message.Headers.TryAddWithoutValidation(header, name);
        }

        foreach ((string key, string? value) in headers)
        {
            message.Headers.TryAddWithoutValidation(key, value);
        }
    }

    private static void Copy(HttpRequestMessage from, ApiRequestMessage to)
    {
        foreach ((string name, IEnumerable<string> values) in from.Headers)
        {
            to.Headers.TryAddWithoutValidation(name, values);
        }
    }

    private async ValueTask<HttpRequestMessage> CreateChallengeAsync(ChallengeWriter challenge, bool isSigned, CancellationToken cancellationToken)
    {
        byte[] body = Encoding.UTF8.GetBytes(challenge.FormatBody());
        var message = new HttpRequestMessage(HttpMethod.Post, FindUrl("webhook")) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new("application/json");
        if (isSigned)
        {
            await SignAsync(_signature, _description.Signature, message, body, cancellationToken).ConfigureAwait(false);
        }

        return message;
    }

    private async ValueTask SignAsync(SignatureWriter writer, SignatureScheme scheme, HttpRequestMessage message, byte[] body, CancellationToken cancellationToken)
    {
        writer.Sign(message, body);
        if (scheme.IsCustom)
        {
            await _options.Signer!(message, body, cancellationToken).ConfigureAwait(false);
        }
    }

    private Uri FindUrl(string name) => RequestUri.Create(_url.Replace(NamePlaceholder, Uri.EscapeDataString(name), StringComparison.Ordinal));

    /// <summary>Closes the connections that the sender opened.</summary>
    /// <param name="disposing">Whether the sender is disposed, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _transport.Dispose();
            if (OwnsHttp)
            {
                _http.Dispose();
            }
        }
    }
}
