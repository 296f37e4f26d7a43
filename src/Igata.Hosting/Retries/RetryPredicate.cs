using System.Net;
using Igata.Runtime;
using Polly;
using Polly.Timeout;

namespace Igata.Hosting;

/// <summary>Decides whether a retry may help and is safe.</summary>
internal static class RetryPredicate
{
    /// <summary>Returns whether to send a request again.</summary>
    /// <param name="message">The request.</param>
    /// <param name="outcome">The response or the exception.</param>
    /// <param name="maxDelay">The longest delay that is acceptable.</param>
    /// <param name="retryAfter">Receives the delay that the server requests; null if it does not specify one.</param>
    public static bool ShouldRetry(ApiRequestMessage message, Outcome<HttpResponseMessage> outcome, TimeSpan maxDelay, out TimeSpan? retryAfter)
    {
        retryAfter = null;
        if (!message.CanResend)
        {
            return false;
        }

        if (outcome.Exception is { } exception)
        {
            return IsUnsent(exception) || (message.Operation.IsIdempotent && IsTransient(exception));
        }

        return message.Operation.IsIdempotent
            && outcome.Result is { } response
            && IsTransient(response.StatusCode)
            && IsRetryable(message, response, maxDelay, out retryAfter);
    }

    /// <summary>Returns whether an error with this status may be transient.</summary>
    public static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static bool IsRetryable(ApiRequestMessage message, HttpResponseMessage response, TimeSpan maxDelay, out TimeSpan? retryAfter)
    {
        ReadOnlyMemory<byte> body = (response.Content as BufferedPrefixContent)?.Prefix ?? default;
        RetryAdvice advice = message.GetRetryAdvice(response, body);
        retryAfter = advice.RetryAfter;
        return !advice.IsPermanent && !(advice.RetryAfter > maxDelay);
    }

    // Without a connection, no byte of the request was sent. A certificate that was rejected would be rejected again, so it is excluded.
    private static bool IsUnsent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
    };

    private static bool IsTransient(Exception exception) => exception switch
    {
        TimeoutRejectedException => true,
        HttpRequestException http => http.HttpRequestError is not (HttpRequestError.SecureConnectionError
            or HttpRequestError.UserAuthenticationError
            or HttpRequestError.VersionNegotiationError
            or HttpRequestError.ExtendedConnectNotSupported
            or HttpRequestError.ConfigurationLimitExceeded),
        IOException => true,
        _ => false,
    };
}
