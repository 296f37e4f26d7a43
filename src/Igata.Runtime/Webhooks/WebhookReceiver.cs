using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Webhooks;

namespace Igata.Runtime;

/// <summary>
/// Receives the webhooks of an API, without a web server: verifies the signature and the time, responds to a challenge, finds the webhook,
/// reads it, recognizes one that was sent before, and calls the handler.
/// </summary>
/// <typeparam name="THandler">The type of the handler.</typeparam>
public sealed class WebhookReceiver<THandler>
{
    private readonly WebhookTable<THandler> _webhooks;
    private readonly WebhookOptions _options;
    private readonly SignatureVerifier _verifier;
    private readonly Dictionary<SignatureScheme, SignatureVerifier> _ownVerifiers = [];
    private readonly ChallengeResponder? _challenge;
    private readonly IWebhookDuplicates? _duplicates;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _pending = new(StringComparer.Ordinal);

    /// <summary>Creates a receiver.</summary>
    /// <param name="webhooks">The generated table of webhooks.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The webhooks are signed, but the options have no valid secret. Or another option is missing.</exception>
    public WebhookReceiver(WebhookTable<THandler> webhooks, WebhookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(webhooks);
        _webhooks = webhooks;
        _options = options ?? new WebhookOptions();
        WebhookDescription description = webhooks.Description;
        _verifier = new SignatureVerifier(description.Signature, _options, description.Name);
        foreach (SignatureScheme scheme in webhooks.Operations.Select(static operation => operation.Signature).OfType<SignatureScheme>().Distinct())
        {
            _ownVerifiers.Add(scheme, new SignatureVerifier(scheme, _options, description.Name));
        }

        _challenge = description.Challenge is { } challenge ? new ChallengeResponder(challenge, _options, _verifier.Keys, description.Name) : null;
        _duplicates = description.HasDuplicates ? _options.Duplicates ?? new MemoryWebhookDuplicates(timeProvider: _options.TimeProvider) : null;
        MaxRequestBytes = _options.MaxRequestBytes ?? description.MaxRequestBytes ?? WebhookDescription.DefaultMaxRequestBytes;
    }

    /// <summary>Gets the largest body in bytes. A server rejects a longer one with the status 413, and does not read it to its end.</summary>
    public int MaxRequestBytes { get; }

    /// <summary>Receives a request. Never throws, except if the operation is canceled.</summary>
    /// <param name="request">The request.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">The token that is passed to the handler.</param>
    /// <returns>The response.</returns>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public async ValueTask<WebhookResponse> ReceiveAsync(WebhookRequest request, THandler handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(handler);
        if (!string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase))
        {
            return _challenge is { IsGet: true } && string.Equals(request.Method, "GET", StringComparison.OrdinalIgnoreCase)
                ? _challenge.RespondToQuery(request.Query)
                : RejectMethod();
        }

        try
        {
            return await ReceivePostAsync(request, handler, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return new() { StatusCode = HttpStatusCode.InternalServerError, Exception = exception };
        }
    }

    /// <summary>Returns the response to a body that is longer than <see cref="MaxRequestBytes"/>.</summary>
    /// <returns>The response.</returns>
    public WebhookResponse RejectSize() => WebhookResponse.Reject(HttpStatusCode.RequestEntityTooLarge, $"The body has more than {MaxRequestBytes} bytes.");

    private async ValueTask<WebhookResponse> ReceivePostAsync(WebhookRequest request, THandler handler, CancellationToken cancellationToken)
    {
        if (request.Body.Length > MaxRequestBytes)
        {
            return RejectSize();
        }

        string name = _webhooks.Description.DispatchHeader is { } header ? FindHeader(request, header) : request.Name;
        bool isKnown = _webhooks.TryFind(name, out WebhookOperation<THandler>? operation);
        JsonData challenge = _challenge is { IsGet: false } ? _challenge.FindInBody(request.Body) : default;
        if (!challenge.IsDefault && !_challenge!.IsSigned)
        {
            return _challenge.Respond(challenge);
        }

        // A challenge has no webhook, so it has the signature of all.
        SignatureVerifier verifier = challenge.IsDefault && operation?.Signature is { } own ? _ownVerifiers[own] : _verifier;
        (WebhookCall? call, string? problem) = await verifier.VerifyAsync(name, request, cancellationToken).ConfigureAwait(false);
        return call is null ? WebhookResponse.Reject(HttpStatusCode.Unauthorized, problem!)
            : !challenge.IsDefault ? _challenge!.Respond(challenge)
            : isKnown ? await DispatchAsync(operation!, request, call, handler, cancellationToken).ConfigureAwait(false)
            : await DispatchUnknownAsync(call, handler, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<WebhookResponse> DispatchUnknownAsync(WebhookCall call, THandler handler, CancellationToken cancellationToken)
    {
        if (_webhooks.Unknown is not { } unknown || call.Name.Length == 0)
        {
            return WebhookResponse.Reject(
                _webhooks.Description.DispatchHeader is null ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest,
                _webhooks.Description.DispatchHeader is { } header ? $"The header {header} must name one webhook." : "No webhook has this path.");
        }

        return await CallAsync(async reply => await unknown(handler, call, cancellationToken).ConfigureAwait(false), new WebhookReply(call.Name, HttpStatusCode.OK), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<WebhookResponse> DispatchAsync(WebhookOperation<THandler> operation, WebhookRequest request, WebhookCall call, THandler handler, CancellationToken cancellationToken)
    {
        Func<THandler, WebhookCall, WebhookReply, CancellationToken, ValueTask> invoke;
        try
        {
            invoke = operation.Read(request);
        }
        catch (Exception exception) when (exception is JsonFormatException or ParameterFormatException or UnsupportedMediaTypeException)
        {
            return WebhookResponse.Reject(HttpStatusCode.BadRequest, $"The request of {operation.Name} cannot be read: {exception.GetType().Name}.");
        }

        ValueTask<WebhookResponse> Call() => CallAsync(reply => invoke(handler, call, reply, cancellationToken), operation.CreateReply(), cancellationToken);
        string? key = _duplicates is null ? null : DuplicateKey.Create(_webhooks.Description, call);
        return key is null ? await Call().ConfigureAwait(false) : await CallOnceAsync(key, Call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls the handler unless the webhook was answered before. If it is being handled, waits for that.</summary>
    private async ValueTask<WebhookResponse> CallOnceAsync(string key, Func<ValueTask<WebhookResponse>> call, CancellationToken cancellationToken)
    {
        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (TaskCompletionSource pending = _pending.GetOrAdd(key, own); pending != own; pending = _pending.GetOrAdd(key, own))
        {
            await pending.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (await _duplicates!.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } known)
            {
                return known;
            }

            WebhookResponse response = await call().ConfigureAwait(false);
            if (response.IsSuccess)
            {
                await _duplicates.AddAsync(key, response, TimeSpan.FromSeconds(_webhooks.Description.DuplicateSeconds), cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        finally
        {
            _pending.TryRemove(key, out _);
            own.SetResult();
        }
    }

    private async ValueTask<WebhookResponse> CallAsync(Func<WebhookReply, ValueTask> call, WebhookReply reply, CancellationToken cancellationToken)
    {
        try
        {
            await call(reply).ConfigureAwait(false);
            return reply.CreateResponse();
        }
        catch (ApiErrorException exception)
        {
            return CreateError(exception);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return new() { StatusCode = HttpStatusCode.InternalServerError, Exception = exception };
        }
    }

    private WebhookResponse CreateError(ApiErrorException exception)
    {
        ErrorShape errors = _webhooks.Description.Errors;
        var headers = new List<KeyValuePair<string, string>>(exception.OutgoingHeaders);
        if (exception.Code is { } code && errors.CodeHeader is { } header)
        {
            headers.Add(new(header, code));
        }

        // An error of JSON-RPC has no status of its own.
        HttpStatusCode status = (int)exception.StatusCode >= 400 ? exception.StatusCode : HttpStatusCode.BadRequest;
        if (exception.OutgoingContent is { } content)
        {
            return new() { StatusCode = status, Headers = headers, ContentType = content.MediaType, Body = content.Bytes.Memory };
        }

        var body = new ArrayBufferWriter<byte>();
        errors.Write(exception, body);
        return new() { StatusCode = status, Headers = headers, Body = body.WrittenMemory };
    }

    private WebhookResponse RejectMethod() => new()
    {
        StatusCode = HttpStatusCode.MethodNotAllowed,
        Headers = [new("Allow", _challenge is { IsGet: true } ? "GET, POST" : "POST")],
        Rejection = "A webhook is a POST request.",
    };

    // A header that occurs twice names nothing.
    private static string FindHeader(WebhookRequest request, string header)
    {
        string? found = null;
        foreach ((string name, string value) in request.Headers)
        {
            if (string.Equals(name, header, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return "";
                }

                found = value;
            }
        }

        return found ?? "";
    }
}
