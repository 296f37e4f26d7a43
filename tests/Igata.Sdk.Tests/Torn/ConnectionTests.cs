using System.IO.Compression;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.Wire;
using Igata.Tests;

namespace Igata.Sdk.Tests.Torn;

/// <summary>Real connections that break, compressed ones too: an error of ours each time, within the time of the test.</summary>
public sealed class ConnectionTests
{
    private const int Step = 97;

    public static TheoryData<Exchange> Exchanges => [.. Exchange.Of("specs/sora").Where(exchange => exchange.Example.Response is not null)];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task AConnectionCutAnywhereIsAnError(Exchange exchange)
    {
        byte[] answer = RawServer.Whole(Encoding.UTF8.GetBytes(exchange.Example.Response!));
        int head = answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        int cut = 0;
        await using var server = new RawServer(() => answer[..cut]);
        await using var client = new CountedClient(server.Endpoint);
        for (; cut < answer.Length; cut += Step)
        {
            ApiException fault = await FailAsync(client, exchange);
            Assert.Equal(cut < head ? typeof(TransportException) : typeof(ProtocolException), fault.GetType());
        }

        cut = answer.Length;
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task MoreThanItsContentLengthIsNotReadAndHarmsNoLaterCall(Exchange exchange)
    {
        byte[] body = Encoding.UTF8.GetBytes(exchange.Example.Response!);
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync((byte[])[.. RawServer.Head($"Content-Length: {body.Length}\r\n"), .. body, .. RawServer.Whole("{\"channel_id\":\"of another\"}"u8)], stop);
            Assert.Equal(0, await stream.ReadAsync(new byte[1], stop));
        });
        await using var client = new CountedClient(server.Endpoint);
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));
    }

    [Fact]
    public async Task ACompressedAnswerIsReadAndATornOneIsAnError()
    {
        Exchange exchange = Exchange.Of("specs/sora").First(exchange => exchange.Method.Name == "GetStatsConnection");
        byte[] packed = Packed(Payload.Of("GetStatsConnection"));
        int length = packed.Length;
        await using var server = new RawServer(() => RawServer.Whole(packed.AsSpan(0, length), "Content-Encoding: gzip\r\n"));
        await using var client = new CountedClient(server.Endpoint);
        Assert.Equal(exchange.Example.Response, await CallAsync(client, exchange));

        // The checksum, the last eight bytes, is not needed to have the whole answer.
        for (length = 0; length < packed.Length - 8; length += Step)
        {
            Assert.IsType<ProtocolException>(await FailAsync(client, exchange));
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ACompressedAnswerThatIsDamagedIsAnErrorOrTheAnswer(string encoding)
    {
        Exchange exchange = Exchange.Of("specs/sora").First(exchange => exchange.Method.Name == "ListConnections");
        byte[] packed = Packed(Payload.Of("ListConnections"), encoding);
        var random = new Random(11);
        await using var server = new RawServer(() =>
        {
            byte[] damaged = [.. packed];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            return RawServer.Whole(damaged, $"Content-Encoding: {encoding}\r\n");
        });
        await using var client = new CountedClient(server.Endpoint);
        for (int i = 0; i < 100; i++)
        {
            try
            {
                _ = i % 2 == 0 ? await CallAsync(client, exchange) : (object)await client.Sora.StreamConnectionsAsync().ToListAsync();
            }
            catch (ApiException fault)
            {
                Assert.IsType<ProtocolException>(fault);
            }
        }
    }

    private static async Task<ApiException> FailAsync(CountedClient client, Exchange exchange)
    {
        ApiException fault = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(client, exchange));
        await client.Pool.BalancedAsync();
        return fault;
    }

    private static async Task<string> CallAsync(CountedClient client, Exchange exchange)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        return await client.CallAsync(exchange.Method.Target, exchange.Example.Request, limit.Token);
    }

    private static byte[] Packed(byte[] body, string encoding = "gzip")
    {
        var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new GZipStream(packed, CompressionLevel.Fastest),
        })
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }
}
