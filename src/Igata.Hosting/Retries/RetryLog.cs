using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Polly;

namespace Igata.Hosting;

/// <summary>Reports retries in the log and in the activity of the call.</summary>
internal sealed partial class RetryLog(ILogger logger)
{
    public void LogRetry(string operation, int retry, TimeSpan delay, Outcome<HttpResponseMessage> outcome)
    {
        string reason = outcome.Exception is { } exception
            ? exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? http.HttpRequestError.ToString() : exception.GetType().Name
            : ((int)outcome.Result!.StatusCode).ToString(CultureInfo.InvariantCulture);
        LogRetry(logger, operation, reason, Math.Round(delay.TotalMilliseconds), retry);
        if (Activity.Current is { } activity && activity.Source.Name.StartsWith("Igata.", StringComparison.Ordinal))
        {
            activity.AddEvent(new ActivityEvent("retry", tags: new() { { "http.request.resend_count", retry }, { "error.type", reason } }));
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{Operation} failed with {Reason}; retrying in {Delay} ms (retry {Retry}).")]
    private static partial void LogRetry(ILogger logger, string operation, string reason, double delay, int retry);
}
