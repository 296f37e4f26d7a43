namespace Igata.Runtime.Transport;

/// <summary>What an error says of another try.</summary>
/// <param name="Code">The code of the error, if it has one.</param>
/// <param name="RetryAfter">How long to wait before; null if it does not say.</param>
/// <param name="IsPermanent">Whether the spec says that no other try will help.</param>
public readonly record struct RetryAdvice(string? Code, TimeSpan? RetryAfter, bool IsPermanent);
