using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Polly;

namespace Igata.Hosting;

/// <summary>Tells of further tries, in the log and in the activity of the call.</summary>
internal sealed partial class RetryLog(ILogger logger)
{
    public void Retrying(string operation, int retry, TimeSpan delay, Outcome<HttpResponseMessage> outcome)
    {
        string reason = outcome.Exception is { } exception
            ? exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? http.HttpRequestError.ToString() : exception.GetType().Name
            : ((int)outcome.Result!.StatusCode).ToString(CultureInfo.InvariantCulture);
        Retrying(logger, operation, reason, Math.Round(delay.TotalMilliseconds), retry);
        if (Activity.Current is { } activity && activity.Source.Name.StartsWith("Igata.", StringComparison.Ordinal))
        {
            activity.AddEvent(new ActivityEvent("retry", tags: new() { { "http.request.resend_count", retry }, { "error.type", reason } }));
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{Operation} failed with {Reason} and is tried again in {Delay} ms (retry {Retry}).")]
    private static partial void Retrying(ILogger logger, string operation, string reason, double delay, int retry);
}
