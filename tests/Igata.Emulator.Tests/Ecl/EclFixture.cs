using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Ecl;
using Igata.Emulator.Ecl;
using Igata.Tests;

namespace Igata.Emulator.Tests.Ecl;

/// <summary>A running emulator with a client that has the credentials of its tenant, and plain HTTP requests.</summary>
internal sealed class EclFixture : IAsyncDisposable
{
    public const string Tenant = "374044ae291f48dca124f63c10eaec7b";

    private readonly EmulatorHost _host;
    private readonly HttpClient _http;

    private EclFixture(EmulatorHost host, SteppedTimeProvider time)
    {
        _host = host;
        Time = time;
        Client = NewClient(EclEmulatorOptions.DefaultTenant);
        _http = new HttpClient { BaseAddress = host.Endpoint };
    }

    public static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    public SteppedTimeProvider Time { get; }

    public EclClient Client { get; }

    public EclEmulator Ecl => _host.Ecl;

    public FaultQueue Faults => _host.Faults;

    public static async Task<EclFixture> OpenAsync()
    {
        // Just before the creation time of the application in the tutorial.
        var time = new SteppedTimeProvider(new DateTimeOffset(2018, 7, 13, 7, 53, 8, 250, TimeSpan.Zero));
        return new EclFixture(await EmulatorHost.StartAsync(new EmulatorOptions { Time = time }, cancellationToken: TestCancellation), time);
    }

    public EclClient NewClient(EclCredentials credentials) => new(new EclClientOptions
    {
        Endpoint = _host.EclEndpoint,
        KeystoneEndpoint = _host.KeystoneEndpoint,
        TokenRequest = credentials,
        TimeProvider = Time,
    });

    /// <summary>Requests a token explicitly.</summary>
    public async Task<string> CreateTokenAsync() =>
        (await Client.CreateTokenAsync(EclEmulatorOptions.DefaultTenant.ToCreateTokenRequest(), TestCancellation)).SubjectToken.Reveal();

    public async Task<App> CreateAsync(AppSettings? settings = null) =>
        await Client.CreateAppAsync(new CreateAppRequest { TenantId = Tenant, AppSettings = settings ?? new AppSettings() }, TestCancellation);

    public static async Task<EclException> AssertFailsAsync(EclError error, Func<Task> call)
    {
        EclException exception = await Assert.ThrowsAsync<EclException>(call);
        Assert.Equal(error, exception.Error);
        return exception;
    }

    public async Task<Response> SendAsync(string method, string path, string? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using HttpResponseMessage response = await _http.SendAsync(request, TestCancellation);
        return new Response((int)response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync(TestCancellation)) { ContentType = response.Content.Headers.ContentType?.ToString() };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http.Dispose();
        await _host.DisposeAsync();
    }

    internal sealed record Response(int Status, HttpResponseHeaders Headers, string Text)
    {
        public string? ContentType { get; init; }

        public JsonNode? Body => Text.Length == 0 ? null : JsonNode.Parse(Text);

        public string? GetHeader(string name) => Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join("|", values) : null;
    }
}
