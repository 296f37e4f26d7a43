using Igata.ConcurrencyMonitoring;

namespace Igata.Aot;

/// <summary>Every method of Concurrency Monitoring, then one stream more than a viewer may have.</summary>
internal static class ConcurrencyMonitoringTour
{
    private const string Idp = "adobe";
    private const string Subject = "12345";

    public static async Task RunAsync(Stage stage)
    {
        using var monitoring = new ConcurrencyMonitoringClient(new ConcurrencyMonitoringClientOptions
        {
            Endpoint = stage.At("/concurrency-monitoring/v2/"),
            ApplicationId = "demo-app",
        });
        await Stage.SayAsync(ConcurrencyMonitoringTargets.GetMetadata, monitoring.GetMetadataAsync());
        string session = (await Stage.SayAsync(ConcurrencyMonitoringTargets.StartSession, StartAsync(monitoring))).SessionId;
        await Stage.SayAsync(ConcurrencyMonitoringTargets.SendHeartbeat, monitoring.SendHeartbeatAsync(Idp, Subject, session));
        await Stage.SayAsync(ConcurrencyMonitoringTargets.ListRunningStreams, monitoring.ListRunningStreamsAsync(Idp, Subject));
        await Stage.SayAsync(ConcurrencyMonitoringTargets.StopSession, monitoring.StopSessionAsync(Idp, Subject, session));
        await RefuseAsync(monitoring);
    }

    private static async Task RefuseAsync(ConcurrencyMonitoringClient monitoring)
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
            Console.WriteLine($"Refused: {e.EvaluationResult?.AssociatedAdvice is [var advice, ..] && advice.RuleViolation is not null}");
        }
    }

    private static ValueTask<StartSessionResponse> StartAsync(ConcurrencyMonitoringClient monitoring) => monitoring.StartSessionAsync(
        new() { Idp = Idp, Subject = Subject, Metadata = new Dictionary<string, string> { ["channel"] = "news" } });
}
