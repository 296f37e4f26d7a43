namespace Igata.Runtime;

/// <summary>What an error says of another try.</summary>
public readonly record struct RetryAdvice
{
    /// <summary>The code of the error, if it has one.</summary>
    public string? Code { get; init; }

    /// <summary>How long to wait before; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the spec says that no other try will help.</summary>
    public bool IsPermanent { get; init; }
}
