using System.Net;
using Igata.Runtime;
using Igata.Runtime.Auth;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Runtime.Validation;
using Igata.Tests.TransportTests;

namespace Igata.Tests.Fixtures;

/// <summary>A request of REST that writes what a test wants.</summary>
internal sealed class Sent(Action<HttpRequestWriter> write) : IHttpRequest, IValidatable
{
    public void Write(HttpRequestWriter http) => write(http);

    public bool IsValid() => true;

    public void Validate(Violations violations)
    {
    }
}

/// <summary>A client of any protocol, whose buffers are counted.</summary>
internal sealed class Api : IJsonRpcClient, IDisposable
{
    public Api(
        Uri endpoint,
        AuthScheme? auth = null,
        Action<JsonRpcClientOptions>? configure = null,
        ErrorShape? errors = null,
        HttpClient? http = null,
        Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issue = null,
        IReadOnlyList<KeyValuePair<string, string>>? endpoints = null)
        : this(Slashed(endpoint), new JsonRpcClientOptions(), auth, configure, errors, http, issue, endpoints)
    {
    }

    private Api(
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
            ToException = static answer => new TestException(answer),
        };
        Transport = new ApiTransport(api, options, http, issue) { Pool = Pool };
    }

    public CountingPool Pool { get; } = new();

    public ApiTransport Transport { get; }

    /// <summary>What a call got: the status, what it is read as, and the body as text.</summary>
    public ValueTask<string> CallAsync(HttpMethod verb, Action<HttpRequestWriter> write, int[]? statuses = null, CancellationToken cancellationToken = default) =>
        Transport.CallAsync(new RestOperation(verb, "Call") { Statuses = statuses ?? [200] }, new Sent(write), static answer => $"{answer.Status} {answer.ReadAs} {Text(answer)}", cancellationToken);

    private static string Text(HttpAnswerParts answer)
    {
        using MediaContent content = answer.Content();
        using var reader = new StreamReader(content.Stream);
        return reader.ReadToEnd();
    }

    private static Uri Slashed(Uri endpoint) => endpoint.AbsolutePath.EndsWith('/') ? endpoint : new(endpoint.AbsoluteUri + "/");

    public void Dispose() => Transport.Dispose();
}

/// <summary>Answers in memory.</summary>
internal sealed class InMemory(Func<HttpRequestMessage, string, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private int _count;

    public InMemory(Func<string, string> answer)
        : this((_, body) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(body)) }))
    {
    }

    public int Count => Volatile.Read(ref _count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        HttpResponseMessage response = await answer(request, body);
        response.RequestMessage = request;
        return response;
    }
}
