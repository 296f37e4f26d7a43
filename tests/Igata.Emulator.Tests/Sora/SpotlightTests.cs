using Igata.Emulator.Sora;
using Igata.Runtime.Errors;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class SpotlightTests
{
    [Fact]
    public async Task TheOneThatWasInFocusLongestGoesFirst()
    {
        await using Stage stage = await OpenAsync();
        (string a, string b, string c) = (stage.Connect("sora"), stage.Connect("sora"), stage.Connect("sora"));
        await stage.Client.ChangeSpotlightNumberAsync("sora", 2, Cancel);

        await FocusAsync(stage, a, b, c);

        Assert.Equal([b, c], stage.Sora.Focused("sora"));
    }

    [Fact]
    public async Task OneThatIsFixedStaysUntilItIsUnfocused()
    {
        await using Stage stage = await OpenAsync();
        (string a, string b, string c) = (stage.Connect("sora"), stage.Connect("sora"), stage.Connect("sora"));
        await stage.Client.ChangeSpotlightNumberAsync("sora", 2, Cancel);

        await stage.Client.FocusSpotlightFixedAsync("sora", a, Cancel);
        await FocusAsync(stage, b, c, b, c);
        Assert.Equal([a, c], stage.Sora.Focused("sora"));

        await stage.Client.UnfocusSpotlightAsync("sora", a, Cancel);
        Assert.Equal([c], stage.Sora.Focused("sora"));
        await FocusAsync(stage, b, a);
        Assert.Equal([b, a], stage.Sora.Focused("sora"));
    }

    [Fact]
    public async Task WhereAllAreFixedThereIsNoRoomAndItIsCounted()
    {
        await using Stage stage = await OpenAsync();
        (string a, string b) = (stage.Connect("sora"), stage.Connect("sora"));
        await stage.Client.ChangeSpotlightNumberAsync("sora", 1, Cancel);
        await stage.Client.FocusSpotlightFixedAsync("sora", a, Cancel);

        await FocusAsync(stage, b, b);

        Assert.Equal([a], stage.Sora.Focused("sora"));
        Assert.Equal(2, (await stage.Client.GetStatsConnectionAsync("sora", b, Cancel)).Spotlight?.TotalSpotlightFocusFailed);
    }

    [Fact]
    public async Task ASmallerNumberTakesAwayAllButTheFixed()
    {
        await using Stage stage = await OpenAsync();
        (string a, string b, string c) = (stage.Connect("sora"), stage.Connect("sora"), stage.Connect("sora"));
        await stage.Client.FocusSpotlightFixedAsync("sora", a, Cancel);
        await stage.Client.FocusSpotlightFixedAsync("sora", b, Cancel);
        await FocusAsync(stage, c);

        await stage.Client.ChangeSpotlightNumberAsync("sora", 1, Cancel);

        Assert.Equal([a, b], stage.Sora.Focused("sora"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task TheNumberIsBetweenOneAndEight(int number)
    {
        await using Stage stage = await OpenAsync();
        stage.Connect("sora");

        Assert.Equal(number, (await stage.Client.ChangeSpotlightNumberAsync("sora", number, Cancel)).SpotlightNumber);
        Assert.Equal(number, stage.Sora.SpotlightNumber("sora"));
        await Assert.ThrowsAsync<InvalidRequestException>(() => stage.Client.ChangeSpotlightNumberAsync("sora", number == 1 ? 0 : 9, Cancel).AsTask());
    }

    [Fact]
    public async Task WhoConnectsLaterMustNameTheNewNumber()
    {
        await using Stage stage = await OpenAsync();
        stage.Sora.Connect(new NewConnection { ChannelId = "sora", Spotlight = true, SpotlightNumber = 3 });
        await stage.Client.ChangeSpotlightNumberAsync("sora", 4, Cancel);

        Assert.Throws<InvalidOperationException>(() => stage.Sora.Connect(new NewConnection { ChannelId = "sora", SpotlightNumber = 3 }));
        stage.Sora.Connect(new NewConnection { ChannelId = "sora", SpotlightNumber = 4 });
    }

    [Fact]
    public async Task LeavingEndsTheFocus()
    {
        await using Stage stage = await OpenAsync();
        (string a, string b) = (stage.Connect("sora"), stage.Connect("sora"));
        await stage.Client.FocusSpotlightFixedAsync("sora", a, Cancel);
        await FocusAsync(stage, b);

        await stage.Client.DisconnectConnectionAsync("sora", a, Cancel);

        Assert.Equal([b], stage.Sora.Focused("sora"));
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.FocusSpotlightAsync("sora", a, Cancel));
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.FocusSpotlightFixedAsync("sora", a, Cancel));
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.UnfocusSpotlightAsync("sora", a, Cancel));
    }

    private static async Task FocusAsync(Stage stage, params string[] connections)
    {
        foreach (string connection in connections)
        {
            await stage.Client.FocusSpotlightAsync("sora", connection, Cancel);
        }
    }
}
