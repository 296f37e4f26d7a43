using Igata.Hosting.Tests.Clients;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Igata.Hosting.Tests.Retries;

/// <summary>Tests retries that are configured from a section.</summary>
public sealed class RetryConfigurationTests
{
    [Theory]
    [InlineData("Notes:Retries")]
    [InlineData("Elsewhere")]
    public async Task RetriesAreConfiguredFromTheirSection(string section)
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("503 Service Unavailable", ""));
        using IHost host = Build(section, new() { ["Notes:Endpoint"] = server.Endpoint.AbsoluteUri, [$"{section}:maxretries"] = "5", [$"{section}:Delay"] = "0:0:0" });
        await host.StartAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NotesException>(() => host.Services.GetRequiredService<NotesClient>().CallAsync(isIdempotent: true).AsTask());

        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("MaxRetries", "1")]
    [InlineData("DELAY", "00:00:01")]
    [InlineData("MaxDelay", "0:1:0")]
    [InlineData("trytimeout", "00:00:05")]
    [InlineData("TryTimeout", "Infinite")]
    [InlineData("MaxBufferedBytes", "0")]
    public void OptionIsSetByItsName(string key, string text)
    {
        var settings = new RetrySettings();

        Assert.True(settings.TrySet(key, text));
        Assert.Contains(key, settings.GetKeys(), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void EveryOptionButTheClockHasAKey() => Assert.Equal(
        typeof(RetryOptions).GetProperties().Select(static property => property.Name).Except([nameof(RetryOptions.Time)]).Order(StringComparer.Ordinal),
        new RetrySettings().GetKeys().Order(StringComparer.Ordinal));

    [Fact]
    public async Task StartReportsEveryErrorByItsKey()
    {
        using IHost host = Build("Notes:Retries", new()
        {
            ["Notes:Endpoint"] = "http://127.0.0.1/",
            ["Notes:Retries:MaxRetires"] = "pa55word",
            ["Notes:Retries:MaxRetries"] = "0",
            ["Notes:Retries:MaxDelay"] = "99999999:00:00:00",
            ["Notes:Retries:Delay"] = "pa55word",
            ["Notes:Retries:TryTimeout"] = "30",
            ["Notes:Retries:MaxBufferedBytes"] = "99999999999",
            ["Notes:Retries:More:Colour"] = "pa55word",
        });

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
        [
            "Notes:Retries:Delay: Expected a time span such as 00:00:30.",
            "Notes:Retries:MaxBufferedBytes: Expected a number of bytes between 0 and 64 MiB (67108864).",
            "Notes:Retries:MaxDelay: Expected a time span such as 00:00:30.",
            "Notes:Retries:MaxRetires is not an option of RetryOptions. Did you mean MaxRetries?",
            "Notes:Retries:MaxRetries: Expected a number of retries between 1 and 100. To disable retries, remove AddRetries.",
            "Notes:Retries:More:Colour is not an option of RetryOptions. The options are MaxRetries, Delay, MaxDelay, TryTimeout, MaxBufferedBytes.",
            "Notes:Retries:TryTimeout: Expected a time span such as 00:00:30.",
        ],
        exception.Failures);
    }

    /// <summary>An unused section would have no effect, and nobody would notice.</summary>
    [Fact]
    public async Task UnusedRetrySectionIsAnError()
    {
        using IHost host = Build("Elsewhere", new() { ["Notes:Endpoint"] = "http://127.0.0.1/", ["Notes:Retries:MaxRetries"] = "5" });

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("Notes:Retries:MaxRetries is not an option of NotesClient.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamedClientsHaveTheirOwnRetryOptions()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("503 Service Unavailable", ""));
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["East:Endpoint"] = server.Endpoint.AbsoluteUri,
            ["East:Retries:Delay"] = "00:00:00",
            ["East:Retries:MaxRetries"] = "1",
            ["West:Endpoint"] = server.Endpoint.AbsoluteUri,
            ["West:Retries:Delay"] = "00:00:00",
            ["West:Retries:MaxRetries"] = "2",
        }).Build();
        var services = new ServiceCollection();
        services.AddIgataClient<NotesClient>(configuration.GetSection("East"), "east").AddRetries(configuration.GetSection("East:Retries"));
        services.AddIgataClient<NotesClient>(configuration.GetSection("West"), "west").AddRetries(configuration.GetSection("West:Retries"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<NotesException>(() => provider.GetRequiredKeyedService<NotesClient>("east").CallAsync(isIdempotent: true).AsTask());
        Assert.Equal(2, server.Requests.Count);
        await Assert.ThrowsAsync<NotesException>(() => provider.GetRequiredKeyedService<NotesClient>("west").CallAsync(isIdempotent: true).AsTask());
        Assert.Equal(5, server.Requests.Count);
    }

    private static IHost Build(string retries, Dictionary<string, string?> configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddIgataClient<NotesClient>(builder.Configuration.GetSection("Notes")).AddRetries(builder.Configuration.GetSection(retries));
        return builder.Build();
    }
}
