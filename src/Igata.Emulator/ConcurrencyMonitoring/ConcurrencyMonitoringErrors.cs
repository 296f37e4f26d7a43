using System.Globalization;
using Igata.ConcurrencyMonitoring;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The errors of the service, with the bodies of the documentation.</summary>
internal static class ConcurrencyMonitoringErrors
{
    public static ConcurrencyMonitoringException NotAuthenticated => new(ConcurrencyMonitoringError.NotAuthenticated, "The application id is missing.");

    public static ConcurrencyMonitoringException UnknownApplication => new(ConcurrencyMonitoringError.Forbidden, "The application is unknown.");

    public static ConcurrencyMonitoringException UnknownSession => new(ConcurrencyMonitoringError.UnknownSession, "The session is unknown.");

    public static ConcurrencyMonitoringException Gone => new(ConcurrencyMonitoringError.Gone, "The session has ended.");

    /// <summary>Creates a 429. The time is rounded up, because headers have whole seconds and a retry must not be too early.</summary>
    public static ConcurrencyMonitoringException CreateTooManyCalls(DateTimeOffset retryAt)
    {
        DateTimeOffset wholeSecond = SessionLifetime.TruncateToSecond(retryAt + TimeSpan.FromTicks(TimeSpan.TicksPerSecond - 1));
        return new ConcurrencyMonitoringException(ConcurrencyMonitoringError.TooManyRequests, headers: new Dictionary<string, string>
        {
            ["Expires"] = wholeSecond.ToString("r", CultureInfo.InvariantCulture),
        });
    }

    public static ConcurrencyMonitoringException MetadataMissing => new(ConcurrencyMonitoringError.MetadataMissing, new EvaluationResult
    {
        AssociatedAdvice = [],
        Obligations = [new Obligation { Namespace = "adobe.primetime.cm", Action = "refresh", Arguments = new[] { JsonData.String("metadata") } }],
    });

    public static ConcurrencyMonitoringException CreatePolicyViolation(IEnumerable<RuleViolation> violations) => new(ConcurrencyMonitoringError.PolicyViolation, new EvaluationResult
    {
        AssociatedAdvice = violations.Select(static rule => (Advice)rule).ToArray(),
    });

    public static ConcurrencyMonitoringException CreateTerminated(Terminator other) => new(ConcurrencyMonitoringError.Gone, new EvaluationResult
    {
        AssociatedAdvice = [new RemoteTermination { Message = "This session was terminated by a remote user", Terminator = other }],
        Obligations = [],
    });
}
