using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class SpotlightRidTests
{
    [Fact]
    public async Task ReceivedLayerDependsOnTheFocusOfTheSender()
    {
        await using SoraFixture fixture = await OpenAsync();
        string viewer = ConnectViewer(fixture);
        string sender = fixture.Connect("sora");

        Assert.Equal(SpotlightRid.R0, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));
        await fixture.Client.FocusSpotlightAsync("sora", sender, TestCancellation);
        Assert.Equal(SpotlightRid.R2, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));
    }

    [Fact]
    public async Task RequestReplacesTheSelectionAndResetRestoresIt()
    {
        await using SoraFixture fixture = await OpenAsync();
        string viewer = ConnectViewer(fixture);
        string sender = fixture.Connect("sora");

        await fixture.Client.RequestSpotlightRidAsync("sora", viewer, SpotlightRid.R1, SpotlightRid.None, TestCancellation);
        Assert.Equal(SpotlightRid.None, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));
        await fixture.Client.FocusSpotlightAsync("sora", sender, TestCancellation);
        Assert.Equal(SpotlightRid.R1, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));

        await fixture.Client.ResetSpotlightRidAsync("sora", viewer, TestCancellation);
        Assert.Equal(SpotlightRid.R2, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));
    }

    [Fact]
    public async Task BatchReturnsAResultForEachItem()
    {
        await using SoraFixture fixture = await OpenAsync();
        string viewer = ConnectViewer(fixture);
        string sender = fixture.Connect("sora");

        BatchRequestSpotlightRidResponse response = await fixture.Client.BatchRequestSpotlightRidAsync(
            "sora", [CreateItem(viewer, sender), CreateItem(viewer, "NOBODY"), CreateItem("NOBODY", sender)], TestCancellation);

        Assert.Equal([SpotlightRidOutcome.Ok, new("not-found"), new("not-found")], response.ItemList.Select(item => item.Result));
        Assert.Equal([sender, "NOBODY", sender], response.ItemList.Select(item => item.SendConnectionId));
        Assert.Equal(SpotlightRid.R1, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));
    }

    [Fact]
    public async Task BatchWithAnInvalidLayerChangesNothing()
    {
        await using SoraFixture fixture = await OpenAsync();
        string viewer = ConnectViewer(fixture);
        string sender = fixture.Connect("sora");

        await AssertFailsAsync(SoraEmulatorError.InvalidRequest, fixture.Client.BatchRequestSpotlightRidAsync(
            "sora", [CreateItem(viewer, sender), CreateItem(viewer, sender) with { SpotlightFocusRid = new("r9") }], TestCancellation));

        Assert.Equal(SpotlightRid.R0, fixture.Sora.GetReceivedSpotlightRid("sora", viewer, sender));
        Assert.Empty((await fixture.Client.BatchRequestSpotlightRidAsync("sora", [], TestCancellation)).ItemList);
    }

    private static string ConnectViewer(SoraFixture fixture) => fixture.Sora.Connect(new NewConnection
    {
        ChannelId = "sora",
        Spotlight = true,
        SpotlightFocusRid = SpotlightRid.R2,
        SpotlightUnfocusRid = SpotlightRid.R0,
    }).ConnectionId;

    private static SpotlightRidItem CreateItem(string viewer, string sender) => new()
    {
        RecvConnectionId = viewer,
        SendConnectionId = sender,
        SpotlightFocusRid = SpotlightRid.R1,
        SpotlightUnfocusRid = SpotlightRid.R1,
    };
}
