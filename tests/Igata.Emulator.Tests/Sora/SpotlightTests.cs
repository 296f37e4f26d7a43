using Igata.Emulator.Sora;
using Igata.Runtime;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class SpotlightTests
{
    [Fact]
    public async Task LongestFocusedConnectionIsReplacedFirst()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string a, string b, string c) = (fixture.Connect("sora"), fixture.Connect("sora"), fixture.Connect("sora"));
        await fixture.Client.ChangeSpotlightNumberAsync("sora", 2, TestCancellation);

        await FocusAsync(fixture, a, b, c);

        Assert.Equal([b, c], fixture.Sora.GetFocused("sora"));
    }

    [Fact]
    public async Task FixedConnectionStaysUntilUnfocused()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string a, string b, string c) = (fixture.Connect("sora"), fixture.Connect("sora"), fixture.Connect("sora"));
        await fixture.Client.ChangeSpotlightNumberAsync("sora", 2, TestCancellation);

        await fixture.Client.FocusSpotlightFixedAsync("sora", a, TestCancellation);
        await FocusAsync(fixture, b, c, b, c);
        Assert.Equal([a, c], fixture.Sora.GetFocused("sora"));

        await fixture.Client.UnfocusSpotlightAsync("sora", a, TestCancellation);
        Assert.Equal([c], fixture.Sora.GetFocused("sora"));
        await FocusAsync(fixture, b, a);
        Assert.Equal([b, a], fixture.Sora.GetFocused("sora"));
    }

    [Fact]
    public async Task FocusFailureIsCountedIfAllAreFixed()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string a, string b) = (fixture.Connect("sora"), fixture.Connect("sora"));
        await fixture.Client.ChangeSpotlightNumberAsync("sora", 1, TestCancellation);
        await fixture.Client.FocusSpotlightFixedAsync("sora", a, TestCancellation);

        await FocusAsync(fixture, b, b);

        Assert.Equal([a], fixture.Sora.GetFocused("sora"));
        Assert.Equal(2, (await fixture.Client.GetStatsConnectionAsync("sora", b, TestCancellation)).Spotlight?.TotalSpotlightFocusFailed);
    }

    [Fact]
    public async Task SmallerNumberRemovesAllButFixedConnections()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string a, string b, string c) = (fixture.Connect("sora"), fixture.Connect("sora"), fixture.Connect("sora"));
        await fixture.Client.FocusSpotlightFixedAsync("sora", a, TestCancellation);
        await fixture.Client.FocusSpotlightFixedAsync("sora", b, TestCancellation);
        await FocusAsync(fixture, c);

        await fixture.Client.ChangeSpotlightNumberAsync("sora", 1, TestCancellation);

        Assert.Equal([a, b], fixture.Sora.GetFocused("sora"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task NumberIsBetweenOneAndEight(int number)
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Connect("sora");

        Assert.Equal(number, (await fixture.Client.ChangeSpotlightNumberAsync("sora", number, TestCancellation)).SpotlightNumber);
        Assert.Equal(number, fixture.Sora.GetSpotlightNumber("sora"));
        await Assert.ThrowsAsync<InvalidRequestException>(() => fixture.Client.ChangeSpotlightNumberAsync("sora", number == 1 ? 0 : 9, TestCancellation).AsTask());
    }

    [Fact]
    public async Task LateConnectionMustUseTheNewNumber()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", Spotlight = true, SpotlightNumber = 3 });
        await fixture.Client.ChangeSpotlightNumberAsync("sora", 4, TestCancellation);

        Assert.Throws<InvalidOperationException>(() => fixture.Sora.Connect(new NewConnection { ChannelId = "sora", SpotlightNumber = 3 }));
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", SpotlightNumber = 4 });
    }

    [Fact]
    public async Task LeavingEndsFocus()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string a, string b) = (fixture.Connect("sora"), fixture.Connect("sora"));
        await fixture.Client.FocusSpotlightFixedAsync("sora", a, TestCancellation);
        await FocusAsync(fixture, b);

        await fixture.Client.DisconnectConnectionAsync("sora", a, TestCancellation);

        Assert.Equal([b], fixture.Sora.GetFocused("sora"));
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.FocusSpotlightAsync("sora", a, TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.FocusSpotlightFixedAsync("sora", a, TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.UnfocusSpotlightAsync("sora", a, TestCancellation));
    }

    private static async Task FocusAsync(SoraFixture fixture, params string[] connections)
    {
        foreach (string connection in connections)
        {
            await fixture.Client.FocusSpotlightAsync("sora", connection, TestCancellation);
        }
    }
}
