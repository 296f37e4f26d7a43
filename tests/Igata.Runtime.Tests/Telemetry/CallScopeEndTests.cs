using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Igata.Runtime;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.TelemetryTests;

/// <summary>An activity that is not stopped would be the parent of all later activities.</summary>
public sealed class CallScopeEndTests
{
    [Fact]
    public async Task ThrowingMeterListenerDoesNotKeepTheActivityOpen()
    {
        const string Name = "ThrowingListener";
        using var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => Listen(instrument, listener, "Igata." + Name) };
        meters.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new NotSupportedException("listener"));
        meters.Start();
        NotSupportedException thrown = await CallAsync<NotSupportedException>(Name, static () => new(HttpStatusCode.OK));
        Assert.Equal("listener", thrown.Message);
    }

    [Fact]
    public async Task ThrowingDisposeDoesNotKeepTheActivityOpen()
    {
        InvalidTimeZoneException thrown = await CallAsync<InvalidTimeZoneException>("ThrowingAnswer", static () => new(HttpStatusCode.OK) { Content = new ThrowingContent() });
        Assert.Equal("content", thrown.Message);
    }

    /// <summary>Sends one call that fails, and asserts that its activity has been stopped.</summary>
    private static async Task<TException> CallAsync<TException>(string name, Func<HttpResponseMessage> response)
        where TException : Exception
    {
        var ended = new List<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Igata." + name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(activities);
        var api = new ApiDescription { Name = name, DispatchHeader = "x-test-target", CreateException = static error => new TestException(error) };
        using var http = new HttpClient(new InMemoryHandler((_, _) => Task.FromResult(response())));
        using var transport = new ApiTransport(api, new ApiClientOptions { Endpoint = new Uri("http://localhost/") }, http);
        TException thrown = await Assert.ThrowsAsync<TException>(() => transport.SendAsync(TestClient.Target, default).AsTask());
        Assert.Single(ended);
        return thrown;
    }

    private static void Listen(Instrument instrument, MeterListener listener, string meter)
    {
        if (instrument.Meter.Name == meter)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private sealed class ThrowingContent : StringContent
    {
        public ThrowingContent()
            : base("")
        {
        }

        protected override void Dispose(bool disposing) => throw new InvalidTimeZoneException("content");
    }
}
