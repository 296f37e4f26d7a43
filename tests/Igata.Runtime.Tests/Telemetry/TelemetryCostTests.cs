using System.Diagnostics;
using Igata.Runtime.CompilerServices;
using Igata.Tests.TransportTests;

namespace Igata.Tests.TelemetryTests;

public sealed class TelemetryCostTests
{
    [Fact]
    public void CheckingForListenersIsFree()
    {
        var api = new ApiDescription { Name = "Quiet", CreateException = static response => new TestException(response) };
        Assert.False(api.Telemetry.IsObserved);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = api.Telemetry.IsObserved;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void LateListenerIsDetected()
    {
        var api = new ApiDescription { Name = "Late", CreateException = static response => new TestException(response) };
        Assert.False(api.Telemetry.IsObserved);
        using var listener = new ActivityListener { ShouldListenTo = static source => source.Name == "Igata.Late" };
        ActivitySource.AddActivityListener(listener);

        Assert.True(api.Telemetry.IsObserved);
    }
}
