using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.ConcurrencyMonitoring;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Runtime;
using Igata.Tests;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>A running emulator with clients of its applications, and plain HTTP requests.</summary>
internal sealed class MonitoringFixture : IAsyncDisposable
{
    public const string Base = "/concurrency-monitoring/v2";
    public const string Viewer = Base + "/sessions/adobe/12345";

    private readonly EmulatorHost _host;
    private readonly HttpClient _http;
    private readonly List<ConcurrencyMonitoringClient> _clients = [];

    private MonitoringFixture(EmulatorHost host, SteppedTimeProvider time)
    {
        _host = host;
        Time = time;
        Client = NewClient("demo-app");
        _http = new HttpClient { BaseAddress = host.Endpoint };
    }

    public static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    public static DateTimeOffset StartTime { get; } = new(2017, 11, 1, 10, 0, 0, TimeSpan.Zero);

    public SteppedTimeProvider Time { get; }

    public ConcurrencyMonitoringClient Client { get; }

    public ConcurrencyMonitoringEmulator Monitoring => _host.ConcurrencyMonitoring;

    public FaultQueue Faults => _host.Faults;

    public static async Task<MonitoringFixture> OpenAsync()
    {
        var time = new SteppedTimeProvider(StartTime);
        return new MonitoringFixture(await EmulatorHost.StartAsync(new EmulatorOptions { Time = time }, cancellationToken: TestCancellation), time);
    }

    public ConcurrencyMonitoringClient NewClient(string applicationId)
    {
        var client = new ConcurrencyMonitoringClient(new ConcurrencyMonitoringClientOptions
        {
            Endpoint = _host.ConcurrencyMonitoringEndpoint,
            ApplicationId = applicationId,
        });
        _clients.Add(client);
        return client;
    }

    public Task<StartSessionResponse> StartAsync(params string[] terminate) => StartAsync(Client, default, terminate);

    public static Task<StartSessionResponse> StartAsync(
        ConcurrencyMonitoringClient client, EquatableMap<string> metadata, params string[] terminate) => client.StartSessionAsync(
        new StartSessionRequest
        {
            Idp = "adobe",
            Subject = "12345",
            Metadata = metadata.Count == 0 ? default(EquatableMap<string>?) : metadata,
            Terminate = terminate.Length == 0 ? default(EquatableList<string>?) : terminate,
        },
        TestCancellation).AsTask();

    public Task<SendHeartbeatResponse> SendHeartbeatAsync(string sessionId, EquatableMap<string>? metadata = null) => Client.SendHeartbeatAsync(
        new SendHeartbeatRequest { Idp = "adobe", Subject = "12345", SessionId = sessionId, Metadata = metadata }, TestCancellation).AsTask();

    public Task StopAsync(string sessionId) => Client.StopSessionAsync(
        new StopSessionRequest { Idp = "adobe", Subject = "12345", SessionId = sessionId }, TestCancellation).AsTask();

    public async Task<ListRunningStreamsResponse> ListAsync(ConcurrencyMonitoringClient? client = null) => await (client ?? Client).ListRunningStreamsAsync(
        new ListRunningStreamsRequest { Idp = "adobe", Subject = "12345" }, TestCancellation);

    public static Dictionary<string, string> CreateAttributes(params (string Name, string Value)[] attributes) =>
        attributes.ToDictionary(static attribute => attribute.Name, static attribute => attribute.Value);

    public static async Task<ConcurrencyMonitoringException> AssertFailsAsync(ConcurrencyMonitoringError error, Func<Task> call)
    {
        ConcurrencyMonitoringException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(call);
        Assert.Equal(error, exception.Error);
        return exception;
    }

    public async Task<Response> SendAsync(string method, string path, string? form = null, string? application = "demo-app", string? terminate = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (application is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(application + ":")));
        }

        if (terminate is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Terminate", terminate);
        }

        if (form is not null)
        {
            bool isJson = form.StartsWith('{');
            request.Content = new StringContent(form, Encoding.UTF8, isJson ? "application/json" : "application/x-www-form-urlencoded");
        }

        using HttpResponseMessage response = await _http.SendAsync(request, TestCancellation);
        string text = await response.Content.ReadAsStringAsync(TestCancellation);
        return new Response((int)response.StatusCode, response.Headers.Concat(response.Content.Headers).ToDictionary(
            static header => header.Key, static header => string.Join("|", header.Value), StringComparer.OrdinalIgnoreCase), text);
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(static client => client.Dispose());
        _http.Dispose();
        await _host.DisposeAsync();
    }

    internal sealed record Response(int Status, Dictionary<string, string> Headers, string Text)
    {
        public JsonNode? Body => Text.Length == 0 ? null : JsonNode.Parse(Text);

        public string? GetHeader(string name) => Headers.GetValueOrDefault(name);
    }
}
