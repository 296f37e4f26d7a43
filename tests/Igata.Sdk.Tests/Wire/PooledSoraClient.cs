using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.Operations;
using Igata.Runtime.Transport;
using Igata.Sora;
using Igata.Tests;

namespace Igata.Sdk.Tests.Wire;

/// <summary>A client of Sora that counts its buffers.</summary>
internal sealed class PooledSoraClient : IAsyncDisposable
{
    private readonly HttpClient? _http;

    /// <summary>Creates a client with its own connection.</summary>
    public PooledSoraClient(Uri endpoint, Action<SoraClientOptions>? configure = null)
        : this(null, endpoint, configure)
    {
    }

    /// <summary>Creates a client that sends to a handler.</summary>
    public PooledSoraClient(HttpMessageHandler handler, Action<SoraClientOptions>? configure = null)
        : this(new HttpClient(handler), new Uri("http://sora.example:3000/"), configure)
    {
    }

    private PooledSoraClient(HttpClient? http, Uri endpoint, Action<SoraClientOptions>? configure)
    {
        var options = new SoraClientOptions { Endpoint = endpoint };
        configure?.Invoke(options);
        _http = http;
        Sora = http is null ? new SoraClient(options) : new SoraClient(http, options);
        GetPool(((IApiClient)Sora).Transport) = Pool;
    }

    public SoraClient Sora { get; }

    public CountingArrayPool Pool { get; } = new();

    /// <summary>Calls an operation with a request and a response in JSON.</summary>
    public async Task<string> CallAsync(string target, string? request, CancellationToken cancellationToken)
    {
        Assert.True(SoraOperations.All.TryFind(target, out Operation<ISoraService>? operation));
        var response = new ArrayBufferWriter<byte>();
        await operation.InvokeAsync(ForwardingProxy<SoraClient>.Create<ISoraService>(Sora), Encoding.UTF8.GetBytes(request ?? ""), response, cancellationToken);
        return Encoding.UTF8.GetString(response.WrittenSpan);
    }

    /// <summary>Every test ends here: all buffers must be returned, whatever happened.</summary>
    public async ValueTask DisposeAsync()
    {
        Sora.Dispose();
        _http?.Dispose();
        await Pool.WaitUntilBalancedAsync();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Pool>k__BackingField")]
    private static extern ref ArrayPool<byte> GetPool(ApiTransport transport);
}
