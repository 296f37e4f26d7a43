using System.Text;
using Igata.Runtime.Errors;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.Streaming;
using Igata.Sdk.Tests.Wire;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests.Torn;

/// <summary>Every documented answer, broken off at every byte: told as what it is, and no buffer is lost.</summary>
public sealed class PrefixTests
{
    // Of the longest answers every 13th is enough, and all near both ends.
    private const int Near = 200;
    private const int Step = 13;

    public static TheoryData<Exchange> Exchanges => [.. Exchange.Of("specs/sora").Where(exchange => exchange.Example.Response is not null)];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public Task ABodyShorterThanItsContentLengthWasCutOff(Exchange exchange) => EachPrefixAsync(exchange, isAnnounced: true, "cut off");

    [Theory]
    [MemberData(nameof(Exchanges))]
    public Task ABodyThatEndsTooEarlyIsNoJson(Exchange exchange) => EachPrefixAsync(exchange, isAnnounced: false, "");

    [Fact]
    public async Task AListThatEndsTooEarlyWasCutOffForItsStreamToo()
    {
        byte[] whole = Payload.Of("ListConnections");
        byte[] body = whole;
        await using var client = new CountedClient(new Answers(() => new MemoryStream(body)));
        for (int length = 0; length < whole.Length; length++)
        {
            body = whole[..length];
            ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => client.Sora.StreamConnectionsAsync().ToListAsync());
            Assert.Contains(length == 0 ? "no body" : "cut off", fault.Message, StringComparison.Ordinal);
        }
    }

    private static async Task EachPrefixAsync(Exchange exchange, bool isAnnounced, string told)
    {
        Method method = exchange.Method;
        byte[] whole = Encoding.UTF8.GetBytes(exchange.Example.Response!);
        byte[] body = whole;
        await using var client = new CountedClient(new Answers(() => Content(body, isAnnounced ? whole.Length : body.Length)));
        Assert.Equal(exchange.Example.Response, await client.CallAsync(method.Target, exchange.Example.Request, default));
        for (int length = 0; length < whole.Length; length += length < Near || whole.Length - length < Near + Step ? 1 : Step)
        {
            body = whole[..length];
            ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => client.CallAsync(method.Target, exchange.Example.Request, default));
            Assert.Contains(told, fault.Message, StringComparison.Ordinal);
            await client.Pool.BalancedAsync();
        }
    }

    private static ByteArrayContent Content(byte[] body, int announced)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentLength = announced;
        return content;
    }
}
