using Igata.Emulator.SkyWay;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.SkyWayFixture;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>Tests the limit of the free plan, which allows a number of connections per month.</summary>
public sealed class UsageTests
{
    private const string Exceeded = "Project usage limit has been exceeded";

    [Fact]
    public async Task JoinsExhaustTheMonthButNotTheNextOne()
    {
        await using SoraFixture fixture = await OpenAsync(options => options.SkyWay.UsageLimit = 2);
        using SkyWayClient client = fixture.CreateSkyWayClient();
        SkyWayEmulator skyWay = fixture.Host.SkyWay;
        Guid id = (await client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, TestCancellation)).Channel.Id;

        skyWay.Join(id);
        skyWay.Join(id, new NewMember { Type = MemberType.Bot });
        await client.FindChannelAsync(FindById(id), TestCancellation);
        skyWay.Join(id);

        Assert.Throws<InvalidOperationException>(() => skyWay.Join(id));
        await AssertFailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.FindChannelAsync(FindById(id), TestCancellation).AsTask());
        await AssertFailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation).AsTask());
        await AssertFailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.FindOrCreateChannelAsync(new FindOrCreateChannelRequest { Name = "lobby" }, TestCancellation).AsTask());

        // The clock of the tests starts at 30 November.
        fixture.Host.Advance(TimeSpan.FromDays(1));
        await client.FindChannelAsync(FindById(id), TestCancellation);
        Assert.Equal(0, skyWay.JoinedThisMonth);
    }

    [Fact]
    public async Task MonthlyUsageCanBeExhaustedAtOnce()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();

        fixture.Host.SkyWay.ExhaustMonthlyUsage();

        await AssertFailsAsync(SkyWayError.UsageLimitReached, Exceeded, () => client.FindChannelAsync(FindByName("lobby"), TestCancellation).AsTask());
    }

    [Fact]
    public async Task WrongTokenIsReportedFirst()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient("nonsense");

        fixture.Host.SkyWay.ExhaustMonthlyUsage();

        await AssertFailsAsync(SkyWayError.TokenRejected, "Verify admin token failed", () => client.FindChannelAsync(FindByName("lobby"), TestCancellation).AsTask());
    }
}
