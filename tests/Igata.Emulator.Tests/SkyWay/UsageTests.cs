using Igata.Emulator.SkyWay;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.Skies;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>The limit of a free plan: so many connections a month.</summary>
public sealed class UsageTests
{
    private const string Exceeded = "Project usage limit has been exceeded";

    [Fact]
    public async Task AMonthIsUsedUpByThoseWhoJoinAndTheNextOneIsNot()
    {
        await using Stage stage = await OpenAsync(options => options.SkyWay.UsageLimit = 2);
        using SkyWayClient client = stage.SkyWay();
        SkyWayEmulator sky = stage.Host.SkyWay;
        Guid id = (await client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, Cancel)).Channel.Id;

        sky.Join(id);
        sky.Join(id, new NewMember { Type = MemberType.Bot });
        await client.FindChannelAsync(ById(id), Cancel);
        sky.Join(id);

        Assert.Throws<InvalidOperationException>(() => sky.Join(id));
        await FailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.FindChannelAsync(ById(id), Cancel).AsTask());
        await FailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.CreateChannelAsync(new CreateChannelRequest(), Cancel).AsTask());
        await FailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.FindOrCreateChannelAsync(new FindOrCreateChannelRequest { Name = "lobby" }, Cancel).AsTask());

        // From 30 November, where the clock of the tests stands.
        stage.Host.Advance(TimeSpan.FromDays(1));
        await client.FindChannelAsync(ById(id), Cancel);
        Assert.Equal(0, sky.JoinedThisMonth);
    }

    [Fact]
    public async Task AMonthCanBeUsedUpAtOnce()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();

        stage.Host.SkyWay.UseUpMonth();

        await FailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.FindChannelAsync(ByName("lobby"), Cancel).AsTask());
    }

    [Fact]
    public async Task AWrongTokenIsToldFirst()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay("nonsense");

        stage.Host.SkyWay.UseUpMonth();

        await FailsAsync(SkyWayError.TokenRejected, "Verify admin token failed", () => client.FindChannelAsync(ByName("lobby"), Cancel).AsTask());
    }
}
