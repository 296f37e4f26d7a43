namespace Igata.Cli;

/// <summary>The exception for invalid arguments. Its message describes the error and its correction.</summary>
internal sealed class UsageException(string message) : Exception(message);
