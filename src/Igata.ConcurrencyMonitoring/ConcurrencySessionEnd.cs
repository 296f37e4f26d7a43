namespace Igata.ConcurrencyMonitoring;

/// <summary>The reason why a session ended.</summary>
public enum ConcurrencySessionEndReason
{
    /// <summary>The session was stopped by this process.</summary>
    Stopped,

    /// <summary>The service reported that the session no longer exists (410). If there is advice, another session ended it.</summary>
    Gone,

    /// <summary>A policy no longer allows the session (409). The advice names the policy.</summary>
    PolicyViolation,

    /// <summary>The service rejected a heartbeat for another reason, and a retry would not help.</summary>
    Rejected,

    /// <summary>No heartbeat succeeded before the session expired.</summary>
    Expired,
}

/// <summary>The outcome of a session.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Evaluation">The evaluation of the service, with its advice. Null if it sent none.</param>
/// <param name="Exception">The last exception, if there was one.</param>
public sealed record ConcurrencySessionEnd(ConcurrencySessionEndReason Reason, EvaluationResult? Evaluation = null, Exception? Exception = null)
{
    /// <summary>The session that ended this one. Null if none did.</summary>
    public RemoteTermination? RemoteTermination
    {
        get
        {
            foreach (Advice advice in Evaluation?.AssociatedAdvice ?? [])
            {
                if (advice.RemoteTermination is { } termination)
                {
                    return termination;
                }
            }

            return null;
        }
    }
}
