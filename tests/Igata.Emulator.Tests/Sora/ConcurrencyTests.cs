using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task TwoHundredConcurrentCallsSucceed()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Connect("sora");
        JsonData message = JsonData.Object();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => fixture.Client.PushChannelAsync("sora", message, TestCancellation).AsTask()));

        Assert.Equal(200, fixture.Sora.Pushes.Count);
    }

    [Fact]
    public async Task ConcurrentRecordingStartsSucceedOnce()
    {
        await using SoraFixture fixture = await OpenAsync();

        bool[] started = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => StartAsync(fixture)));

        Assert.Single(started, true);
    }

    [Fact]
    public async Task SameSeedAndCallsGiveTheSameResponses()
    {
        string first = await RunAsync(seed: 7);

        Assert.Equal(first, await RunAsync(seed: 7));
        Assert.NotEqual(first, await RunAsync(seed: 8));
    }

    [Fact]
    public void IdsHaveTheFormatOfSora()
    {
        var sora = new SoraEmulator();

        string[] ids = [.. Enumerable.Range(0, 1000).Select(_ => sora.Connect("sora").ConnectionId)];

        Assert.All(ids, id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{26}$", id));
        Assert.Distinct(ids);
    }

    private static async Task<string> RunAsync(int seed)
    {
        await using SoraFixture fixture = await OpenAsync(seed);
        string connection = fixture.Connect("sora");
        StartRecordingResponse recording = await fixture.Client.StartRecordingAsync("sora", TimeSpan.Zero, TestCancellation);
        fixture.Time.Now += TimeSpan.FromMinutes(1);
        Stats stats = await fixture.Client.GetStatsConnectionAsync("sora", connection, TestCancellation);
        Connection listed = Assert.Single(await fixture.Client.ListConnectionsAsync(TestCancellation));
        return JsonCodec.ToText(recording) + JsonCodec.ToText(stats) + JsonCodec.ToText(listed);
    }

    private static async Task<bool> StartAsync(SoraFixture fixture)
    {
        try
        {
            await fixture.Client.StartRecordingAsync("sora", TimeSpan.FromHours(1), TestCancellation);
            return true;
        }
        catch (SoraException e) when (e.Error == SoraError.StartedRecording)
        {
            return false;
        }
    }
}
