namespace Igata.ConcurrencyMonitoring;

/// <summary>Why a session ended.</summary>
public enum ConcurrencySessionEndReason
{
    /// <summary>It was stopped here.</summary>
    Stopped,

    /// <summary>The service said that it is gone (410). With advice, another session ended it.</summary>
    Gone,

    /// <summary>A policy no longer allows it (409); the advice says which.</summary>
    PolicyViolation,

    /// <summary>The service refused a heartbeat for another reason; trying again would not help.</summary>
    Rejected,

    /// <summary>No heartbeat was answered before the session expired.</summary>
    Expired,
}

/// <summary>How a session ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Evaluation">What the service said: whom to blame, and what to show. Null when it said nothing.</param>
/// <param name="Exception">The last fault, if there was one.</param>
public sealed record ConcurrencySessionEnd(ConcurrencySessionEndReason Reason, EvaluationResult? Evaluation = null, Exception? Exception = null)
{
    /// <summary>Who ended the session, when another session did.</summary>
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
