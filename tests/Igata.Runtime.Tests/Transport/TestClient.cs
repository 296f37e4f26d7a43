using System.Net;
using Igata.Runtime;
using Igata.Runtime.Auth;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

/// <summary>A client in the form that the generator emits, which counts its buffers.</summary>
internal sealed class TestClient : IDisposable
{
    public const string Target = "Test_20240101.Call";

    private readonly ApiTransport _transport;

    public TestClient(Uri endpoint, Action<ApiClientOptions>? configure = null, HttpClient? http = null, bool bearer = false, ErrorShape? errors = null)
    {
        var options = new ApiClientOptions { Endpoint = endpoint };
        configure?.Invoke(options);
        var api = new ApiDescription
        {
            Name = "Test",
            DispatchHeader = "x-test-target",
            Auth = bearer ? AuthScheme.Bearer : AuthScheme.None,
            Errors = errors ?? new ErrorShape { CodePointers = ["/error_type"], MessagePointers = ["/reason"] },
            CreateException = static response => new TestException(response),
        };
        _transport = new ApiTransport(api, options, http) { Pool = Pool };
    }

    public CountingPool Pool { get; } = new();

    public ValueTask<Gauge> SendAsync(Gauge request, CancellationToken cancellationToken = default) =>
        _transport.SendAsync<Gauge, Gauge>(Target, request, JsonParsing.Value<Gauge>, cancellationToken);

    public ValueTask<Gauge> SendWithoutRequestAsync() => _transport.SendAsync<Gauge>(Target, JsonParsing.Value<Gauge>, default);

    public ValueTask SendWithoutResponseAsync(Gauge request) => _transport.SendAsync(Target, request, default);

    public ValueTask SendEmptyAsync() => _transport.SendAsync(Target, default);

    public void Dispose() => _transport.Dispose();
}

/// <summary>The exception of the test API.</summary>
internal sealed class TestException : ApiErrorException
{
    public TestException(ErrorResponse response)
        : base(response)
    {
    }

    public TestException(string code, string message)
        : base("Test", code, message, HttpStatusCode.Conflict)
    {
    }
}
