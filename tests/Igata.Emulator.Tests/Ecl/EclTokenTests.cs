using System.Net;
using Igata.Ecl;
using Igata.Emulator.Ecl;
using Igata.Runtime;
using static Igata.Emulator.Tests.Ecl.EclStage;

namespace Igata.Emulator.Tests.Ecl;

/// <summary>The client asks for tokens by itself: as few as can be.</summary>
public sealed class EclTokenTests
{
    [Fact]
    public async Task OneIsAskedForByTheFirstCallAndServesAllOthers()
    {
        await using EclStage stage = await OpenAsync();
        Assert.Equal(0, stage.Ecl.TokensIssued);

        for (int i = 0; i < 5; i++)
        {
            await ListAsync(stage);
        }

        Assert.Equal(1, stage.Ecl.TokensIssued);
    }

    [Fact]
    public async Task AHundredCallersAtOnceAskForOne()
    {
        await using EclStage stage = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ListAsync(stage), Cancel)));

        Assert.Equal(1, stage.Ecl.TokensIssued);
    }

    [Fact]
    public async Task OneThatIsRefusedIsRenewedOnceByOneOrByAHundred()
    {
        await using EclStage stage = await OpenAsync();
        await ListAsync(stage);

        Assert.Equal(1, stage.Ecl.RevokeTokens());
        await ListAsync(stage);
        Assert.Equal(2, stage.Ecl.TokensIssued);

        stage.Ecl.RevokeTokens(Tenant);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ListAsync(stage), Cancel)));
        Assert.Equal(3, stage.Ecl.TokensIssued);
    }

    [Fact]
    public async Task ItIsRenewedShortlyBeforeItsHourIsOver()
    {
        await using EclStage stage = await OpenAsync();
        await ListAsync(stage);

        stage.Time.Advance(TimeSpan.FromMinutes(50));
        await ListAsync(stage);
        Assert.Equal(1, stage.Ecl.TokensIssued);
        stage.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await ListAsync(stage);

        Assert.Equal(2, stage.Ecl.TokensIssued);
    }

    [Fact]
    public async Task WhereANewTokenIsRefusedTooTheCallFailsAndTheNextOneTriesAgain()
    {
        await using EclStage stage = await OpenAsync();
        await ListAsync(stage);

        stage.Ecl.Suspend(Tenant);
        await FailsAsync(EclError.Forbidden, () => ListAsync(stage));
        Assert.Equal(2, stage.Ecl.TokensIssued);

        stage.Ecl.Suspend(Tenant, suspended: false);
        await ListAsync(stage);
    }

    [Fact]
    public async Task ATokenThatCannotBeHadFailsTheCallAndTheNextOneAsksAgain()
    {
        await using EclStage stage = await OpenAsync();
        stage.Faults.Add(new Fault.Status(503) { Target = EclTargets.CreateToken });

        EclException refused = await Assert.ThrowsAsync<EclException>(() => ListAsync(stage));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await ListAsync(stage);

        Assert.Equal(1, stage.Ecl.TokensIssued);
    }

    [Fact]
    public async Task TheRegionsBecomeBothHosts()
    {
        var asked = new List<string>();
        using var http = new HttpClient(new Asked(asked));
        using var ecl = new EclClient(http, new EclClientOptions { Region = EclRegion.Jp1, TokenRequest = EclEmulatorOptions.DefaultTenant });

        await ecl.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, Cancel);

        Assert.Equal([
            "https://keystone-jp1-ecl.api.ntt.com/v3/auth/tokens",
            $"https://webrtc-jp1-ecl.api.ntt.com/tenants/{Tenant}/apps 91e2b4d9f3e641b397db7053903c490f"], asked);
    }

    [Fact]
    public async Task AKeyThatDoesNotOpenTheTenantIsToldAndItsSecretIsNot()
    {
        await using EclStage stage = await OpenAsync();
        using EclClient stranger = stage.NewClient(EclEmulatorOptions.DefaultTenant with { ApiSecret = "hush-hush" });

        EclException refused = await Assert.ThrowsAsync<EclException>(() => stranger.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, Cancel).AsTask());

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, stage.Ecl.TokensIssued);
    }

    [Fact]
    public async Task ATokenOpensItsOwnTenantOnly()
    {
        await using EclStage stage = await OpenAsync();
        stage.Ecl.AddTenant(new EclCredentials("other", "key", "secret"));
        using EclClient other = stage.NewClient(new EclCredentials("other", "key", "secret"));

        Assert.Empty(await other.ListAppsAsync(new ListAppsRequest { TenantId = "other" }, Cancel));
        await FailsAsync(EclError.Forbidden, () => other.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, Cancel).AsTask());
    }

    /// <summary>Answers as both hosts, and notes where calls went with which token.</summary>
    private sealed class Asked(List<string> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool hasToken = request.Headers.TryGetValues("X-Auth-Token", out IEnumerable<string>? tokens);
            asked.Add(string.Join(' ', [request.RequestUri!.AbsoluteUri, .. tokens ?? []]));
            var answer = new HttpResponseMessage(hasToken ? HttpStatusCode.OK : HttpStatusCode.Created)
            {
                Content = new StringContent(hasToken ? "[]" : """{"token":{"expires_at":"2099-07-13T08:22:37.523381Z"}}"""),
                RequestMessage = request,
            };
            answer.Headers.Add("X-Subject-Token", "91e2b4d9f3e641b397db7053903c490f");
            return Task.FromResult(answer);
        }
    }

    private static async Task ListAsync(EclStage stage)
    {
        EquatableList<AppSummary> apps = await stage.Client.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, Cancel);
        Assert.Empty(apps);
    }
}
