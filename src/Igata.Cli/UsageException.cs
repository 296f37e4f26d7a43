namespace Igata.Cli;

/// <summary>The command was given something that it cannot work with; the message says what and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
