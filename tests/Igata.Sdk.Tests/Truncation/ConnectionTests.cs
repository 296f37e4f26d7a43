using System.IO.Compression;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.Wire;
using Igata.Tests;

namespace Igata.Sdk.Tests.Truncation;

/// <summary>Broken connections, also with compression, always cause an ApiException within the time of the test.</summary>
public sealed class ConnectionTests
{
    private const int Step = 97;

    public static TheoryData<Exchange> Exchanges => [.. Exchange.Create("specs/sora").Where(exchange => exchange.Example.Response is not null)];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task ConnectionClosedAnywhereIsAnError(Exchange exchange)
    {
        byte[] response = RawServer.CreateResponse(Encoding.UTF8.GetBytes(exchange.Example.Response!));
        int head = response.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        int length = 0;
        await using var server = new RawServer(() => response[..length]);
        await using var client = new PooledSoraClient(server.Endpoint);
        for (; length < response.Length; length += Step)
        {
            ApiException exception = await FailAsync(client, exchange);
            Assert.Equal(length < head ? typeof(TransportException) : typeof(ProtocolException), exception.GetType());
        }

        length = response.Length;
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task BytesBeyondContentLengthAreIgnored(Exchange exchange)
    {
        byte[] body = Encoding.UTF8.GetBytes(exchange.Example.Response!);
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync((byte[])[.. RawServer.CreateHead($"Content-Length: {body.Length}\r\n"), .. body, .. RawServer.CreateResponse("{\"channel_id\":\"of another\"}"u8)], stop);
            Assert.Equal(0, await stream.ReadAsync(new byte[1], stop));
        });
        await using var client = new PooledSoraClient(server.Endpoint);
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));
    }

    [Fact]
    public async Task CompressedResponseIsReadAndTruncatedOneIsAnError()
    {
        Exchange exchange = Exchange.Create("specs/sora").First(exchange => exchange.Method.Name == "GetStatsConnection");
        byte[] compressed = Compress(Payload.Create("GetStatsConnection"));
        int length = compressed.Length;
        await using var server = new RawServer(() => RawServer.CreateResponse(compressed.AsSpan(0, length), "Content-Encoding: gzip\r\n"));
        await using var client = new PooledSoraClient(server.Endpoint);
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));

        // The checksum, the last eight bytes, is not needed for the complete response.
        for (length = 0; length < compressed.Length - 8; length += Step)
        {
            Assert.IsType<ProtocolException>(await FailAsync(client, exchange));
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task CorruptCompressedResponseIsAnErrorOrTheResponse(string encoding)
    {
        Exchange exchange = Exchange.Create("specs/sora").First(exchange => exchange.Method.Name == "ListConnections");
        byte[] compressed = Compress(Payload.Create("ListConnections"), encoding);
        var random = new Random(11);
        await using var server = new RawServer(() =>
        {
            byte[] corrupt = [.. compressed];
            corrupt[random.Next(corrupt.Length)] ^= (byte)(1 << random.Next(8));
            return RawServer.CreateResponse(corrupt, $"Content-Encoding: {encoding}\r\n");
        });
        await using var client = new PooledSoraClient(server.Endpoint);
        for (int i = 0; i < 100; i++)
        {
            try
            {
                _ = i % 2 == 0 ? await CallAsync(client, exchange) : (object)await client.Sora.StreamConnectionsAsync().ToListAsync();
            }
            catch (ApiException exception)
            {
                Assert.IsType<ProtocolException>(exception);
            }
        }
    }

    private static async Task<ApiException> FailAsync(PooledSoraClient client, Exchange exchange)
    {
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(client, exchange));
        await client.Pool.WaitUntilBalancedAsync();
        return exception;
    }

    private static async Task<string> CallAsync(PooledSoraClient client, Exchange exchange)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        return await client.CallAsync(exchange.Method.Target, exchange.Example.Request, limit.Token);
    }

    private static byte[] Compress(byte[] body, string encoding = "gzip")
    {
        var compressed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
            _ => new GZipStream(compressed, CompressionLevel.Fastest),
        })
        {
            packing.Write(body);
        }

        return compressed.ToArray();
    }
}
