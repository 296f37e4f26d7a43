namespace Igata.Cli.Demo;

/// <summary>One method, as someone would call it.</summary>
internal sealed record DemoCall(string Group, string Method, Func<CancellationToken, Task> RunAsync);

/// <summary>What became of it: the bodies as they were on the wire, and the fault if there was one.</summary>
internal sealed record DemoOutcome(string Method, string Sent, string Received, string? Fault);
