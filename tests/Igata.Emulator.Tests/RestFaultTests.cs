using System.Net;
using Igata.ConcurrencyMonitoring;
using Igata.Emulator.Tests.ConcurrencyMonitoring;
using Igata.Runtime.Errors;

namespace Igata.Emulator.Tests;

/// <summary>Calls without a name on the wire are matched by the name of their method in the spec.</summary>
public sealed class RestFaultTests
{
    [Fact]
    public async Task FaultAppliesToTheNamedCall()
    {
        await using MonitoringFixture fixture = await MonitoringFixture.OpenAsync();
        fixture.Faults.Add(new Fault.Status(503) { Target = ConcurrencyMonitoringTargets.StartSession });
        fixture.Faults.Add(new Fault.Status(500) { Target = ConcurrencyMonitoringTargets.SendHeartbeat });

        await fixture.Client.GetMetadataAsync(MonitoringFixture.TestCancellation);
        ConcurrencyMonitoringException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => fixture.StartAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal(1, fixture.Faults.Count);
        Assert.Empty(fixture.Monitoring.Sessions);
    }

    [Fact]
    public async Task TruncatedResponseWithoutABodyIsDropped()
    {
        await using MonitoringFixture fixture = await MonitoringFixture.OpenAsync();
        fixture.Faults.Add(new Fault.Truncate());

        await Assert.ThrowsAsync<TransportException>(() => fixture.StartAsync());

        Assert.Single(fixture.Monitoring.Sessions);
    }

    [Fact]
    public async Task ResponseWithABodyIsTruncatedInTheMiddle()
    {
        await using MonitoringFixture fixture = await MonitoringFixture.OpenAsync();
        await fixture.StartAsync();
        fixture.Faults.Add(new Fault.Truncate { Path = "/concurrency-monitoring/v2/runningStreams/" });

        await Assert.ThrowsAsync<ProtocolException>(() => fixture.Client.ListRunningStreamsAsync(
            new ListRunningStreamsRequest { Idp = "adobe", Subject = "12345" }, MonitoringFixture.TestCancellation).AsTask());
    }
}
