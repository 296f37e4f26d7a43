using Igata.Emulator.Sora;
using Igata.Runtime.Json;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class ManyCallsTests
{
    [Fact]
    public async Task TwoHundredCallsAtOnceAllCount()
    {
        await using Stage stage = await OpenAsync();
        stage.Connect("sora");
        JsonData message = JsonData.Object();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => stage.Client.PushChannelAsync("sora", message, Cancel).AsTask()));

        Assert.Equal(200, stage.Sora.Pushes.Count);
    }

    [Fact]
    public async Task OfTwoHundredThatStartARecordingOneDoes()
    {
        await using Stage stage = await OpenAsync();

        bool[] started = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => StartAsync(stage)));

        Assert.Single(started, true);
    }

    [Fact]
    public async Task TheSameSeedAndTheSameCallsGiveTheSameAnswers()
    {
        string first = await RunAsync(seed: 7);

        Assert.Equal(first, await RunAsync(seed: 7));
        Assert.NotEqual(first, await RunAsync(seed: 8));
    }

    [Fact]
    public void IdsLookLikeThoseOfSora()
    {
        var sora = new SoraEmulator();

        string[] ids = [.. Enumerable.Range(0, 1000).Select(_ => sora.Connect("sora").ConnectionId)];

        Assert.All(ids, id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{26}$", id));
        Assert.Distinct(ids);
    }

    private static async Task<string> RunAsync(int seed)
    {
        await using Stage stage = await OpenAsync(seed);
        string connection = stage.Connect("sora");
        StartRecordingResponse recording = await stage.Client.StartRecordingAsync("sora", TimeSpan.Zero, Cancel);
        stage.Time.Now += TimeSpan.FromMinutes(1);
        Stats stats = await stage.Client.GetStatsConnectionAsync("sora", connection, Cancel);
        Connection listed = Assert.Single(await stage.Client.ListConnectionsAsync(Cancel));
        return Json.ToText(recording) + Json.ToText(stats) + Json.ToText(listed);
    }

    private static async Task<bool> StartAsync(Stage stage)
    {
        try
        {
            await stage.Client.StartRecordingAsync("sora", TimeSpan.FromHours(1), Cancel);
            return true;
        }
        catch (SoraException e) when (e.Error == SoraError.StartedRecording)
        {
            return false;
        }
    }
}
