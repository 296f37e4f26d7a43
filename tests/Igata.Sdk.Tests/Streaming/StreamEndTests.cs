using System.Globalization;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>However a stream ends, the connection is closed, the buffers are returned, and an error is reported to the reader.</summary>
public sealed class StreamEndTests
{
    private static readonly byte[] Chunk = Encoding.UTF8.GetBytes(SampleRows.CreateRow("sora") + ",");

    [Fact]
    public async Task LeavingEarlyClosesTheConnection()
    {
        await using var server = new RawServer(WriteWithoutEndAsync);
        await using var client = new PooledSoraClient(server.Endpoint);
        await foreach (Connection row in client.Sora.StreamConnectionsAsync())
        {
            Assert.Equal("sora", row.ChannelId);
            break;
        }

        await server.ClientLeft.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task LeavingEarlyDisposesTheBody()
    {
        var body = ChunkedStream.Create(SampleRows.CreateList(1_000), static () => 2_000);
        await using var client = new PooledSoraClient(new StubHandler(() => body));
        await using (IAsyncEnumerator<Connection> rows = client.Sora.StreamConnectionsAsync().GetAsyncEnumerator())
        {
            Assert.True(await rows.MoveNextAsync());
            Assert.False(body.IsDisposed);
        }

        Assert.True(body.IsDisposed);
        Assert.InRange(body.BytesRead, 1, 4_000);
    }

    [Fact]
    public async Task CancellationEndsTheStreamBetweenItems()
    {
        using var cancelled = new CancellationTokenSource();
        await using var server = new RawServer(WriteWithoutEndAsync);
        await using var client = new PooledSoraClient(server.Endpoint);
        int count = 0;
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Connection _ in client.Sora.StreamConnectionsAsync().WithCancellation(cancelled.Token))
            {
                count++;
                await cancelled.CancelAsync();
            }
        });
        Assert.Equal(cancelled.Token, exception.CancellationToken);
        Assert.True(count > 0);
        await server.ClientLeft.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task CancellationEndsTheStreamWithinAnItem()
    {
        using var cancelled = new CancellationTokenSource();
        var stalled = new TaskCompletionSource();
        await using var server = new RawServer((stream, stop) => WriteAndStallAsync(stream, stalled, stop));
        await using var client = new PooledSoraClient(server.Endpoint);
        await using IAsyncEnumerator<Connection> rows = client.Sora.StreamConnectionsAsync(cancelled.Token).GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        ValueTask<bool> next = rows.MoveNextAsync();
        await stalled.Task;
        await cancelled.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(next.AsTask);
        Assert.Equal(cancelled.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task MissingChunkTimesOut()
    {
        await using var server = new RawServer((stream, stop) => WriteAndStallAsync(stream, new TaskCompletionSource(), stop));
        await using var client = new PooledSoraClient(server.Endpoint, static options => options.Timeout = TimeSpan.FromMilliseconds(400));
        await using IAsyncEnumerator<Connection> rows = client.Sora.StreamConnectionsAsync().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        TransportException exception = await Assert.ThrowsAsync<TransportException>(() => rows.MoveNextAsync().AsTask());
        Assert.True(exception.IsTimeout);
    }

    // Each chunk takes a third of the timeout, and all of them together twice the timeout.
    [Fact]
    public async Task TimeoutAppliesToEachChunk()
    {
        byte[] body = SampleRows.CreateList(6);
        await using var client = new PooledSoraClient(
            new StubHandler(() => new ChunkedStream(body.Chunk((body.Length / 6) + 1).Select(static chunk => new ReadOnlyMemory<byte>(chunk)), static token => Task.Delay(250, token))),
            static options => options.Timeout = TimeSpan.FromMilliseconds(750));
        Assert.Equal(6, (await client.Sora.StreamConnectionsAsync().ToListAsync()).Count);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Content-Length: 1000000\r\n")]
    public async Task BrokenConnectionIsAnError(string headers)
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync(RawServer.CreateHead(headers), stop);
            byte[] part = SampleRows.CreateList(10)[..2_000];
            await stream.WriteAsync(headers.StartsWith('T') ? [.. Encoding.ASCII.GetBytes("2710\r\n"), .. part] : part, stop);
        });
        await using var client = new PooledSoraClient(server.Endpoint);
        int count = 0;
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () =>
        {
            await foreach (Connection row in client.Sora.StreamConnectionsAsync())
            {
                count++;
            }
        });
        Assert.Equal(5, count);
        Assert.Contains("truncated after 2000 bytes", exception.Message, StringComparison.Ordinal);
        Assert.NotEmpty(exception.BodyStart);
    }

    [Fact]
    public async Task CompleteRowIsYieldedBeforeTheNextArrives()
    {
        var count = new TaskCompletionSource();
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync(RawServer.CreateHead("Connection: close\r\n"), stop);
            await stream.WriteAsync(Encoding.UTF8.GetBytes("[" + SampleRows.CreateRow("one")), stop);
            await count.Task.WaitAsync(stop);
            await stream.WriteAsync(Encoding.UTF8.GetBytes("," + SampleRows.CreateRow("two") + "]"), stop);
        });
        await using var client = new PooledSoraClient(server.Endpoint);
        await using IAsyncEnumerator<Connection> rows = client.Sora.StreamConnectionsAsync().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5)));
        count.SetResult();
        Assert.True(await rows.MoveNextAsync());
        Assert.Equal("two", rows.Current.ChannelId);
        Assert.False(await rows.MoveNextAsync());
    }

    private static async Task WriteWithoutEndAsync(Stream stream, CancellationToken stop)
    {
        await stream.WriteAsync(RawServer.CreateHead("Transfer-Encoding: chunked\r\n"), stop);
        await stream.WriteAsync("1\r\n[\r\n"u8.ToArray(), stop);
        byte[] size = Encoding.ASCII.GetBytes(Chunk.Length.ToString("X", CultureInfo.InvariantCulture) + "\r\n");
        byte[] chunks = [.. Enumerable.Repeat<byte[]>([.. size, .. Chunk, .. "\r\n"u8], 100).SelectMany(static chunk => chunk)];
        while (true)
        {
            await stream.WriteAsync(chunks, stop);
        }
    }

    private static async Task WriteAndStallAsync(Stream stream, TaskCompletionSource stalled, CancellationToken stop)
    {
        await stream.WriteAsync(RawServer.CreateHead("Content-Length: 100000\r\n"), stop);
        await stream.WriteAsync((byte[])[.. "["u8, .. Chunk, .. Chunk.AsSpan(0, 100)], stop);
        stalled.TrySetResult();
        await Task.Delay(Timeout.Infinite, stop);
    }
}
