using Igata.Runtime.Telemetry;
using Microsoft.Extensions.Logging;

namespace Igata.Hosting;

/// <summary>Writes calls to a log: names, numbers and codes, nothing of what was sent or received.</summary>
internal sealed partial class CallLog(ILogger logger) : ICallObserver
{
    public bool IsEnabled => logger.IsEnabled(LogLevel.Warning);

    public void Completed(in CallReport report)
    {
        double elapsed = Math.Round(report.Duration.TotalMilliseconds, 1);
        if (report.ErrorType is null)
        {
            Answered(logger, report.Operation, report.StatusCode, elapsed);
        }
        else if (report.IsCancelled)
        {
            GivenUp(logger, report.Operation, elapsed);
        }
        else
        {
            Failed(logger, report.Operation, report.ErrorType, report.StatusCode, elapsed);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Operation} was answered with {StatusCode} after {Elapsed} ms.")]
    private static partial void Answered(ILogger logger, string operation, int statusCode, double elapsed);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed with {ErrorType} ({StatusCode}) after {Elapsed} ms.")]
    private static partial void Failed(ILogger logger, string operation, string errorType, int statusCode, double elapsed);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} was given up by its caller after {Elapsed} ms.")]
    private static partial void GivenUp(ILogger logger, string operation, double elapsed);
}
