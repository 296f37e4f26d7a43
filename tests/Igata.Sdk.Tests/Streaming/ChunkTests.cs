using System.Text;
using Igata.Runtime;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>A stream returns the same items as the list call, however its chunks are split.</summary>
public sealed class ChunkTests
{
    private const int BufferSize = 64 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(331)]
    [InlineData(1400)]
    public Task ChunksOfAnySizeReadAsTheSameList(int size) => AssertSameAsync(SampleRows.CreateList(size < 10 ? 30 : 1_000), () => size);

    [Fact]
    public Task ChunksOfRandomSizesReadAsTheSameList()
    {
        var random = new Random(7);
        return AssertSameAsync(SampleRows.CreateList(2_000), () => random.Next(8) == 0 ? random.Next(1, 70_000) : random.Next(1, 400));
    }

    [Fact]
    public async Task StreamHasTheShortFormOfItsCall()
    {
        using var recorder = new RequestRecorder(System.Net.HttpStatusCode.OK, "[]");
        await using var client = new PooledSoraClient(recorder);
        Assert.Empty(await client.Sora.StreamStatsClientAsync("sora", "alice", TestContext.Current.CancellationToken).ToListAsync());
        Assert.Equal("""{"channel_id":"sora","client_id":"alice"}""", Assert.Single(recorder.Requests).Body);
        Assert.Throws<NotImplementedException>(() => ((ISoraClient)new NoMethods()).StreamStatsClientAsync("sora", "alice"));
    }

    [Fact]
    public Task TenThousandRowsReadAsTheSameList() => AssertSameAsync(SampleRows.CreateList(10_000), static () => int.MaxValue);

    [Theory]
    [InlineData(BufferSize - 5)]
    [InlineData(BufferSize)]
    [InlineData(BufferSize + 1)]
    [InlineData(5 * BufferSize)]
    public Task ItemLargerThanTheBufferIsRead(int length) =>
        AssertSameAsync(SampleRows.CreateList([SampleRows.CreateRow("small"), SampleRows.CreateRow(new string('x', length)), SampleRows.CreateRow("日本語"), SampleRows.CreateRow(new string('é', length)), SampleRows.CreateRow("small")]), static () => 9_000);

    // Each row is one byte longer than the previous one, so that the end of the buffer falls on every position of a row.
    [Fact]
    public Task BufferBoundaryMayFallAnywhereInAnItem() =>
        AssertSameAsync(SampleRows.CreateList(Enumerable.Range(0, 700).Select(static index => SampleRows.CreateRow(new string('c', index)))), static () => BufferSize);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public Task WhiteSpaceMayBeAnywhere(int size)
    {
        string list = Encoding.UTF8.GetString(SampleRows.CreateList(40));
        string spaced = list.Replace(",\"", " \r\n\t, \"", StringComparison.Ordinal).Replace("\":", "\" :\n ", StringComparison.Ordinal).Replace("{", "{ ", StringComparison.Ordinal)
            .Replace("}", "\n}\n", StringComparison.Ordinal).Replace("[", " \t[ ", StringComparison.Ordinal).Replace("]", "\r\n ]\n\n ", StringComparison.Ordinal);
        return AssertSameAsync(Encoding.UTF8.GetBytes(spaced), () => size);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task EmptyListYieldsNothing(int size)
    {
        foreach (string empty in new[] { "[]", " [ ] ", "\uFEFF[]\n", "[\r\n]" })
        {
            await AssertSameAsync(Encoding.UTF8.GetBytes(empty), () => size);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public Task ByteOrderMarkIsSkipped(int size) => AssertSameAsync([0xEF, 0xBB, 0xBF, .. SampleRows.CreateList(3)], () => size);

    [Fact]
    public async Task StreamedListMayExceedTheResponseLimit()
    {
        byte[] body = SampleRows.CreateList(1_000);
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(body)), static options => options.MaxResponseBytes = 4_096);
        Assert.Equal(1_000, (await client.Sora.StreamConnectionsAsync().ToListAsync()).Count);
        Assert.InRange(client.Pool.LargestRent, 1, 4_096);
    }

    [Fact]
    public async Task RowsOfAChannelAreStreamed()
    {
        using var recorder = new RequestRecorder(System.Net.HttpStatusCode.OK, Encoding.UTF8.GetString(SampleRows.CreateList(3)));
        await using var client = new PooledSoraClient(recorder);
        List<Connection> rows = await client.Sora.StreamChannelConnectionsAsync(new ListChannelConnectionsRequest { ChannelId = "sora" }).ToListAsync();
        Assert.Equal(3, rows.Count);
        RequestRecorder.RecordedRequest sent = Assert.Single(recorder.Requests);
        Assert.Equal(("""{"channel_id":"sora"}""", SoraTargets.ListChannelConnections), (sent.Body, sent.Headers["x-sora-target"]));
    }

    [Fact]
    public async Task EachEnumerationSendsACall()
    {
        using var recorder = new RequestRecorder(System.Net.HttpStatusCode.OK, "[]");
        await using var client = new PooledSoraClient(recorder);
        IAsyncEnumerable<Connection> rows = client.Sora.StreamConnectionsAsync();
        Assert.Empty(recorder.Requests);
        _ = await rows.ToListAsync();
        _ = await rows.ToListAsync();
        Assert.Equal(2, recorder.Requests.Count);
    }

    private static async Task AssertSameAsync(byte[] body, Func<int> size)
    {
        await using var client = new PooledSoraClient(new StubHandler(() => ChunkedStream.Create(body, size)));
        EquatableList<Connection> list = await client.Sora.ListConnectionsAsync();
        List<Connection> streamed = await client.Sora.StreamConnectionsAsync().ToListAsync();
        Assert.Equal(list, streamed);
    }

    private sealed class NoMethods : ISoraClient;
}
