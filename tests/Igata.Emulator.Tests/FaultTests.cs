using System.Diagnostics;
using System.Net;
using Igata.Runtime.Errors;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task ADroppedConnectionIsATransportFaultAndNothingWasDone()
    {
        await using Stage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Drop());

        TransportException fault = await Assert.ThrowsAsync<TransportException>(() => StartAsync(stage));

        Assert.False(fault.IsTimeout);
        Assert.Empty(await stage.Client.ListStartedRecordingAsync(Cancel));
    }

    [Fact]
    public async Task ATruncatedAnswerIsToldFromAWholeOneAndTheCallWasDone()
    {
        await using Stage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Truncate());

        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => StartAsync(stage));

        Assert.Equal(HttpStatusCode.OK, fault.StatusCode);
        Assert.StartsWith("""{"channel_id":"sora",""", fault.BodyStart, StringComparison.Ordinal);
        Assert.DoesNotContain('}', fault.BodyStart);
        Assert.Single(await stage.Client.ListStartedRecordingAsync(Cancel));
    }

    [Fact]
    public async Task ADelayedAnswerArrives()
    {
        await using Stage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Delay(TimeSpan.FromMilliseconds(200)));
        var watch = Stopwatch.StartNew();

        await stage.Client.GetLicenseAsync(Cancel);

        Assert.InRange(watch.ElapsedMilliseconds, 190, 60_000);
    }

    [Fact]
    public async Task AnAnswerThatIsTooLateIsATimeout()
    {
        await using Stage stage = await OpenAsync();
        using var hasty = new SoraClient(new SoraClientOptions { Endpoint = stage.Endpoint, Timeout = TimeSpan.FromMilliseconds(200) });
        stage.Faults.Add(new Fault.Delay(TimeSpan.FromMinutes(1)));

        TransportException fault = await Assert.ThrowsAsync<TransportException>(() => hasty.GetLicenseAsync(Cancel).AsTask());

        Assert.True(fault.IsTimeout);
    }

    [Fact]
    public async Task WhoStopsWaitingIsToldThatAndNotOfAFault()
    {
        await using Stage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Delay(TimeSpan.FromMinutes(1)));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        source.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Client.GetLicenseAsync(source.Token).AsTask());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task AStatusWithoutABodyIsAnErrorWithoutACode(int status)
    {
        await using Stage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Status(status));

        SoraException error = await Assert.ThrowsAsync<SoraException>(() => stage.Client.GetLicenseAsync(Cancel).AsTask());

        Assert.Equal((status, ""), ((int)error.StatusCode, error.Error.Value));
        await stage.Client.GetLicenseAsync(Cancel);
    }

    [Fact]
    public async Task FaultsHappenOnceEachInTheirOrder()
    {
        await using Stage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Status(500) { Target = SoraTargets.UpdateLicense });
        stage.Faults.Add(new Fault.Status(429));
        stage.Faults.Add(new Fault.Status(503));

        Assert.Equal(429, await StatusAsync(stage));
        Assert.Equal(503, await StatusAsync(stage));
        await stage.Client.GetLicenseAsync(Cancel);
        Assert.Equal(1, stage.Faults.Count);
    }

    [Fact]
    public void AFaultThatMakesNoSenseIsRefused()
    {
        var faults = new FaultQueue();

        Assert.Throws<ArgumentException>(() => faults.Add(new Fault.Status(200)));
        Assert.Throws<ArgumentException>(() => faults.Add(new Fault.Delay(TimeSpan.FromSeconds(-1))));
        Assert.Throws<ArgumentException>(() => faults.Add(new Fault.Delay(TimeSpan.MaxValue)));
        Assert.Equal(0, faults.Count);
    }

    private static Task StartAsync(Stage stage) => stage.Client.StartRecordingAsync("sora", TimeSpan.FromHours(1), Cancel).AsTask();

    private static async Task<int> StatusAsync(Stage stage) =>
        (int)(await Assert.ThrowsAsync<SoraException>(() => stage.Client.GetLicenseAsync(Cancel).AsTask())).StatusCode;
}
