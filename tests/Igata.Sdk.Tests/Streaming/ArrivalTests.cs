using System.Text;
using Igata.Runtime;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>However a list arrives, its stream gives what the list call gives.</summary>
public sealed class ArrivalTests
{
    private const int Window = 64 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(331)]
    [InlineData(1400)]
    public Task PiecesOfAnySizeAreTheSameList(int size) => AssertSameAsync(Rows.Of(size < 10 ? 30 : 1_000), () => size);

    [Fact]
    public Task PiecesOfRandomSizesAreTheSameList()
    {
        var random = new Random(7);
        return AssertSameAsync(Rows.Of(2_000), () => random.Next(8) == 0 ? random.Next(1, 70_000) : random.Next(1, 400));
    }

    [Fact]
    public Task TenThousandRowsAreTheSameList() => AssertSameAsync(Rows.Of(10_000), static () => int.MaxValue);

    [Theory]
    [InlineData(Window - 5)]
    [InlineData(Window)]
    [InlineData(Window + 1)]
    [InlineData(5 * Window)]
    public Task AnItemLargerThanTheWindowIsAnItem(int length) =>
        AssertSameAsync(Rows.Of([Rows.Row("small"), Rows.Row(new string('x', length)), Rows.Row("日本語"), Rows.Row(new string('é', length)), Rows.Row("small")]), static () => 9_000);

    // The rows grow by one byte each, so that the border of the window lies in each place of a row once.
    [Fact]
    public Task ABorderOfTheWindowMayLieAnywhereInAnItem() =>
        AssertSameAsync(Rows.Of(Enumerable.Range(0, 700).Select(static index => Rows.Row(new string('c', index)))), static () => Window);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public Task WhiteSpaceMayBeAnywhere(int size)
    {
        string list = Encoding.UTF8.GetString(Rows.Of(40));
        string spaced = list.Replace(",\"", " \r\n\t, \"", StringComparison.Ordinal).Replace("\":", "\" :\n ", StringComparison.Ordinal).Replace("{", "{ ", StringComparison.Ordinal)
            .Replace("}", "\n}\n", StringComparison.Ordinal).Replace("[", " \t[ ", StringComparison.Ordinal).Replace("]", "\r\n ]\n\n ", StringComparison.Ordinal);
        return AssertSameAsync(Encoding.UTF8.GetBytes(spaced), () => size);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task AnEmptyListGivesNothing(int size)
    {
        foreach (string empty in new[] { "[]", " [ ] ", "\uFEFF[]\n", "[\r\n]" })
        {
            await AssertSameAsync(Encoding.UTF8.GetBytes(empty), () => size);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public Task AByteOrderMarkMayStandBefore(int size) => AssertSameAsync([0xEF, 0xBB, 0xBF, .. Rows.Of(3)], () => size);

    [Fact]
    public async Task TheWholeListMayBeLargerThanOneAnswerIsAllowedToBe()
    {
        byte[] body = Rows.Of(1_000);
        await using var client = new CountedClient(new Answers(() => new MemoryStream(body)), static options => options.MaxResponseBytes = 4_096);
        Assert.Equal(1_000, (await client.Sora.StreamConnectionsAsync().ToListAsync()).Count);
        Assert.InRange(client.Pool.Largest, 1, 4_096);
    }

    [Fact]
    public async Task TheRowsOfAChannelAreAskedForAndStreamed()
    {
        using var recorder = new Recorder(System.Net.HttpStatusCode.OK, Encoding.UTF8.GetString(Rows.Of(3)));
        await using var client = new CountedClient(recorder);
        List<Connection> rows = await client.Sora.StreamChannelConnectionsAsync(new ListChannelConnectionsRequest { ChannelId = "sora" }).ToListAsync();
        Assert.Equal(3, rows.Count);
        Recorder.Sent sent = Assert.Single(recorder.Requests);
        Assert.Equal(("""{"channel_id":"sora"}""", SoraTargets.ListChannelConnections), (sent.Body, sent.Headers["x-sora-target"]));
    }

    [Fact]
    public async Task EachEnumerationIsACallOfItsOwn()
    {
        using var recorder = new Recorder(System.Net.HttpStatusCode.OK, "[]");
        await using var client = new CountedClient(recorder);
        IAsyncEnumerable<Connection> rows = client.Sora.StreamConnectionsAsync();
        Assert.Empty(recorder.Requests);
        _ = await rows.ToListAsync();
        _ = await rows.ToListAsync();
        Assert.Equal(2, recorder.Requests.Count);
    }

    private static async Task AssertSameAsync(byte[] body, Func<int> size)
    {
        await using var client = new CountedClient(new Answers(() => Pieces.Of(body, size)));
        EquatableList<Connection> list = await client.Sora.ListConnectionsAsync();
        List<Connection> streamed = await client.Sora.StreamConnectionsAsync().ToListAsync();
        Assert.Equal(list, streamed);
    }
}
