using System.Net;
using Igata.Runtime.Transport;
using Polly;
using Polly.Timeout;

namespace Igata.Hosting;

/// <summary>Decides whether another try may help, and whether it can do harm.</summary>
internal static class RetryJudge
{
    public static bool ShouldTryAgain(RetryCall call, Outcome<HttpResponseMessage> outcome, TimeSpan longestWait)
    {
        ApiRequestMessage message = call.Message;
        call.Wait = null;
        if (!message.CanBeSentAgain)
        {
            return false;
        }

        if (outcome.Exception is { } fault)
        {
            return WasNeverSent(fault) || (message.Operation.IsIdempotent && IsPassing(fault));
        }

        return message.Operation.IsIdempotent
            && outcome.Result is { } response
            && IsPassing(response.StatusCode)
            && MayHelp(call, response, longestWait);
    }

    /// <summary>Whether an error may be gone a moment later.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static bool MayHelp(RetryCall call, HttpResponseMessage response, TimeSpan longestWait)
    {
        ReadOnlyMemory<byte> body = (response.Content as PeekedContent)?.Start ?? default;
        RetryAdvice advice = call.Message.AdviceOf(response, body);
        call.Wait = advice.Wait;
        return !advice.IsFutile && !(advice.Wait > longestWait);
    }

    // With no connection made, no byte of the request has left. A refused certificate will be refused again.
    private static bool WasNeverSent(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
    };

    private static bool IsPassing(Exception fault) => fault switch
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
