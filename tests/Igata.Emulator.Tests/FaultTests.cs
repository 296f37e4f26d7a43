using System.Net;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task DroppedConnectionIsATransportErrorAndTheCallDidNotRun()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Drop());

        TransportException exception = await Assert.ThrowsAsync<TransportException>(() => StartAsync(fixture));

        Assert.False(exception.IsTimeout);
        Assert.Empty(await fixture.Client.ListStartedRecordingAsync(TestCancellation));
    }

    [Fact]
    public async Task TruncatedResponseIsDetectedAndTheCallRan()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Truncate());

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => StartAsync(fixture));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.StartsWith("""{"channel_id":"sora",""", exception.BodyStart, StringComparison.Ordinal);
        Assert.DoesNotContain('}', exception.BodyStart);
        Assert.Single(await fixture.Client.ListStartedRecordingAsync(TestCancellation));
    }

    [Theory]
    [InlineData("""{"kind":"status","status":500,"body":"x","content_type":"text/html\r\nX-Evil: 1"}""")]
    [InlineData("""{"kind":"status","status":500,"body":"x","content_type":"te xt"}""")]
    [InlineData("""{"kind":"status","status":500,"body":"x","content_type":"text/\u00e9"}""")]
    [InlineData("""{"kind":"status","status":500,"body":"x","content_type":""}""")]
    [InlineData("""{"kind":"status","status":204,"body":"x"}""")]
    [InlineData("""{"kind":"status","status":304,"body":"x"}""")]
    public async Task FaultThatCannotBeSentIsRefused(string fault)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync("POST", "/emulator/faults", fault);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.NotEmpty(response.Body!["error"]!.GetValue<string>());
        await wire.Fixture.Client.GetLicenseAsync(TestCancellation);
    }

    [Fact]
    public async Task DelayedResponseArrives()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Delay(TimeSpan.FromMilliseconds(200)));

        await fixture.Client.GetLicenseAsync(TestCancellation);

        Assert.Equal(0, fixture.Faults.Count);
    }

    [Fact]
    public async Task LateResponseIsATimeout()
    {
        await using SoraFixture fixture = await OpenAsync();
        using var clientWithTimeout = new SoraClient(new SoraClientOptions { Endpoint = fixture.Endpoint, Timeout = TimeSpan.FromMilliseconds(200) });
        fixture.Faults.Add(new Fault.Delay(TimeSpan.FromMinutes(1)));

        TransportException exception = await Assert.ThrowsAsync<TransportException>(() => clientWithTimeout.GetLicenseAsync(TestCancellation).AsTask());

        Assert.True(exception.IsTimeout);
    }

    [Fact]
    public async Task CancelledCallThrowsOperationCanceled()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Delay(TimeSpan.FromMinutes(1)));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestCancellation);
        source.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Client.GetLicenseAsync(source.Token).AsTask());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task StatusWithoutABodyIsAnErrorWithoutACode(int status)
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Status(status));

        SoraException error = await Assert.ThrowsAsync<SoraException>(() => fixture.Client.GetLicenseAsync(TestCancellation).AsTask());

        Assert.Equal((status, ""), ((int)error.StatusCode, error.Error.Value));
        await fixture.Client.GetLicenseAsync(TestCancellation);
    }

    [Fact]
    public async Task FaultsAreInjectedOnceInOrder()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Status(500) { Target = SoraTargets.UpdateLicense });
        fixture.Faults.Add(new Fault.Status(429));
        fixture.Faults.Add(new Fault.Status(503));

        Assert.Equal(429, await GetStatusAsync(fixture));
        Assert.Equal(503, await GetStatusAsync(fixture));
        await fixture.Client.GetLicenseAsync(TestCancellation);
        Assert.Equal(1, fixture.Faults.Count);
    }

    [Fact]
    public void InvalidFaultIsRejected()
    {
        var faults = new FaultQueue();

        Assert.Throws<ArgumentException>(() => faults.Add(new Fault.Status(200)));
        Assert.Throws<ArgumentException>(() => faults.Add(new Fault.Delay(TimeSpan.FromSeconds(-1))));
        Assert.Throws<ArgumentException>(() => faults.Add(new Fault.Delay(TimeSpan.MaxValue)));
        Assert.Equal(0, faults.Count);
    }

    private static Task StartAsync(SoraFixture fixture) => fixture.Client.StartRecordingAsync("sora", TimeSpan.FromHours(1), TestCancellation).AsTask();

    private static async Task<int> GetStatusAsync(SoraFixture fixture) =>
        (int)(await Assert.ThrowsAsync<SoraException>(() => fixture.Client.GetLicenseAsync(TestCancellation).AsTask())).StatusCode;
}
