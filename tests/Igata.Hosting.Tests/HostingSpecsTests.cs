using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.Hosting.Tests.Clients;
using Igata.SkyWay;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Igata.Hosting.Tests;

/// <summary>Tests the features that only some clients of this repository have.</summary>
public sealed class HostingSpecsTests
{
    [Theory]
    [InlineData("Region", "us1")]
    [InlineData("KeystoneEndpoint", "http://127.0.0.1:5000/keystone")]
    public void OptionsOfTheSpecHaveKeys(string key, string text)
    {
        var options = new EclClientOptions();

        Assert.True(options.TrySet(key, text));
        Assert.Contains(key, options.GetKeys());
        Assert.Equal(text, key == "Region" ? options.Region.Value : options.KeystoneEndpoint!.AbsoluteUri.TrimEnd('/'));
    }

    [Fact]
    public async Task BasicAuthenticationUserHasAKey()
    {
        var options = new ConcurrencyMonitoringClientOptions();

        Assert.True(options.TrySet("ApplicationId", "demo-app"));
        Assert.Equal("demo-app", (await options.CredentialsSource!(TestContext.Current.CancellationToken)).User);
    }

    [Fact]
    public void InvalidRegionIsReportedByItsKey()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Ecl:Region"] = "jp2/../evil", ["Ecl:Regoin"] = "jp2" }).Build();
        var services = new ServiceCollection();
        services.AddIgataClient<EclClient>(configuration.GetSection("Ecl"));
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<EclClient>());

        Assert.Equal("Ecl:Regoin is not an option of EclClient. Did you mean Region?", exception.Failures.Single());
    }

    /// <summary>The HTTP status and the error are both 429. Only <c>retry: never</c> in the spec shows that a retry does not help.</summary>
    [Theory]
    [InlineData("200 OK")]
    [InlineData("429 Too Many Requests")]
    public async Task MonthlyQuotaErrorIsNotRetried(string status)
    {
        await using var server = new FaultServer(_ => ServerAction.Respond(status, """{"jsonrpc":"2.0","id":1,"error":{"code":429,"message":"Project usage limit has been exceeded"}}"""));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddIgataClient<SkyWayClient>(options => options.Endpoint = server.Endpoint).AddRetries(static options => options.Delay = TimeSpan.Zero);
        await using ServiceProvider provider = services.BuildServiceProvider();

        SkyWayException error = await Assert.ThrowsAsync<SkyWayException>(() => provider.GetRequiredService<SkyWayClient>().FindChannelAsync(new() { Name = "room" }).AsTask());

        Assert.Equal("429", error.Code);
        Assert.Single(server.Requests);
    }
}
