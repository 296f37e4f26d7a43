using System.Text.Json.Nodes;
using Igata.Emulator.SkyWay;
using Igata.Runtime;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.SkyWayFixture;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class AdminTokenTests
{
    public static TheoryData<string, string> InvalidClaims => new()
    {
        { "iat", "121" },
        { "iat", "\"0\"" },
        { "iat", "null" },
        { "iat", "1e999" },
        { "exp", "0" },
        { "exp", "259201" },
        { "exp", "null" },
        { "jti", "null" },
        { "jti", "\"one\"" },
        { "jti", "1" },
        { "appId", "null" },
        { "appId", "\"7e19cb20-fc79-4d2f-bf29-d498ff76299a\"" },
    };

    [Theory]
    [InlineData("iat", 120)]
    [InlineData("iat", -100_000)]
    [InlineData("exp", 1)]
    [InlineData("exp", 259_200)]
    public async Task TokenWithinTheLimitsIsAccepted(string claim, long seconds)
    {
        await using SoraFixture fixture = await OpenAsync();
        JsonObject claims = Jwt.CreateClaims(fixture.Host);
        claims[claim] = fixture.Host.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

        await AssertAcceptedAsync(fixture, CreateToken(fixture, claims));
    }

    [Theory]
    [MemberData(nameof(InvalidClaims))]
    public async Task TokenBeyondTheLimitsIsRejected(string claim, string value)
    {
        await using SoraFixture fixture = await OpenAsync();
        long now = fixture.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        string claims = Jwt.CreateClaims(fixture.Host).ToJsonString();
        string changed = long.TryParse(value, out long seconds) && claim is "iat" or "exp" ? $"{now + seconds}" : value;
        string token = Jwt.Sign(claims.Replace(RemoveClaim(claims, claim), $"\"{claim}\":{changed}", StringComparison.Ordinal), fixture.Host.SkyWay.SecretKey.Reveal());

        await AssertRejectedAsync(fixture, token);
    }

    [Fact]
    public async Task TokenWithAMissingClaimIsRejected()
    {
        await using SoraFixture fixture = await OpenAsync();
        foreach (string claim in Jwt.CreateClaims(fixture.Host).Select(member => member.Key))
        {
            JsonObject claims = Jwt.CreateClaims(fixture.Host);
            claims.Remove(claim);
            await AssertRejectedAsync(fixture, CreateToken(fixture, claims));
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("....")]
    public async Task InvalidTokenIsRejected(string token)
    {
        await using SoraFixture fixture = await OpenAsync();

        await AssertRejectedAsync(fixture, token);
    }

    [Fact]
    public async Task MissingTokenIsRejected()
    {
        await using SoraFixture fixture = await OpenAsync();
        using var client = new SkyWayClient(fixture.Host.SkyWayEndpoint);

        await AssertFailsAsync(SkyWayError.TokenRejected, "Verify admin token failed", () => client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation).AsTask());
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512"}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    public async Task WrongAlgorithmIsRejected(string header)
    {
        await using SoraFixture fixture = await OpenAsync();

        await AssertRejectedAsync(fixture, Jwt.Sign(Jwt.CreateClaims(fixture.Host).ToJsonString(), fixture.Host.SkyWay.SecretKey.Reveal(), header));
    }

    [Fact]
    public async Task WrongSignatureIsRejected()
    {
        await using SoraFixture fixture = await OpenAsync();
        string token = CreateToken(fixture, Jwt.CreateClaims(fixture.Host));
        string unsigned = token[..(token.LastIndexOf('.') + 1)];

        await AssertAcceptedAsync(fixture, token);
        await AssertRejectedAsync(fixture, unsigned);
        await AssertRejectedAsync(fixture, token + "A");
        await AssertRejectedAsync(fixture, Jwt.Sign(Jwt.CreateClaims(fixture.Host).ToJsonString(), "another key"));
    }

    [Fact]
    public async Task ExpiredTokenIsRenewed()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient renewing = fixture.CreateSkyWayClient();
        Secret first = new SkyWayAdminTokens(fixture.Host.SkyWay.AppId, fixture.Host.SkyWay.SecretKey, fixture.Host.Clock).Mint();
        await AssertAcceptedAsync(fixture, first.Reveal());
        await renewing.CreateChannelAsync(new CreateChannelRequest(), TestCancellation);

        fixture.Host.Advance(TimeSpan.FromHours(1));

        await AssertRejectedAsync(fixture, first.Reveal());
        await renewing.CreateChannelAsync(new CreateChannelRequest(), TestCancellation);
    }

    [Fact]
    public async Task ApplicationSeesItsOwnChannelsOnly()
    {
        var other = new SkyWayApplication(new Guid("0b2f6b1e-7f5d-4b8e-9d7e-1f4f6f0c2a3b"), "other secret");
        await using SoraFixture fixture = await OpenAsync(options => options.SkyWay.Applications.Add(other));
        using SkyWayClient client = fixture.CreateSkyWayClient();
        using SkyWayClient otherClient = fixture.CreateSkyWayClient(new SkyWayAdminTokens(other.Id, other.SecretKey, fixture.Host.Clock).Mint());
        NewChannel created = (await client.CreateChannelAsync(new CreateChannelRequest { Name = "same" }, TestCancellation)).Channel;

        await AssertFailsAsync(SkyWayError.NotFound, $"Channel '{created.Id}' not found", () => otherClient.FindChannelAsync(FindById(created.Id), TestCancellation).AsTask());
        NewChannel own = (await otherClient.CreateChannelAsync(new CreateChannelRequest { Name = "same" }, TestCancellation)).Channel;

        Assert.NotEqual(created.Id, own.Id);
    }

    private static string CreateToken(SoraFixture fixture, JsonObject claims) => Jwt.Sign(claims.ToJsonString(), fixture.Host.SkyWay.SecretKey.Reveal());

    private static string RemoveClaim(string claims, string name) =>
        claims[claims.IndexOf($"\"{name}\":", StringComparison.Ordinal)..].Split(',', '}')[0];

    private static async Task AssertAcceptedAsync(SoraFixture fixture, string token)
    {
        using SkyWayClient client = fixture.CreateSkyWayClient((Secret)token);
        await client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation);
    }

    private static async Task AssertRejectedAsync(SoraFixture fixture, string token)
    {
        using SkyWayClient client = fixture.CreateSkyWayClient((Secret)token);
        await AssertFailsAsync(SkyWayError.TokenRejected, "Verify admin token failed", () => client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation).AsTask());
    }
}
