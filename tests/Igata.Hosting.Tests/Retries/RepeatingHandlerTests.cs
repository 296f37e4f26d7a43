using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.Sora;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Igata.Hosting.Tests.Retries;

/// <summary>Handlers that repeat messages, such as those that Aspire adds to every client: nothing is sent twice that must not be.</summary>
public sealed class RepeatingHandlerTests
{
    private const string Error = """{"error_type":"CLUSTER-IS-DOWN"}""";

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public async Task CallThatIsNotIdempotentIsSentOnce(bool hasRetries, int expected)
    {
        var server = new FailingServer();
        await using ServiceProvider services = Create(server, hasRetries, static http => AddResilience(http));
        SoraException exception = await Assert.ThrowsAsync<SoraException>(() => services.GetRequiredService<SoraClient>().DisconnectConnectionAsync("sora", "c", TestContext.Current.CancellationToken).AsTask());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "CLUSTER-IS-DOWN", "7"), (exception.StatusCode, exception.Code, exception.Headers["x-attempt"]));
        Assert.Equal(expected, server.Count);
    }

    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 3)]
    public async Task IdempotentCallIsRepeatedAsOftenAsOneHandlerSays(bool hasRetries, int expected)
    {
        var server = new FailingServer();
        await using ServiceProvider services = Create(server, hasRetries, static http => AddResilience(http));
        SoraException exception = await Assert.ThrowsAsync<SoraException>(() => services.GetRequiredService<SoraClient>().ListConnectionsAsync(TestContext.Current.CancellationToken).AsTask());
        Assert.Equal("CLUSTER-IS-DOWN", exception.Code);
        Assert.Equal(expected, server.Count);
    }

    [Fact]
    public async Task ExceptionOfTheOnlyAttemptIsReported()
    {
        var server = new FailingServer { Exception = new HttpRequestException(HttpRequestError.ResponseEnded, "the connection broke") };
        await using ServiceProvider services = Create(server, hasRetries: false, static http => AddResilience(http));
        TransportException exception = await Assert.ThrowsAsync<TransportException>(() => services.GetRequiredService<SoraClient>().DisconnectConnectionAsync("sora", "c", TestContext.Current.CancellationToken).AsTask());
        Assert.Contains("the connection broke", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Count);
    }

    [Fact]
    public async Task CallWithoutAConnectionIsRepeated()
    {
        var server = new FailingServer { Exception = new HttpRequestException(HttpRequestError.ConnectionError, "refused") };
        await using ServiceProvider services = Create(server, hasRetries: false, static http => AddResilience(http));
        await Assert.ThrowsAsync<TransportException>(() => services.GetRequiredService<SoraClient>().DisconnectConnectionAsync("sora", "c", TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(4, server.Count);
    }

    [Fact]
    public async Task CopyOfAMessageCountsAsTheMessage()
    {
        var server = new FailingServer();
        await using ServiceProvider services = Create(server, hasRetries: false, static http => http.AddStandardHedgingHandler().Configure(static options =>
        {
            options.Hedging.Delay = TimeSpan.FromMilliseconds(1);
            options.Hedging.MaxHedgedAttempts = 3;
        }));
        await Assert.ThrowsAnyAsync<ApiException>(() => services.GetRequiredService<SoraClient>().DisconnectConnectionAsync("sora", "c", TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(1, server.Count);
    }

    [Fact]
    public async Task HandlerThatTheApplicationAddsLaterIsBeforeTheGuard()
    {
        var server = new FailingServer();
        var services = new ServiceCollection();
        IHttpClientBuilder http = services.AddIgataClient<SoraClient>(static options => options.Endpoint = new Uri("http://sora.example/")).ConfigurePrimaryHttpMessageHandler(() => server);
        AddResilience(http);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<SoraException>(() => provider.GetRequiredService<SoraClient>().DisconnectConnectionAsync("sora", "c", TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(1, server.Count);
    }

    private static ServiceProvider Create(FailingServer server, bool hasRetries, Action<IHttpClientBuilder> addDefaults)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(addDefaults);
        IHttpClientBuilder http = services.AddIgataClient<SoraClient>(static options => options.Endpoint = new Uri("http://sora.example/")).ConfigurePrimaryHttpMessageHandler(() => server);
        if (hasRetries)
        {
            http.AddRetries(static options => (options.MaxRetries, options.Delay) = (2, TimeSpan.FromMilliseconds(1)));
        }

        return services.BuildServiceProvider();
    }

    private static void AddResilience(IHttpClientBuilder http) => http.AddStandardResilienceHandler(static options =>
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.UseJitter = false;
    });

    private sealed class FailingServer : HttpMessageHandler
    {
        private int _count;

        public int Count => _count;

        public Exception? Exception { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return Exception is null
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { { "x-attempt", "7" } }, Content = new StringContent(Error, Encoding.UTF8, "application/json") })
                : Task.FromException<HttpResponseMessage>(Exception);
        }
    }
}
