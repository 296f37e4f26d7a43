using System.ComponentModel;
using System.Net;

namespace Igata.Runtime.CompilerServices;

/// <summary>A webhook that a handler receives.</summary>
/// <typeparam name="THandler">The type of the handler.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WebhookOperation<THandler>
{
    /// <summary>Gets what names the webhook on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the signature; null for that of the API.</summary>
    public SignatureScheme? Signature { get; init; }

    /// <summary>Gets the status of a response without a body.</summary>
    public int EmptyStatus { get; init; } = 200;

    /// <summary>Reads the request. The result calls the handler.</summary>
    /// <exception cref="JsonFormatException">The body is not JSON, or not the JSON of this webhook.</exception>
    /// <exception cref="ParameterFormatException">A header or a parameter is missing or has the wrong type.</exception>
    internal abstract Func<THandler, WebhookCall, WebhookReply, CancellationToken, ValueTask> Read(WebhookRequest request);

    internal WebhookReply CreateReply() => new(Name, (HttpStatusCode)EmptyStatus);
}

/// <summary>Creates the webhooks of generated tables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookOperation
{
    private const int MaxDepth = 64;

    /// <summary>Creates a webhook whose request is JSON.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <param name="name">What names the webhook on the wire.</param>
    /// <param name="read">The function that reads the request.</param>
    /// <param name="call">The delegate that calls the handler.</param>
    /// <param name="emptyStatus">The status of a response without a body.</param>
    /// <param name="signature">The signature; null for that of the API.</param>
    /// <returns>The webhook.</returns>
    public static WebhookOperation<THandler> Create<THandler, TRequest>(string name, JsonReaderFunc<TRequest> read, Func<THandler, TRequest, WebhookCall, WebhookReply, CancellationToken, ValueTask> call, int emptyStatus, SignatureScheme? signature) =>
        new ReadingOperation<THandler, TRequest>
        {
            Name = name,
            EmptyStatus = emptyStatus,
            Signature = signature,
            Reader = request => JsonCodec.Parse(request.Body.Span, read, MaxDepth, null, JsonDirection.Response),
            Call = call,
        };

    /// <summary>Creates a webhook whose request is not only JSON.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <param name="name">What names the webhook on the wire.</param>
    /// <param name="read">The function that reads the request.</param>
    /// <param name="call">The delegate that calls the handler.</param>
    /// <param name="emptyStatus">The status of a response without a body.</param>
    /// <param name="signature">The signature; null for that of the API.</param>
    /// <returns>The webhook.</returns>
    public static WebhookOperation<THandler> CreateForParts<THandler, TRequest>(string name, HttpRequestReader<TRequest> read, Func<THandler, TRequest, WebhookCall, WebhookReply, CancellationToken, ValueTask> call, int emptyStatus, SignatureScheme? signature) =>
        new ReadingOperation<THandler, TRequest>
        {
            Name = name,
            EmptyStatus = emptyStatus,
            Signature = signature,
            Reader = request => read(new HttpRequestParts([], request.Query, request.Headers, request.Body) { Direction = JsonDirection.Response }),
            Call = call,
        };

    private sealed class ReadingOperation<THandler, TRequest> : WebhookOperation<THandler>
    {
        public required Func<WebhookRequest, TRequest> Reader { get; init; }

        public required Func<THandler, TRequest, WebhookCall, WebhookReply, CancellationToken, ValueTask> Call { get; init; }

        internal override Func<THandler, WebhookCall, WebhookReply, CancellationToken, ValueTask> Read(WebhookRequest request)
        {
            TRequest read = Reader(request);
            return (handler, call, reply, cancellationToken) => Call(handler, read, call, reply, cancellationToken);
        }
    }
}
