namespace Igata.Runtime;

/// <summary>What an error says of another try.</summary>
public readonly record struct RetryAdvice
{
    /// <summary>Gets the error code, or null if the response has none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the time to wait before the next attempt, or null if the response does not specify it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the spec says that no other try will help.</summary>
    public bool IsPermanent { get; init; }
}
