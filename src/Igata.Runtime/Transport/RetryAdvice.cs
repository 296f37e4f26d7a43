namespace Igata.Runtime;

/// <summary>The information in an error response about whether and when a call can be retried.</summary>
public readonly record struct RetryAdvice
{
    /// <summary>Gets the error code, or null if the response has none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the time to wait before the next attempt, or null if the response does not specify it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets whether the spec defines that a retry never succeeds.</summary>
    public bool IsPermanent { get; init; }
}
