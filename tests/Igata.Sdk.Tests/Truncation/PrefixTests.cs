using System.Text;
using Igata.Runtime;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.Streaming;
using Igata.Sdk.Tests.Wire;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests.Truncation;

/// <summary>Every documented answer, broken off at every byte: told as what it is, and no buffer is lost.</summary>
public sealed class PrefixTests
{
    // Of the longest answers every 13th is enough, and all near both ends.
    private const int DenseRange = 200;
    private const int Step = 13;

    public static TheoryData<Exchange> Exchanges => [.. Exchange.Create("specs/sora").Where(exchange => exchange.Example.Response is not null)];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public Task BodyShorterThanContentLengthIsTruncated(Exchange exchange) => CheckEachPrefixAsync(exchange, isAnnounced: true, "cut off");

    [Theory]
    [MemberData(nameof(Exchanges))]
    public Task TruncatedBodyIsInvalidJson(Exchange exchange) => CheckEachPrefixAsync(exchange, isAnnounced: false, "");

    [Fact]
    public async Task TruncatedListIsAnErrorForItsStream()
    {
        byte[] whole = Payload.Create("ListConnections");
        byte[] body = whole;
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(body)));
        for (int length = 0; length < whole.Length; length++)
        {
            body = whole[..length];
            ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.Sora.StreamConnectionsAsync().ToListAsync());
            Assert.Contains(length == 0 ? "no body" : "cut off", exception.Message, StringComparison.Ordinal);
        }
    }

    private static async Task CheckEachPrefixAsync(Exchange exchange, bool isAnnounced, string expectedMessage)
    {
        Method method = exchange.Method;
        byte[] whole = Encoding.UTF8.GetBytes(exchange.Example.Response!);
        byte[] body = whole;
        await using var client = new PooledSoraClient(new StubHandler(() => CreateContent(body, isAnnounced ? whole.Length : body.Length)));
        Assert.Equal(exchange.Example.Response, await client.CallAsync(method.Target, exchange.Example.Request, default));
        for (int length = 0; length < whole.Length; length += length < DenseRange || whole.Length - length < DenseRange + Step ? 1 : Step)
        {
            body = whole[..length];
            ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.CallAsync(method.Target, exchange.Example.Request, default));
            Assert.Contains(expectedMessage, exception.Message, StringComparison.Ordinal);
            await client.Pool.WaitUntilBalancedAsync();
        }
    }

    private static ByteArrayContent CreateContent(byte[] body, int announced)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentLength = announced;
        return content;
    }
}
