using System.Net;
using Igata.Ecl;
using Igata.Emulator.Ecl;
using Igata.Runtime;
using static Igata.Emulator.Tests.Ecl.EclFixture;

namespace Igata.Emulator.Tests.Ecl;

/// <summary>The client requests tokens itself, and as few as possible.</summary>
public sealed class EclTokenTests
{
    [Fact]
    public async Task FirstCallRequestsATokenForAllCalls()
    {
        await using EclFixture fixture = await OpenAsync();
        Assert.Equal(0, fixture.Ecl.TokensIssued);

        for (int i = 0; i < 5; i++)
        {
            await ListAsync(fixture);
        }

        Assert.Equal(1, fixture.Ecl.TokensIssued);
    }

    [Fact]
    public async Task ConcurrentCallersRequestOneToken()
    {
        await using EclFixture fixture = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ListAsync(fixture), TestCancellation)));

        Assert.Equal(1, fixture.Ecl.TokensIssued);
    }

    [Fact]
    public async Task RejectedTokenIsRenewedOnce()
    {
        await using EclFixture fixture = await OpenAsync();
        await ListAsync(fixture);

        Assert.Equal(1, fixture.Ecl.RevokeTokens());
        await ListAsync(fixture);
        Assert.Equal(2, fixture.Ecl.TokensIssued);

        fixture.Ecl.RevokeTokens(Tenant);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ListAsync(fixture), TestCancellation)));
        Assert.Equal(3, fixture.Ecl.TokensIssued);
    }

    [Fact]
    public async Task TokenIsRenewedShortlyBeforeItExpires()
    {
        await using EclFixture fixture = await OpenAsync();
        await ListAsync(fixture);

        fixture.Time.Advance(TimeSpan.FromMinutes(50));
        await ListAsync(fixture);
        Assert.Equal(1, fixture.Ecl.TokensIssued);
        fixture.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await ListAsync(fixture);

        Assert.Equal(2, fixture.Ecl.TokensIssued);
    }

    [Fact]
    public async Task RejectedRenewedTokenFailsTheCallAndTheNextCallRetries()
    {
        await using EclFixture fixture = await OpenAsync();
        await ListAsync(fixture);

        fixture.Ecl.Suspend(Tenant);
        await AssertFailsAsync(EclError.Forbidden, () => ListAsync(fixture));
        Assert.Equal(2, fixture.Ecl.TokensIssued);

        fixture.Ecl.Suspend(Tenant, suspended: false);
        await ListAsync(fixture);
    }

    [Fact]
    public async Task FailedTokenRequestFailsTheCallAndTheNextCallRetries()
    {
        await using EclFixture fixture = await OpenAsync();
        fixture.Faults.Add(new Fault.Status(503) { Target = EclTargets.CreateToken });

        EclException exception = await Assert.ThrowsAsync<EclException>(() => ListAsync(fixture));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        await ListAsync(fixture);

        Assert.Equal(1, fixture.Ecl.TokensIssued);
    }

    [Fact]
    public async Task RegionSetsBothHosts()
    {
        var hosts = new List<string>();
        using var http = new HttpClient(new RecordingHandler(hosts));
        using var ecl = new EclClient(http, new EclClientOptions { Region = EclRegion.Jp1, TokenRequest = EclEmulatorOptions.DefaultTenant });

        await ecl.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, TestCancellation);

        Assert.Equal([
            "https://keystone-jp1-ecl.api.ntt.com/v3/auth/tokens",
            $"https://webrtc-jp1-ecl.api.ntt.com/tenants/{Tenant}/apps 91e2b4d9f3e641b397db7053903c490f"], hosts);
    }

    [Fact]
    public async Task InvalidKeyIsReportedWithoutItsSecret()
    {
        await using EclFixture fixture = await OpenAsync();
        using EclClient otherClient = fixture.NewClient(EclEmulatorOptions.DefaultTenant with { ApiSecret = "hush-hush" });

        EclException exception = await Assert.ThrowsAsync<EclException>(() => otherClient.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, TestCancellation).AsTask());

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, fixture.Ecl.TokensIssued);
    }

    [Fact]
    public async Task TokenIsValidForItsTenantOnly()
    {
        await using EclFixture fixture = await OpenAsync();
        fixture.Ecl.AddTenant(new EclCredentials("other", "key", "secret"));
        using EclClient other = fixture.NewClient(new EclCredentials("other", "key", "secret"));

        Assert.Empty(await other.ListAppsAsync(new ListAppsRequest { TenantId = "other" }, TestCancellation));
        await AssertFailsAsync(EclError.Forbidden, () => other.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, TestCancellation).AsTask());
    }

    /// <summary>Responds as both hosts, and records the URL and the token of each call.</summary>
    private sealed class RecordingHandler(List<string> hosts) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool hasToken = request.Headers.TryGetValues("X-Auth-Token", out IEnumerable<string>? tokens);
            hosts.Add(string.Join(' ', [request.RequestUri!.AbsoluteUri, .. tokens ?? []]));
            var response = new HttpResponseMessage(hasToken ? HttpStatusCode.OK : HttpStatusCode.Created)
            {
                Content = new StringContent(hasToken ? "[]" : """{"token":{"expires_at":"2099-07-13T08:22:37.523381Z"}}"""),
                RequestMessage = request,
            };
            response.Headers.Add("X-Subject-Token", "91e2b4d9f3e641b397db7053903c490f");
            return Task.FromResult(response);
        }
    }

    private static async Task ListAsync(EclFixture fixture)
    {
        EquatableList<AppSummary> apps = await fixture.Client.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, TestCancellation);
        Assert.Empty(apps);
    }
}
