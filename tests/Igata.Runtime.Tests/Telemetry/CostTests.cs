using System.Diagnostics;
using Igata.Runtime.Transport;
using Igata.Tests.TransportTests;

namespace Igata.Tests.TelemetryTests;

public sealed class CostTests
{
    [Fact]
    public void LookingWhetherAnybodyListensCostsNothing()
    {
        var api = new ApiDescription { Name = "Quiet", ToException = static answer => new TestException(answer) };
        Assert.False(api.Telemetry.IsObserved);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = api.Telemetry.IsObserved;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AListenerThatComesLaterIsNoticed()
    {
        var api = new ApiDescription { Name = "Late", ToException = static answer => new TestException(answer) };
        Assert.False(api.Telemetry.IsObserved);
        using var listener = new ActivityListener { ShouldListenTo = static source => source.Name == "Igata.Late" };
        ActivitySource.AddActivityListener(listener);

        Assert.True(api.Telemetry.IsObserved);
    }
}
