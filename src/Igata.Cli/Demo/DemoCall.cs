namespace Igata.Cli.Demo;

/// <summary>A call of a method, as an application would make it.</summary>
internal sealed record DemoCall(string Group, string Method, Func<CancellationToken, Task> RunAsync);

/// <summary>The outcome of a call: the bodies on the wire, and the error if there was one.</summary>
internal sealed record DemoOutcome(string Method, string Sent, string Received, string? Error);
