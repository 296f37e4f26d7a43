using Igata.ConcurrencyMonitoring;

namespace Igata.Aot;

/// <summary>Calls every method of Concurrency Monitoring, and then starts more streams than the policy allows.</summary>
internal static class ConcurrencyMonitoringTour
{
    private const string Idp = "adobe";
    private const string Subject = "12345";

    public static async Task RunAsync(EmulatorProcess emulator)
    {
        using var monitoring = new ConcurrencyMonitoringClient(new ConcurrencyMonitoringClientOptions
        {
            Endpoint = emulator.GetUri("/concurrency-monitoring/v2/"),
            ApplicationId = "demo-app",
        });
        await EmulatorProcess.ReportAsync(ConcurrencyMonitoringTargets.GetMetadata, monitoring.GetMetadataAsync());
        string session = (await EmulatorProcess.ReportAsync(ConcurrencyMonitoringTargets.StartSession, StartAsync(monitoring))).SessionId;
        await EmulatorProcess.ReportAsync(ConcurrencyMonitoringTargets.SendHeartbeat, monitoring.SendHeartbeatAsync(Idp, Subject, session));
        await EmulatorProcess.ReportAsync(ConcurrencyMonitoringTargets.ListRunningStreams, monitoring.ListRunningStreamsAsync(Idp, Subject));
        await EmulatorProcess.ReportAsync(ConcurrencyMonitoringTargets.StopSession, monitoring.StopSessionAsync(Idp, Subject, session));
        await ExceedLimitAsync(monitoring);
    }

    private static async Task ExceedLimitAsync(ConcurrencyMonitoringClient monitoring)
    {
        try
        {
            for (int i = 0; i < 4; i++)
            {
                await StartAsync(monitoring);
            }
        }
        catch (ConcurrencyMonitoringException e) when (e.Error == ConcurrencyMonitoringError.PolicyViolation)
        {
            Console.WriteLine($"Rejected: {e.EvaluationResult?.AssociatedAdvice is [var advice, ..] && advice.RuleViolation is not null}");
        }
    }

    private static ValueTask<StartSessionResponse> StartAsync(ConcurrencyMonitoringClient monitoring) => monitoring.StartSessionAsync(
        new() { Idp = Idp, Subject = Subject, Metadata = new Dictionary<string, string> { ["channel"] = "news" } });
}
