namespace Igata.Cli;

/// <summary>The arguments are invalid. The message says what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
