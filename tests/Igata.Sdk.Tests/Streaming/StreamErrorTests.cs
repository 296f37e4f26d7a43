using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>An error in a list is reported with its position, after the preceding rows have been returned.</summary>
public sealed class StreamErrorTests
{
    private const int InvalidRow = 123;

    [Theory]
    [InlineData("\"role\":\"sendrecv\"", "\"role\":5", "5", "$[123].role")]
    [InlineData("\"connection_id\":\"", "\"connection_id\":null,\"x\":\"", "null", "$[123].connection_id")]
    [InlineData("\"bit_rate\":1000", "\"bit_rate\":1.5", "1.5", "$[123].video.bit_rate")]
    [InlineData("\"spotlight\":false,", "\"spotlight\":false;", ";", "$[123].spotlight")]
    public async Task InvalidDataIsReportedWithPathAndOffset(string original, string replacement, string token, string path)
    {
        string[] rows = [.. Enumerable.Range(0, 300).Select(static index => SampleRows.CreateRow($"channel-{index}"))];
        int offset = Encoding.UTF8.GetByteCount(string.Join(",", rows.Take(InvalidRow))) + 2 + rows[InvalidRow].Replace(original, replacement, StringComparison.Ordinal).IndexOf(replacement, StringComparison.Ordinal) + replacement.LastIndexOf(token, StringComparison.Ordinal);
        rows[InvalidRow] = rows[InvalidRow].Replace(original, replacement, StringComparison.Ordinal);
        foreach (int size in new[] { 1, 100, 70_000 })
        {
            (int count, ProtocolException exception) = await FailAsync<ProtocolException>(SampleRows.CreateList(rows), size);
            JsonFormatException inner = Assert.IsType<JsonFormatException>(exception.InnerException);
            Assert.Equal((path, offset), (inner.Path, inner.Offset));
            Assert.Contains(path, exception.Message, StringComparison.Ordinal);
            Assert.InRange(count, 0, InvalidRow);
        }
    }

    [Theory]
    [InlineData("[{} {}]")]
    [InlineData("[,]")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("[}")]
    [InlineData("[{]}")]
    [InlineData("[\"\\\"]")]
    [InlineData("ROW,]")]
    [InlineData("ROW,,ROW]")]
    [InlineData("ROW ROW]")]
    [InlineData("ROW]]")]
    [InlineData("ROW] x")]
    [InlineData("ROW][]")]
    [InlineData("ROW}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"[]\"")]
    [InlineData("7")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<html>[]</html>")]
    [InlineData("\uFEFF\uFEFF[]")]
    public async Task InvalidListIsRejectedAsByTheListCall(string body)
    {
        byte[] json = Encoding.UTF8.GetBytes(body.StartsWith("ROW", StringComparison.Ordinal) ? "[" + body.Replace("ROW", SampleRows.CreateRow("sora"), StringComparison.Ordinal) : body);
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(json)));
        await Assert.ThrowsAsync<ProtocolException>(() => client.Sora.ListConnectionsAsync().AsTask());
        await FailAsync<ProtocolException>(json, 1);
        await FailAsync<ProtocolException>(json, int.MaxValue);
    }

    [Theory]
    [InlineData("[ROW ROW]")]
    [InlineData("[ROW}")]
    [InlineData("[ROW,]")]
    [InlineData("[,ROW]")]
    [InlineData("[ROW]]")]
    [InlineData("[ROW] x")]
    [InlineData("{}")]
    public async Task ErrorBetweenRowsHasTheSameLocationAsInTheListCall(string body)
    {
        byte[] json = Encoding.UTF8.GetBytes(body.Replace("ROW", SampleRows.CreateRow("sora"), StringComparison.Ordinal));
        JsonFormatException expected = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.List<Connection>));
        foreach (int size in new[] { 1, 100, 70_000 })
        {
            (_, ProtocolException exception) = await FailAsync<ProtocolException>(json, size);
            JsonFormatException inner = Assert.IsType<JsonFormatException>(exception.InnerException);
            Assert.Equal((expected.Path, expected.Offset), (inner.Path, inner.Offset));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>[]</html>")]
    [InlineData("{}")]
    [InlineData("{\"error_type\":\"NOT-CLUSTER-MAJORITY\"}")]
    public async Task NonListIsReportedAsByTheListCall(string body)
    {
        byte[] json = Encoding.UTF8.GetBytes(body);
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(json)));
        ProtocolException expected = await Assert.ThrowsAsync<ProtocolException>(() => client.Sora.ListConnectionsAsync().AsTask());
        (_, ProtocolException exception) = await FailAsync<ProtocolException>(json, int.MaxValue);
        Assert.Equal(expected.Message, exception.Message);
    }

    [Fact]
    public async Task TooLargeItemIsRejected()
    {
        byte[] body = SampleRows.CreateList([SampleRows.CreateRow("small"), SampleRows.CreateRow(new string('x', 5_000)), SampleRows.CreateRow("small")]);
        (int count, ProtocolException exception) = await FailAsync<ProtocolException>(body, 100, maxItemBytes: 4_096);
        Assert.Equal(1, count);
        Assert.Contains("4096 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DepthIsLimitedInStreams()
    {
        string deep = SampleRows.CreateRow("sora").Replace("{\"audio\"", $"{{\"x\":{new string('[', 62)}{new string(']', 62)},\"audio\"", StringComparison.Ordinal);
        string deeper = deep.Replace("[[", "[[[", StringComparison.Ordinal).Replace("]]", "]]]", StringComparison.Ordinal);
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(SampleRows.CreateList([deep]))));
        Assert.Single(await client.Sora.StreamConnectionsAsync().ToListAsync());
        await FailAsync<ProtocolException>(SampleRows.CreateList([deeper]), 50);
    }

    [Fact]
    public async Task ApiErrorIsThrownBeforeAnyRow()
    {
        await using var client = new PooledSoraClient(new StubHandler("""{"error_type":"NOT-CLUSTER-MAJORITY"}""", HttpStatusCode.ServiceUnavailable));
        SoraException error = await Assert.ThrowsAsync<SoraException>(() => client.Sora.StreamStartedRecordingAsync().GetAsyncEnumerator().MoveNextAsync().AsTask());
        Assert.Equal((SoraError.NotClusterMajority, HttpStatusCode.ServiceUnavailable), (error.Error, error.StatusCode));
    }

    [Fact]
    public async Task InvalidRequestIsNotSent()
    {
        using var recorder = new RequestRecorder(HttpStatusCode.OK, "[]");
        await using var client = new PooledSoraClient(recorder);
        var request = new ListChannelConnectionsRequest { ChannelId = new string('x', 256) };
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.Sora.StreamChannelConnectionsAsync(request).ToListAsync());
        Assert.Equal("/channel_id", Assert.Single(exception.Violations).Pointer);
        Assert.Empty(recorder.Requests);
    }

    /// <summary>Streams until an exception, and returns the number of preceding rows and the exception.</summary>
    private static async Task<(int Count, TException Exception)> FailAsync<TException>(byte[] body, int size, int maxItemBytes = 1 << 20)
        where TException : Exception
    {
        await using var client = new PooledSoraClient(new StubHandler(() => ChunkedStream.Create(body, () => size)), options => options.MaxResponseBytes = maxItemBytes);
        int count = 0;
        TException exception = await Assert.ThrowsAsync<TException>(async () =>
        {
            await foreach (Connection row in client.Sora.StreamConnectionsAsync())
            {
                count += row.ChannelId.Length > 0 ? 1 : 0;
            }
        });
        return (count, exception);
    }
}
