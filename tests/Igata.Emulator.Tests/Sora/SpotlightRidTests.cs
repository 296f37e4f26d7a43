using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class SpotlightRidTests
{
    [Fact]
    public async Task WhatAViewerGetsDependsOnTheFocusOfTheSender()
    {
        await using Stage stage = await OpenAsync();
        string viewer = Viewer(stage);
        string sender = stage.Connect("sora");

        Assert.Equal(SpotlightRid.R0, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));
        await stage.Client.FocusSpotlightAsync("sora", sender, Cancel);
        Assert.Equal(SpotlightRid.R2, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));
    }

    [Fact]
    public async Task ARequestReplacesWhatTheViewerAskedForAndResettingBringsItBack()
    {
        await using Stage stage = await OpenAsync();
        string viewer = Viewer(stage);
        string sender = stage.Connect("sora");

        await stage.Client.RequestSpotlightRidAsync("sora", viewer, SpotlightRid.R1, SpotlightRid.None, Cancel);
        Assert.Equal(SpotlightRid.None, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));
        await stage.Client.FocusSpotlightAsync("sora", sender, Cancel);
        Assert.Equal(SpotlightRid.R1, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));

        await stage.Client.ResetSpotlightRidAsync("sora", viewer, Cancel);
        Assert.Equal(SpotlightRid.R2, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));
    }

    [Fact]
    public async Task ABatchTellsOfEachItemWhatBecameOfIt()
    {
        await using Stage stage = await OpenAsync();
        string viewer = Viewer(stage);
        string sender = stage.Connect("sora");

        BatchRequestSpotlightRidResponse answer = await stage.Client.BatchRequestSpotlightRidAsync(
            "sora", [Item(viewer, sender), Item(viewer, "NOBODY"), Item("NOBODY", sender)], Cancel);

        Assert.Equal([SpotlightRidOutcome.Ok, new("not-found"), new("not-found")], answer.ItemList.Select(item => item.Result));
        Assert.Equal([sender, "NOBODY", sender], answer.ItemList.Select(item => item.SendConnectionId));
        Assert.Equal(SpotlightRid.R1, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));
    }

    [Fact]
    public async Task ABatchWithAWrongLayerChangesNothing()
    {
        await using Stage stage = await OpenAsync();
        string viewer = Viewer(stage);
        string sender = stage.Connect("sora");

        await FailsAsync(SoraEmulatorError.InvalidRequest, stage.Client.BatchRequestSpotlightRidAsync(
            "sora", [Item(viewer, sender), Item(viewer, sender) with { SpotlightFocusRid = new("r9") }], Cancel));

        Assert.Equal(SpotlightRid.R0, stage.Sora.ReceivedSpotlightRid("sora", viewer, sender));
        Assert.Empty((await stage.Client.BatchRequestSpotlightRidAsync("sora", [], Cancel)).ItemList);
    }

    private static string Viewer(Stage stage) => stage.Sora.Connect(new NewConnection
    {
        ChannelId = "sora",
        Spotlight = true,
        SpotlightFocusRid = SpotlightRid.R2,
        SpotlightUnfocusRid = SpotlightRid.R0,
    }).ConnectionId;

    private static SpotlightRidItem Item(string viewer, string sender) => new()
    {
        RecvConnectionId = viewer,
        SendConnectionId = sender,
        SpotlightFocusRid = SpotlightRid.R1,
        SpotlightUnfocusRid = SpotlightRid.R1,
    };
}
