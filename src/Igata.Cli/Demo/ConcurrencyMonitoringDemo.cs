using Igata.ConcurrencyMonitoring;
using Igata.ConcurrencyMonitoring.Server;
using Igata.Emulator;

namespace Igata.Cli.Demo;

/// <summary>The demo of Adobe Concurrency Monitoring: starts sessions up to the limit of a policy, and one more.</summary>
internal sealed class ConcurrencyMonitoringDemo : ApiDemo
{
    private const string Idp = "adobe";
    private const string Subject = "12345";

    private readonly ConcurrencyMonitoringClient _monitoring;
    private string _session = "";

    public ConcurrencyMonitoringDemo(EmulatorHost emulator)
        : base(
            "concurrency-monitoring",
            "Adobe Concurrency Monitoring",
            emulator.ConcurrencyMonitoringEndpoint,
            ConcurrencyMonitoringOperations.All.Select(static operation => operation.Target))
    {
        _monitoring = new ConcurrencyMonitoringClient(
            Http, new ConcurrencyMonitoringClientOptions { Endpoint = emulator.ConcurrencyMonitoringEndpoint, ApplicationId = "demo-app" });
        const string Group = "Sessions";
        AddCall(Group, ConcurrencyMonitoringTargets.GetMetadata, stop => _monitoring.GetMetadataAsync(stop));
        AddCall(Group, ConcurrencyMonitoringTargets.StartSession, async stop => _session = (await StartAsync(stop)).SessionId);
        AddCall(Group, ConcurrencyMonitoringTargets.SendHeartbeat, stop => _monitoring.SendHeartbeatAsync(Idp, Subject, _session, stop));
        AddCall(Group, ConcurrencyMonitoringTargets.ListRunningStreams, stop => _monitoring.ListRunningStreamsAsync(Idp, Subject, stop));
        AddCall(Group, ConcurrencyMonitoringTargets.StopSession, stop => _monitoring.StopSessionAsync(Idp, Subject, _session, stop));
    }

    public override async Task<bool> ShowErrorsAsync(IDemoReport report, CancellationToken cancellationToken)
    {
        for (int i = 0; i < 3; i++)
        {
            await StartAsync(cancellationToken);
        }

        return await ShowApiErrorAsync<ConcurrencyMonitoringException>(
            report,
            "catch (ConcurrencyMonitoringException e) when (e.Error == ConcurrencyMonitoringError.PolicyViolation)",
            () => StartAsync(cancellationToken).AsTask(),
            static e => GetViolations(e).Select(static violation => $"{violation.PolicyName}, {violation.RuleName}: {violation.Message}"));
    }

    protected override void Close() => _monitoring.Dispose();

    private static IEnumerable<RuleViolation> GetViolations(ConcurrencyMonitoringException exception) =>
        (exception.EvaluationResult?.AssociatedAdvice ?? []).Select(static advice => advice.RuleViolation).OfType<RuleViolation>();

    private ValueTask<StartSessionResponse> StartAsync(CancellationToken cancellationToken) => _monitoring.StartSessionAsync(
        new() { Idp = Idp, Subject = Subject, Metadata = new Dictionary<string, string> { ["channel"] = "news" } }, cancellationToken);
}
