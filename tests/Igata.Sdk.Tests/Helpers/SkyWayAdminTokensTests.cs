using System.Globalization;
using System.Text;
using Igata.Emulator;
using Igata.Runtime;
using Igata.SkyWay;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>Admin tokens are validated by an independent JWT implementation.</summary>
public sealed class SkyWayAdminTokensTests
{
    private const string Key = "c2VjcmV0LWtleS1vZi1hbi1hcHBsaWNhdGlvbi1vZi1vdXJz";

    private static readonly Guid AppId = new("b8a0b2d5-7a41-4f22-9fd3-0d6a4c8d2c11");

    private readonly FixedTimeProvider _clock = new();

    [Theory]
    [InlineData(Key)]
    [InlineData("not Base64 at all, and long enough: äöü 鍵")]
    public async Task TokenIsAcceptedByAnotherImplementation(string key)
    {
        var tokens = new SkyWayAdminTokens(AppId, key, _clock) { Lifetime = TimeSpan.FromHours(2) };

        JsonWebToken token = await ReadAsync(tokens.Mint(), key);

        Assert.Equal(("HS256", "JWT"), (token.Alg, token.Typ));
        Assert.Equal(["iat", "jti", "exp", "appId"], token.Claims.Select(claim => claim.Type));
        Assert.Equal((_clock.Now.UtcDateTime, _clock.Now.UtcDateTime.AddHours(2)), (token.IssuedAt, token.ValidTo));
        Assert.Equal(AppId.ToString(), token.GetClaim("appId").Value);
        Assert.Equal('4', Guid.ParseExact(token.Id, "D").ToString()[14]);
    }

    [Fact]
    public async Task WrongKeyOrModifiedTokenIsRejected()
    {
        string token = new SkyWayAdminTokens(AppId, Key, _clock).Mint().Reveal();
        string[] parts = token.Split('.');
        string stretched = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"exp\":1", "\"exp\":2", StringComparison.Ordinal));

        Assert.False((await ValidateAsync(token, Key + "!")).IsValid);
        Assert.False((await ValidateAsync($"{parts[0]}.{stretched}.{parts[2]}", Key)).IsValid);
        Assert.True((await ValidateAsync(token, Key)).IsValid);
    }

    [Fact]
    public async Task TokenIsReusedUntilATenthOfItsLifetimeIsLeft()
    {
        var tokens = new SkyWayAdminTokens(AppId, Key, _clock) { Lifetime = TimeSpan.FromMinutes(100) };
        Secret first = await tokens.GetAsync(TestContext.Current.CancellationToken);

        _clock.Now += TimeSpan.FromMinutes(89);
        Secret same = await tokens.GetAsync(TestContext.Current.CancellationToken);
        _clock.Now += TimeSpan.FromMinutes(1);
        Secret renewed = await tokens.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(first, same);
        Assert.NotEqual(first, renewed);
        Assert.Equal(_clock.Now.UtcDateTime.AddMinutes(100), (await ReadAsync(renewed, Key)).ValidTo);
    }

    [Fact]
    public async Task ClockSetBackCausesANewToken()
    {
        var tokens = new SkyWayAdminTokens(AppId, Key, _clock);
        Secret first = await tokens.GetAsync(TestContext.Current.CancellationToken);

        _clock.Now -= TimeSpan.FromHours(1);
        Secret renewed = await tokens.GetAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(first, renewed);
        Assert.Equal(_clock.Now.UtcDateTime, (await ReadAsync(renewed, Key)).IssuedAt);
    }

    [Fact]
    public async Task ConcurrentCallersGetOneToken()
    {
        var tokens = new SkyWayAdminTokens(AppId, Key, _clock);

        Secret[] issued = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await tokens.GetAsync())));

        Assert.Single(issued.Distinct());
    }

    [Fact]
    public void MintedTokensHaveUniqueIds()
    {
        var tokens = new SkyWayAdminTokens(AppId, Key, _clock);

        Assert.Distinct(Enumerable.Range(0, 100).Select(_ => new JsonWebToken(tokens.Mint().Reveal()).Id));
    }

    [Fact]
    public async Task SecretAndTokensAreNeverShown()
    {
        var tokens = new SkyWayAdminTokens(AppId, Key, _clock);
        Secret token = await tokens.GetAsync(TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource();
        source.Cancel();

        string messages = string.Join('\n',
            tokens,
            token,
            Assert.Throws<ArgumentException>(() => new SkyWayAdminTokens(Guid.Empty, Key)),
            Assert.Throws<ArgumentException>(() => new SkyWayAdminTokens(AppId, "")),
            Assert.Throws<ArgumentOutOfRangeException>(() => new SkyWayAdminTokens(AppId, Key) { Lifetime = TimeSpan.Zero }),
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tokens.GetAsync(source.Token).AsTask()));

        Assert.DoesNotContain(Key, messages, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Reveal(), messages, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, token.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:00:59")]
    [InlineData("3.00:00:01")]
    [InlineData("-01:00:00")]
    public void InvalidLifetimeIsRejected(string lifetime) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new SkyWayAdminTokens(AppId, Key) { Lifetime = TimeSpan.Parse(lifetime, CultureInfo.InvariantCulture) });

    [Fact]
    public async Task ClientSendsTheTokenAndWrongKeyThrows()
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(new EmulatorOptions { Time = _clock });
        using SkyWayClient client = CreateClient(host, new SkyWayAdminTokens(host.SkyWay.AppId, host.SkyWay.SecretKey, host.Clock).GetAsync);
        using SkyWayClient otherTokens = CreateClient(host, new SkyWayAdminTokens(host.SkyWay.AppId, Key, host.Clock).GetAsync);

        NewChannel created = (await client.CreateChannelAsync(new CreateChannelRequest(), TestContext.Current.CancellationToken)).Channel;
        host.Advance(TimeSpan.FromDays(30));
        await client.FindChannelAsync(new FindChannelRequest { Id = created.Id }, TestContext.Current.CancellationToken);
        SkyWayException exception = await Assert.ThrowsAsync<SkyWayException>(() => otherTokens.CreateChannelAsync(new CreateChannelRequest(), TestContext.Current.CancellationToken).AsTask());

        Assert.Equal(SkyWayError.TokenRejected, exception.Error);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmulatorAcceptsTokensOfAnotherImplementation()
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(new EmulatorOptions { Time = _clock });
        string token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            IssuedAt = _clock.Now.UtcDateTime,
            Expires = _clock.Now.UtcDateTime.AddDays(3),
            Claims = new Dictionary<string, object> { ["jti"] = Guid.NewGuid().ToString(), ["appId"] = host.SkyWay.AppId.ToString() },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(host.SkyWay.SecretKey.Reveal())), SecurityAlgorithms.HmacSha256),
        });
        using SkyWayClient client = CreateClient(host, _ => new ValueTask<Secret>(token));

        await client.CreateChannelAsync(new CreateChannelRequest(), TestContext.Current.CancellationToken);

        Assert.Single(host.SkyWay.Channels);
    }

    private static SkyWayClient CreateClient(EmulatorHost host, Func<CancellationToken, ValueTask<Secret>> tokens) =>
        new(new SkyWayClientOptions { Endpoint = host.SkyWayEndpoint, TokenSource = tokens });

    private async Task<JsonWebToken> ReadAsync(Secret token, string key)
    {
        TokenValidationResult result = await ValidateAsync(token.Reveal(), key);
        Assert.True(result.IsValid, result.Exception?.Message);
        return (JsonWebToken)result.SecurityToken;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, string key) => new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
    {
        IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)),
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidateIssuer = false,
        ValidateAudience = false,
        RequireExpirationTime = true,
        LifetimeValidator = (_, expires, _, _) => expires > _clock.Now.UtcDateTime,
    });

    private sealed class FixedTimeProvider : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 29, 1, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
