using System.Net;
using Igata.Runtime.Http;
using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>
/// Sends each message of an operation that is not idempotent only once, even if handlers before it repeat messages, such as those of
/// <c>Microsoft.Extensions.Http.Resilience</c>. The caller receives the outcome of the first attempt. It must be the last handler before the
/// network. <c>AddIgataClient</c> adds it; an <see cref="HttpClient"/> that is passed to a client needs it only if it has a handler that
/// repeats messages.
/// </summary>
public sealed class SendGuardHandler : DelegatingHandler
{
    private const int MaxErrorBytes = 64 * 1024;

    /// <summary>Creates a handler whose inner handler is set later.</summary>
    public SendGuardHandler()
    {
    }

    /// <summary>Creates a handler.</summary>
    /// <param name="innerHandler">The handler that sends messages to the network.</param>
    public SendGuardHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ApiRequestMessage? message = request as ApiRequestMessage ?? (request.Content as IMessageContent)?.Message as ApiRequestMessage;
        return message is null ? base.SendAsync(request, cancellationToken)
            : message.TryBeginAttempt() ? SendAsync(message, request, cancellationToken)
            : throw new RepeatedRequestException(message);
    }

    private async Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (message.IsExhausted && MayBeRepeated(response.StatusCode))
            {
                await KeepAsync(message, response, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            // No connection, so nothing was sent.
            message.CancelAttempt();
            throw;
        }
        catch (Exception exception) when (message.IsExhausted)
        {
            message.LastOutcome = new SendOutcome(exception);
            throw;
        }
    }

    private static bool MayBeRepeated(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    // A handler disposes of the response before it repeats the message.
    private static async Task KeepAsync(ApiRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        HttpContent content = response.Content;
        var body = new MemoryStream();
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = new byte[4096];
        int read;
        while (body.Length < MaxErrorBytes && (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
        }

        message.LastOutcome = new SendOutcome(response, body.ToArray());
        response.Content = message.LastOutcome.Restore().Content;
        content.Dispose();
    }
}
