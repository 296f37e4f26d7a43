using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>Clients for the same responses, over loopback and in memory. Each has the HttpClient that its users create.</summary>
internal sealed class CallClients : IAsyncDisposable
{
    private readonly RawServer _server;
    private readonly List<HttpClient> _https = [];
    private readonly SoraClient _sora;

    private CallClients(RawServer server)
    {
        _server = server;
        _sora = new SoraClient(server.Address);
    }

    public static async Task<CallClients> StartAsync() => new(await RawServer.StartAsync());

    public IEnumerable<Experiment> CreateExperiments()
    {
        Dictionary<string, ICallClient> loopback = new()
        {
            [ContenderNames.Ours] = new IgataClient(_sora),
            [ContenderNames.Stj] = new SystemTextJsonClient(Track(new HttpClient()), _server.Address),
            [ContenderNames.RestEase] = new RestEaseClient(Track(new HttpClient { BaseAddress = _server.Address })),
            [ContenderNames.NoJson] = CreateNoJson(Track(new HttpClient()), _server.Address),
        };
        Dictionary<string, ICallClient> memory = new()
        {
            [ContenderNames.Ours] = new IgataClient(new SoraClient(CreateInMemoryHttpClient(timeout: Timeout.InfiniteTimeSpan), new SoraClientOptions { Endpoint = InMemoryHandler.Address })),
            [ContenderNames.Stj] = new SystemTextJsonClient(CreateInMemoryHttpClient(), InMemoryHandler.Address),
            [ContenderNames.RestEase] = new RestEaseClient(CreateInMemoryHttpClient()),
            [ContenderNames.NoJson] = CreateNoJson(CreateInMemoryHttpClient(), InMemoryHandler.Address),
        };
        return
        [
            CallExperiments.CreateLoopback("StartRecording", Samples.Recording.Length, loopback, client => client.StartRecordingAsync(), 1.10),
            CallExperiments.CreateLoopback("GetStatsConnection", Samples.Stats.Length, loopback, client => client.GetStatsConnectionAsync(), 1.40),
            CallExperiments.CreateLoopback("ListConnections, 100 rows", CannedResponses.Connections.Length, loopback, client => client.ListConnectionsAsync(), 1.60),
            CallExperiments.CreateInMemory("StartRecording", memory, client => client.StartRecordingAsync(), 0.45),
            CallExperiments.CreateInMemory("GetStatsConnection", memory, client => client.GetStatsConnectionAsync(), 0.27),
            CallExperiments.CreateInMemory("ListConnections, 100 rows", memory, client => client.ListConnectionsAsync(), 0.27),
        ];
    }

    private static NoJsonClient CreateNoJson(HttpClient http, Uri endpoint) =>
        new(http, endpoint, Samples.RecordingRequest, Samples.StatsRequest);

    // Igata has its own deadline, so the HttpClient that it creates has no timeout.
    private HttpClient CreateInMemoryHttpClient(TimeSpan? timeout = null)
    {
        HttpClient http = Track(new HttpClient(new InMemoryHandler(CannedResponses.GetResponse)) { BaseAddress = InMemoryHandler.Address });
        http.Timeout = timeout ?? http.Timeout;
        return http;
    }

    private HttpClient Track(HttpClient http)
    {
        _https.Add(http);
        return http;
    }

    public ValueTask DisposeAsync()
    {
        _sora.Dispose();
        _https.ForEach(http => http.Dispose());
        return _server.DisposeAsync();
    }
}
