using System.Net;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>What is wrong with a list is told where it is wrong; the rows before it are given.</summary>
public sealed class FaultTests
{
    private const int Bad = 123;

    [Theory]
    [InlineData("\"role\":\"sendrecv\"", "\"role\":5", "5", "$[123].role")]
    [InlineData("\"bit_rate\":1000", "\"bit_rate\":1.5", "1.5", "$[123].video.bit_rate")]
    [InlineData("\"multistream\":true", "\"multistream\":null", "null", "$[123].multistream")]
    [InlineData("\"spotlight\":false,", "\"spotlight\":false;", ";", "$[123].spotlight")]
    public async Task GarbageInTheMiddleIsToldByPathAndOffset(string right, string wrong, string found, string path)
    {
        string[] rows = [.. Enumerable.Range(0, 300).Select(static index => Rows.Row($"channel-{index}"))];
        int offset = Encoding.UTF8.GetByteCount(string.Join(",", rows.Take(Bad))) + 2 + rows[Bad].Replace(right, wrong, StringComparison.Ordinal).IndexOf(wrong, StringComparison.Ordinal) + wrong.LastIndexOf(found, StringComparison.Ordinal);
        rows[Bad] = rows[Bad].Replace(right, wrong, StringComparison.Ordinal);
        foreach (int size in new[] { 1, 100, 70_000 })
        {
            (int count, ProtocolException fault) = await FailAsync<ProtocolException>(Rows.Of(rows), size);
            JsonFormatException inner = Assert.IsType<JsonFormatException>(fault.InnerException);
            Assert.Equal((path, offset), (inner.Path, inner.Offset));
            Assert.Contains(path, fault.Message, StringComparison.Ordinal);
            Assert.InRange(count, 0, Bad);
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
    public async Task WhatIsNoListOfRowsIsRefusedAsTheListCallRefusesIt(string body)
    {
        byte[] json = Encoding.UTF8.GetBytes(body.StartsWith("ROW", StringComparison.Ordinal) ? "[" + body.Replace("ROW", Rows.Row("sora"), StringComparison.Ordinal) : body);
        await using var client = new CountedClient(new Answers(() => new MemoryStream(json)));
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
    public async Task BetweenRowsItsPlaceIsThatWhichTheListCallTells(string body)
    {
        byte[] json = Encoding.UTF8.GetBytes(body.Replace("ROW", Rows.Row("sora"), StringComparison.Ordinal));
        JsonFormatException whole = Assert.Throws<JsonFormatException>(() => Json.Parse(json, Json.List<Connection>));
        foreach (int size in new[] { 1, 100, 70_000 })
        {
            (_, ProtocolException fault) = await FailAsync<ProtocolException>(json, size);
            JsonFormatException inner = Assert.IsType<JsonFormatException>(fault.InnerException);
            Assert.Equal((whole.Path, whole.Offset), (inner.Path, inner.Offset));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>[]</html>")]
    [InlineData("{}")]
    [InlineData("{\"error_type\":\"NOT-CLUSTER-MAJORITY\"}")]
    public async Task WhatIsNoListAtAllIsToldAsTheListCallTellsIt(string body)
    {
        byte[] json = Encoding.UTF8.GetBytes(body);
        await using var client = new CountedClient(new Answers(() => new MemoryStream(json)));
        ProtocolException whole = await Assert.ThrowsAsync<ProtocolException>(() => client.Sora.ListConnectionsAsync().AsTask());
        (_, ProtocolException fault) = await FailAsync<ProtocolException>(json, int.MaxValue);
        Assert.Equal(whole.Message.Replace("an array", "a list", StringComparison.Ordinal), fault.Message);
    }

    [Fact]
    public async Task AnItemLargerThanAllowedIsRefused()
    {
        byte[] body = Rows.Of([Rows.Row("small"), Rows.Row(new string('x', 5_000)), Rows.Row("small")]);
        (int count, ProtocolException fault) = await FailAsync<ProtocolException>(body, 100, most: 4_096);
        Assert.Equal(1, count);
        Assert.Contains("4096 bytes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDepthIsLimitedInStreamsToo()
    {
        string deep = Rows.Row("sora").Replace("{\"audio\"", $"{{\"x\":{new string('[', 62)}{new string(']', 62)},\"audio\"", StringComparison.Ordinal);
        string deeper = deep.Replace("[[", "[[[", StringComparison.Ordinal).Replace("]]", "]]]", StringComparison.Ordinal);
        await using var client = new CountedClient(new Answers(() => new MemoryStream(Rows.Of([deep]))));
        Assert.Single(await client.Sora.StreamConnectionsAsync().ToListAsync());
        await FailAsync<ProtocolException>(Rows.Of([deeper]), 50);
    }

    [Fact]
    public async Task AnErrorComesWithItsCodeBeforeAnyRow()
    {
        await using var client = new CountedClient(new Answers("""{"error_type":"NOT-CLUSTER-MAJORITY"}""", HttpStatusCode.ServiceUnavailable));
        SoraException error = await Assert.ThrowsAsync<SoraException>(() => client.Sora.StreamStartedRecordingAsync().GetAsyncEnumerator().MoveNextAsync().AsTask());
        Assert.Equal((SoraError.NotClusterMajority, HttpStatusCode.ServiceUnavailable), (error.Error, error.StatusCode));
    }

    [Fact]
    public async Task ARequestThatBreaksItsSpecIsNotSent()
    {
        using var recorder = new Recorder(HttpStatusCode.OK, "[]");
        await using var client = new CountedClient(recorder);
        var request = new ListChannelConnectionsRequest { ChannelId = new string('x', 256) };
        InvalidRequestException fault = await Assert.ThrowsAsync<InvalidRequestException>(() => client.Sora.StreamChannelConnectionsAsync(request).ToListAsync());
        Assert.Equal("/channel_id", Assert.Single(fault.Violations).Pointer);
        Assert.Empty(recorder.Requests);
    }

    /// <summary>Streams until the fault; how many rows came before, and the fault.</summary>
    private static async Task<(int Count, TFault Fault)> FailAsync<TFault>(byte[] body, int size, int most = 1 << 20)
        where TFault : Exception
    {
        await using var client = new CountedClient(new Answers(() => Pieces.Of(body, () => size)), options => options.MaxResponseBytes = most);
        int count = 0;
        TFault fault = await Assert.ThrowsAsync<TFault>(async () =>
        {
            await foreach (Connection row in client.Sora.StreamConnectionsAsync())
            {
                count += row.ChannelId.Length > 0 ? 1 : 0;
            }
        });
        return (count, fault);
    }
}
