using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.TransportTests;

namespace Igata.Tests.Fixtures;

/// <summary>A REST request that is written by the test.</summary>
internal sealed class TestRequest(Action<HttpRequestWriter> write) : IHttpRequest, IValidatable
{
    public void Write(HttpRequestWriter http) => write(http);

    public void Validate(ViolationsBuilder violations)
    {
    }
}

/// <summary>A client for any protocol that counts its buffers.</summary>
internal sealed class TestApiClient : IJsonRpcClient, IDisposable
{
    public TestApiClient(
        Uri endpoint,
        AuthScheme? auth = null,
        Action<JsonRpcClientOptions>? configure = null,
        ErrorShape? errors = null,
        HttpClient? http = null,
        Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issue = null,
        IReadOnlyList<KeyValuePair<string, string>>? endpoints = null)
        : this(AddTrailingSlash(endpoint), new JsonRpcClientOptions(), auth, configure, errors, http, issue, endpoints)
    {
    }

    private TestApiClient(
        Uri endpoint, JsonRpcClientOptions options, AuthScheme? auth, Action<JsonRpcClientOptions>? configure, ErrorShape? errors,
        HttpClient? http, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issue, IReadOnlyList<KeyValuePair<string, string>>? endpoints)
    {
        options.Endpoint = endpoint;
        configure?.Invoke(options);
        var api = new ApiDescription
        {
            Name = "Test",
            Auth = auth ?? AuthScheme.None,
            Errors = errors ?? new ErrorShape { CodePointers = ["/error/code"], MessagePointers = ["/error/message"] },
            Endpoints = endpoints ?? [],
            CreateException = static response => new TestException(response),
        };
        Transport = new ApiTransport(api, options, http, issue) { Pool = Pool };
    }

    public CountingPool Pool { get; } = new();

    public ApiTransport Transport { get; }

    /// <summary>Calls an operation and returns the status, the declared status, and the body as text.</summary>
    public ValueTask<string> CallAsync(HttpMethod verb, Action<HttpRequestWriter> write, int[]? statuses = null, CancellationToken cancellationToken = default) =>
        Transport.CallAsync(new RestOperation(verb, "Call") { Statuses = statuses ?? [200] }, new TestRequest(write), static response => $"{response.Status} {response.DeclaredStatus} {CreateContent(response)}", cancellationToken);

    private static string CreateContent(HttpResponseParts response)
    {
        using MediaContent content = response.ReadContent();
        using var reader = new StreamReader(content.Stream);
        return reader.ReadToEnd();
    }

    private static Uri AddTrailingSlash(Uri endpoint) => endpoint.AbsolutePath.EndsWith('/') ? endpoint : new(endpoint.AbsoluteUri + "/");

    public void Dispose() => Transport.Dispose();
}

/// <summary>Responds in memory.</summary>
internal sealed class InMemoryHandler(Func<HttpRequestMessage, string, Task<HttpResponseMessage>> respondAsync) : HttpMessageHandler
{
    private int _count;

    public InMemoryHandler(Func<string, string> response)
        : this((_, body) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(response(body)) }))
    {
    }

    public int Count => Volatile.Read(ref _count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        HttpResponseMessage response = await respondAsync(request, body);
        response.RequestMessage = request;
        return response;
    }
}
