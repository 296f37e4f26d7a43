using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>Clients of the same answers, over loopback and in memory. Each has the HttpClient that its users make.</summary>
internal sealed class CallPeers : IAsyncDisposable
{
    private readonly RawServer _server;
    private readonly List<HttpClient> _https = [];
    private readonly SoraClient _sora;

    private CallPeers(RawServer server)
    {
        _server = server;
        _sora = new SoraClient(server.Address);
    }

    public static async Task<CallPeers> StartAsync() => new(await RawServer.StartAsync());

    public IEnumerable<Experiment> All()
    {
        Dictionary<string, IPeer> loopback = new()
        {
            [Names.Ours] = new OurClient(_sora),
            [Names.Stj] = new RawClient(Own(new HttpClient()), _server.Address),
            [Names.RestEase] = new RestEaseClient(Own(new HttpClient { BaseAddress = _server.Address })),
            [Names.NoJson] = NoJson(Own(new HttpClient()), _server.Address),
        };
        Dictionary<string, IPeer> memory = new()
        {
            [Names.Ours] = new OurClient(new SoraClient(InMemoryHttp(timeout: Timeout.InfiniteTimeSpan), new SoraClientOptions { Endpoint = InMemory.Address })),
            [Names.Stj] = new RawClient(InMemoryHttp(), InMemory.Address),
            [Names.RestEase] = new RestEaseClient(InMemoryHttp()),
            [Names.NoJson] = NoJson(InMemoryHttp(), InMemory.Address),
        };
        return
        [
            CallFigures.Loopback("StartRecording", Samples.Recording.Length, loopback, peer => peer.StartRecordingAsync(), 1.10),
            CallFigures.Loopback("GetStatsConnection", Samples.Stats.Length, loopback, peer => peer.GetStatsConnectionAsync(), 1.40),
            CallFigures.Loopback("ListConnections, 100 rows", Answers.Connections.Length, loopback, peer => peer.ListConnectionsAsync(), 1.60),
            CallFigures.Memory("StartRecording", memory, peer => peer.StartRecordingAsync(), 0.45),
            CallFigures.Memory("GetStatsConnection", memory, peer => peer.GetStatsConnectionAsync(), 0.27),
            CallFigures.Memory("ListConnections, 100 rows", memory, peer => peer.ListConnectionsAsync(), 0.27),
        ];
    }

    private static NoJson NoJson(HttpClient http, Uri endpoint) =>
        new(http, endpoint, Samples.RecordingRequest, Samples.StatsRequest);

    // Ours has a deadline of its own, so that the client which it makes for itself has none.
    private HttpClient InMemoryHttp(TimeSpan? timeout = null)
    {
        HttpClient http = Own(new HttpClient(new InMemory(Answers.To)) { BaseAddress = InMemory.Address });
        http.Timeout = timeout ?? http.Timeout;
        return http;
    }

    private HttpClient Own(HttpClient http)
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
