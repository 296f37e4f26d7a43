using System.Text;
using Igata.Runtime.Errors;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.Streaming;
using Igata.Sdk.Tests.Wire;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests.Truncation;

/// <summary>Truncates every documented response at every byte: the error is reported, and all buffers are returned.</summary>
public sealed class PrefixTests
{
    // For the longest responses, every 13th byte is tested, and all bytes near both ends.
    private const int DenseRange = 200;
    private const int Step = 13;

    public static TheoryData<Exchange> Exchanges => [.. Exchange.Create("specs/sora").Where(exchange => exchange.Example.Response is not null)];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public Task BodyShorterThanContentLengthIsTruncated(Exchange exchange) => CheckEachPrefixAsync(exchange, isAnnounced: true, "truncated");

    [Theory]
    [MemberData(nameof(Exchanges))]
    public Task TruncatedBodyIsInvalidJson(Exchange exchange) => CheckEachPrefixAsync(exchange, isAnnounced: false, "");

    [Fact]
    public async Task TruncatedListIsAnErrorForItsStream()
    {
        byte[] complete = Payload.Create("ListConnections");
        byte[] body = complete;
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(body)));
        for (int length = 0; length < complete.Length; length++)
        {
            body = complete[..length];
            ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.Sora.StreamConnectionsAsync().ToListAsync());
            Assert.Contains(length == 0 ? "no body" : "truncated", exception.Message, StringComparison.Ordinal);
        }
    }

    private static async Task CheckEachPrefixAsync(Exchange exchange, bool isAnnounced, string expectedMessage)
    {
        Method method = exchange.Method;
        byte[] complete = Encoding.UTF8.GetBytes(exchange.Example.Response!);
        byte[] body = complete;
        await using var client = new PooledSoraClient(new StubHandler(() => CreateContent(body, isAnnounced ? complete.Length : body.Length)));
        Assert.Equal(exchange.Example.Response, await client.CallAsync(method.Target, exchange.Example.Request, default));
        for (int length = 0; length < complete.Length; length += length < DenseRange || complete.Length - length < DenseRange + Step ? 1 : Step)
        {
            body = complete[..length];
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
