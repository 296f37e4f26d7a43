using System.Net;
using Igata.ConcurrencyMonitoring;
using Igata.Emulator.Tests.ConcurrencyMonitoring;
using Igata.Runtime.Errors;

namespace Igata.Emulator.Tests;

/// <summary>Calls without a name on the wire are found by the one that their spec gives them.</summary>
public sealed class RestFaultTests
{
    [Fact]
    public async Task AFaultWaitsForTheCallOfItsName()
    {
        await using MonitoringStage stage = await MonitoringStage.OpenAsync();
        stage.Faults.Add(new Fault.Status(503) { Target = ConcurrencyMonitoringTargets.StartSession });
        stage.Faults.Add(new Fault.Status(500) { Target = ConcurrencyMonitoringTargets.SendHeartbeat });

        await stage.Client.GetMetadataAsync(MonitoringStage.Cancel);
        ConcurrencyMonitoringException fault = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => stage.StartAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, fault.StatusCode);
        Assert.Equal(1, stage.Faults.Count);
        Assert.Empty(stage.Monitoring.Sessions);
    }

    [Fact]
    public async Task AnAnswerWithoutABodyThatIsCutOffIsNone()
    {
        await using MonitoringStage stage = await MonitoringStage.OpenAsync();
        stage.Faults.Add(new Fault.Truncate());

        await Assert.ThrowsAsync<TransportException>(() => stage.StartAsync());

        Assert.Single(stage.Monitoring.Sessions);
    }

    [Fact]
    public async Task AnAnswerWithABodyIsCutInTheMiddle()
    {
        await using MonitoringStage stage = await MonitoringStage.OpenAsync();
        await stage.StartAsync();
        stage.Faults.Add(new Fault.Truncate { Path = "/concurrency-monitoring/v2/runningStreams/" });

        await Assert.ThrowsAsync<ProtocolException>(() => stage.Client.ListRunningStreamsAsync(
            new ListRunningStreamsRequest { Idp = "adobe", Subject = "12345" }, MonitoringStage.Cancel).AsTask());
    }
}
