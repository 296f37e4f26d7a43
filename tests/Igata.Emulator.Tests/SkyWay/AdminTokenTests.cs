using System.Text.Json.Nodes;
using Igata.Emulator.SkyWay;
using Igata.Runtime;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.Skies;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class AdminTokenTests
{
    public static TheoryData<string, string> Wrong => new()
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
    public async Task ATokenWithinTheLimitsIsTaken(string claim, long seconds)
    {
        await using Stage stage = await OpenAsync();
        JsonObject claims = Jwt.Claims(stage.Host);
        claims[claim] = stage.Host.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

        await TakenAsync(stage, Token(stage, claims));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task ATokenBeyondThemIsRefused(string claim, string value)
    {
        await using Stage stage = await OpenAsync();
        long now = stage.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        string claims = Jwt.Claims(stage.Host).ToJsonString();
        string changed = long.TryParse(value, out long seconds) && claim is "iat" or "exp" ? $"{now + seconds}" : value;
        string token = Jwt.Sign(claims.Replace(Member(claims, claim), $"\"{claim}\":{changed}", StringComparison.Ordinal), stage.Host.SkyWay.SecretKey.Reveal());

        await RefusedAsync(stage, token);
    }

    [Fact]
    public async Task ATokenWithoutOneOfItsClaimsIsRefused()
    {
        await using Stage stage = await OpenAsync();
        foreach (string claim in Jwt.Claims(stage.Host).Select(member => member.Key))
        {
            JsonObject claims = Jwt.Claims(stage.Host);
            claims.Remove(claim);
            await RefusedAsync(stage, Token(stage, claims));
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("....")]
    public async Task WhatIsNoTokenIsRefused(string token)
    {
        await using Stage stage = await OpenAsync();

        await RefusedAsync(stage, token);
    }

    [Fact]
    public async Task NoTokenIsRefused()
    {
        await using Stage stage = await OpenAsync();
        using var client = new SkyWayClient(stage.Host.SkyWayEndpoint);

        await FailsAsync(SkyWayError.TokenRejected, "Verify admin token failed", () => client.CreateChannelAsync(new CreateChannelRequest(), Cancel).AsTask());
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512"}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    public async Task AnotherAlgorithmIsRefused(string header)
    {
        await using Stage stage = await OpenAsync();

        await RefusedAsync(stage, Jwt.Sign(Jwt.Claims(stage.Host).ToJsonString(), stage.Host.SkyWay.SecretKey.Reveal(), header));
    }

    [Fact]
    public async Task AnotherSignatureIsRefused()
    {
        await using Stage stage = await OpenAsync();
        string token = Token(stage, Jwt.Claims(stage.Host));
        string unsigned = token[..(token.LastIndexOf('.') + 1)];

        await TakenAsync(stage, token);
        await RefusedAsync(stage, unsigned);
        await RefusedAsync(stage, token + "A");
        await RefusedAsync(stage, Jwt.Sign(Jwt.Claims(stage.Host).ToJsonString(), "another key"));
    }

    [Fact]
    public async Task ATokenEndsAndTheHelperRenewsIt()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient renewing = stage.SkyWay();
        Secret first = new SkyWayAdminTokens(stage.Host.SkyWay.AppId, stage.Host.SkyWay.SecretKey, stage.Host.Clock).Mint();
        await TakenAsync(stage, first.Reveal());
        await renewing.CreateChannelAsync(new CreateChannelRequest(), Cancel);

        stage.Host.Advance(TimeSpan.FromHours(1));

        await RefusedAsync(stage, first.Reveal());
        await renewing.CreateChannelAsync(new CreateChannelRequest(), Cancel);
    }

    [Fact]
    public async Task AnApplicationSeesItsOwnChannelsOnly()
    {
        var other = new SkyWayApplication(new Guid("0b2f6b1e-7f5d-4b8e-9d7e-1f4f6f0c2a3b"), "other secret");
        await using Stage stage = await OpenAsync(options => options.SkyWay.Applications.Add(other));
        using SkyWayClient client = stage.SkyWay();
        using SkyWayClient stranger = stage.SkyWay(new SkyWayAdminTokens(other.Id, other.SecretKey, stage.Host.Clock).Mint());
        NewChannel created = (await client.CreateChannelAsync(new CreateChannelRequest { Name = "same" }, Cancel)).Channel;

        await FailsAsync(SkyWayError.NotFound, $"Channel '{created.Id}' not found", () => stranger.FindChannelAsync(ById(created.Id), Cancel).AsTask());
        NewChannel own = (await stranger.CreateChannelAsync(new CreateChannelRequest { Name = "same" }, Cancel)).Channel;

        Assert.NotEqual(created.Id, own.Id);
    }

    private static string Token(Stage stage, JsonObject claims) => Jwt.Sign(claims.ToJsonString(), stage.Host.SkyWay.SecretKey.Reveal());

    private static string Member(string claims, string name) =>
        claims[claims.IndexOf($"\"{name}\":", StringComparison.Ordinal)..].Split(',', '}')[0];

    private static async Task TakenAsync(Stage stage, string token)
    {
        using SkyWayClient client = stage.SkyWay((Secret)token);
        await client.CreateChannelAsync(new CreateChannelRequest(), Cancel);
    }

    private static async Task RefusedAsync(Stage stage, string token)
    {
        using SkyWayClient client = stage.SkyWay((Secret)token);
        await FailsAsync(SkyWayError.TokenRejected, "Verify admin token failed", () => client.CreateChannelAsync(new CreateChannelRequest(), Cancel).AsTask());
    }
}
