using Igata.Emulator;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime;
using Igata.Sora;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Igata.Hosting.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task ClientIsConfiguredFromItsSection()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        HostApplicationBuilder builder = CreateBuilder(new() { ["Sora:Endpoint"] = emulator.Endpoint.AbsoluteUri, ["Sora:Timeout"] = "00:00:20", ["Sora:Headers:x-from"] = "here" });
        builder.Services.AddIgataClient<SoraClient>(builder.Configuration.GetSection("Sora")).As<ISoraClient, SoraClient>().AddRetries();
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        SoraClient sora = host.Services.GetRequiredService<SoraClient>();

        Assert.Empty(await sora.ListConnectionsAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Same(sora, host.Services.GetRequiredService<SoraClient>());
        Assert.Same(sora, host.Services.GetRequiredService<ISoraClient>());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task StartReportsEveryErrorByItsKey()
    {
        HostApplicationBuilder builder = CreateBuilder(new()
        {
            ["Api:Notes:Endpiont"] = "http://127.0.0.1/",
            ["Api:Notes:Endpoint"] = "ftp://user:pa55word@127.0.0.1/",
            ["Api:Notes:Timeout"] = "30",
            ["Api:Notes:MaxResponseBytes"] = "-1",
            ["Api:Notes:Headers:Content-Length"] = "7",
            ["Api:Notes:Headers:x-key"] = "pa55word\n",
            ["Api:Notes:Colour"] = "pa55word",
        });
        builder.Services.AddIgataClient<NotesClient>(builder.Configuration.GetSection("Api:Notes"));
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
        [
            "Api:Notes:Colour is not an option of NotesClient. The options are Region, Endpoint, Timeout, Token, Credentials:User, Credentials:Password, Headers:NAME, ValidateRequests, MissingMembers, MaxResponseBytes, MaxResponseDepth, HttpVersion, ServiceVersion.",
            "Api:Notes:Endpiont is not an option of NotesClient. Did you mean Endpoint?",
            "Api:Notes:Endpoint: An endpoint must begin with http:// or https://.",
            "Api:Notes:Headers:Content-Length: The header Content-Length describes the request body, so it is set by the client.",
            "Api:Notes:Headers:x-key: The value of the header x-key must consist of printable ASCII characters, without a line break or another control character, and without spaces at its ends.",
            "Api:Notes:MaxResponseBytes: Expected an integer.",
            "Api:Notes:Timeout: Expected a time span such as 00:00:30, or infinite.",
        ],
        exception.Failures);
    }

    [Fact]
    public async Task MissingEndpointIsReportedByItsKey()
    {
        HostApplicationBuilder builder = CreateBuilder(new() { ["Notes:Timeout"] = "infinite" });
        builder.Services.AddIgataClient<NotesClient>(builder.Configuration.GetSection("Notes"));
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("Notes:Endpoint: Notes has no default endpoint. Set Endpoint in the options.", exception.Message);
    }

    [Fact]
    public async Task OptionsFromCodeAreValidatedAtStart()
    {
        HostApplicationBuilder builder = CreateBuilder([]);
        builder.Services.AddIgataClient<NotesClient>();
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("NotesClient: Notes has no default endpoint. Set Endpoint in the options.", exception.Message);
    }

    [Fact]
    public async Task NamedClientsAreIndependent()
    {
        await using var tokyo = new FaultServer(static _ => ServerAction.Respond("200 OK", "\"tokyo\""));
        await using var osaka = new FaultServer(static _ => ServerAction.Respond("200 OK", "\"osaka\""));
        var services = new ServiceCollection();
        services.AddIgataClient<NotesClient, NotesClientOptions>(options => (options.Endpoint, options.Region) = (tokyo.Endpoint, "east"), "tokyo").As<INotesClient, NotesClient>();
        services.AddIgataClient<NotesClient>(options => options.Endpoint = osaka.Endpoint, "osaka").As<INotesClient, NotesClient>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("tokyo", (await provider.GetRequiredKeyedService<NotesClient>("tokyo").CallAsync(isIdempotent: true)).GetString());
        Assert.Equal("osaka", (await provider.GetRequiredKeyedService<INotesClient>("osaka").CallAsync(isIdempotent: true)).GetString());
        Assert.Null(provider.GetService<NotesClient>());
    }

    [Fact]
    public async Task OptionsCanUseOtherServices()
    {
        await using var server = new FaultServer(static _ => ServerAction.Ok);
        var services = new ServiceCollection();
        services.AddSingleton(new Uri(server.Endpoint, "/deep"));
        services.AddIgataClient<NotesClient, NotesClientOptions>(static (options, provider) => options.Endpoint = provider.GetRequiredService<Uri>());
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<NotesClient>().CallAsync(isIdempotent: true);

        Assert.StartsWith("POST /deep/ HTTP/1.1", server.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfigurationAndCodeAreCombined()
    {
        await using var server = new FaultServer(static _ => ServerAction.Ok);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Notes:Endpoint"] = server.Endpoint.AbsoluteUri, ["Notes:Headers:x-from"] = "here" }).Build();
        var services = new ServiceCollection();
        services.AddIgataClient<NotesClient>(configuration.GetSection("Notes"));
        services.AddIgataClient<NotesClient>(static options => options.TokenSource = static _ => new(new Secret("t0ken")));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<NotesClient>().CallAsync(isIdempotent: true);

        string request = server.Requests.Single();
        Assert.Contains("x-from: here\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer t0ken\r\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectsAreNotFollowedAndCookiesNotStored()
    {
        await using var server = new FaultServer(static number => number == 1
            ? ServerAction.Respond("200 OK", "{}", "Set-Cookie: a=b\r\n")
            : ServerAction.Respond("307 Temporary Redirect", "", "Location: http://elsewhere.example/\r\n"));
        await using var host = new HostedNotesClient(server.Endpoint);

        await host.Client.CallAsync(isIdempotent: true);
        await Assert.ThrowsAsync<ProtocolException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.DoesNotContain("Cookie", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void BuilderOfAnotherClientIsRejected()
    {
        IHttpClientBuilder other = new ServiceCollection().AddHttpClient("other");

        Assert.Throws<ArgumentException>(() => other.As<INotesClient, NotesClient>());
    }

    private static HostApplicationBuilder CreateBuilder(Dictionary<string, string?> configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(configuration);
        return builder;
    }
}
