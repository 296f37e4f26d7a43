namespace Igata.Runtime.Transport;

/// <summary>A message handler tried to send a message again that must not be repeated. Handlers do not retry after it, because it is no network error.</summary>
internal sealed class RepeatedRequestException(ApiRequestMessage message)
    : InvalidOperationException($"A message handler tried to send {message} again. It was not sent, because the operation is not idempotent or its attempts are used up.")
{
    public ApiRequestMessage RequestMessage => message;
}
