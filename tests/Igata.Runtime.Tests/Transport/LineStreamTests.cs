using System.Buffers;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

/// <summary>Lines of JSON, records of application/json-seq, and lines of text, with the bytes cut at every position.</summary>
public sealed class LineStreamTests
{
    private static readonly LineFormat<JsonData> Json = new(JsonParsing.Data, JsonWriters.Data, "application/x-ndjson");
    private static readonly LineFormat<string> Text = new(static text => text, static line => line, "text/plain");

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1}\r\n{\"a\":2}\r\n", "{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1}\n{\"a\":2}", "{\"a\":1}", "{\"a\":2}")]
    [InlineData("\n1\n \n\r\n2\n\n", "1", "2")]
    [InlineData("\uFEFF1\n2\n", "1", "2")]
    [InlineData(" 1 \n\t\"a\\nb\"\t\n", "1", "\"a\\nb\"")]
    [InlineData("{\"a\":1}\n{\"a\":\n3\n", "{\"a\":1}", "At $[1].a (byte 13)", "3")]
    [InlineData("1\n2 2\n3\n", "1", "At $[1] (byte 4)", "3")]
    [InlineData("1\n\nx\n3\n", "1", "At $[1] (byte 3)", "3")]
    [InlineData("1\n{\"a\":tru", "1", "At $[1].a (byte 7)")]
    [InlineData("é\n", "At $[0] (byte 0)")]
    public void EachLineIsADocument(string body, params string[] expected) => AssertItems(expected, body, Json, isSequence: false);

    [Theory]
    [InlineData("")]
    [InlineData("\u001E{\"a\":1}\n\u001E{\"a\":2}\n", "{\"a\":1}", "{\"a\":2}")]
    [InlineData("\u001E{\n\"a\":1\n}\n\u001E[1,\n2]\n\u001E\"x\"\n", "{\n\"a\":1\n}", "[1,\n2]", "\"x\"")]
    [InlineData("\u001E{\"a\":1}\u001E{\"a\":2}", "{\"a\":1}", "{\"a\":2}")]
    [InlineData("\u001E\u001E 1\n\u001E\n\u001Etrue\n", "1", "true")]
    [InlineData("\u001E1\n\u001E{\"a\":\u001E3\n", "1", "At $[1]", "3")]
    [InlineData("\u001E1\n\u001E12", "1", "The body was truncated")]
    [InlineData("\u001E\"\\u001E\"\n", "\"\\u001E\"")]
    public void EachRecordOfASequenceIsADocument(string body, params string[] expected) => AssertItems(expected, body, Json, isSequence: true);

    [Theory]
    [InlineData("")]
    [InlineData("a\nb\n", "a", "b")]
    [InlineData("a\r\n\r\n b \r\nc", "a", "", " b ", "c")]
    [InlineData("\uFEFFa\n\uFEFFb\n", "a", "\uFEFFb")]
    [InlineData("{\n", "{")]
    public void LinesOfTextStayAsTheyAre(string body, params string[] expected) => AssertItems(expected, body, Text, isSequence: false);

    [Fact]
    public void LineThatIsNotUtf8IsAnErrorWithItsIndex()
    {
        byte[] body = [.. "a\n"u8, 0xFF, (byte)'\n', .. "c\n"u8];
        Assert.Equal(["a", "At $[1] (byte 2): expected a line of UTF-8, found other bytes.", "c"], Read([body], Text, false));
    }

    [Fact]
    public async Task MediaTypeOfTheResponseDecidesHowRecordsAreSeparated()
    {
        foreach ((string type, string body) in new[] { ("application/json-seq", "\u001E[\n1]\n\u001E[2]\n"), ("application/jsonl; charset=utf-8", "[1]\n[2]\n"), ("text/plain", "[1]\n[2]") })
        {
            await using var server = new RawServer(RawServer.CreateResponse("200 OK", body, $"Content-Type: {type}\r\n"));
            using var api = new TestApiClient(server.Endpoint);
            var operation = new RestOperation(HttpMethod.Get, "Call") { Statuses = [200], HasStreamedResponse = true, Accept = "application/jsonl" };
            var items = new List<int>();
            await foreach (EquatableList<int> item in api.Transport.StreamLinesAsync(operation, "x", new LineFormat<EquatableList<int>>(static (json, ref position, ref reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Int32), null!), TestCancellation))
            {
                items.AddRange(item);
            }

            Assert.Equal([1, 2], items);
            await api.Pool.WaitUntilBalancedAsync();
        }
    }

    [Fact]
    public async Task LinesThatBreakAreNotRequestedAgain()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\n1\n2\n");
        using var api = new TestApiClient(server.Endpoint);
        var operation = new RestOperation(HttpMethod.Get, new ApiOperation("Call") { IsIdempotent = true }) { HasStreamedResponse = true };
        await using (IAsyncEnumerator<JsonData> lines = api.Transport.StreamLinesAsync(operation, "x", Json, TestCancellation).GetAsyncEnumerator(TestCancellation))
        {
            Assert.True(await lines.MoveNextAsync());
            Assert.True(await lines.MoveNextAsync());
            Assert.StartsWith("The body was truncated after 4 bytes", (await Assert.ThrowsAsync<ProtocolException>(async () => await lines.MoveNextAsync())).Reason, StringComparison.Ordinal);
            Assert.False(await lines.MoveNextAsync());
        }

        Assert.Single(server.Requests);
        await api.Pool.WaitUntilBalancedAsync();
    }

    private static void AssertItems<T>(string[] expected, string body, LineFormat<T> format, bool isSequence)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        for (int size = 1; size <= bytes.Length + 1; size++)
        {
            List<string> items = Read([.. bytes.Chunk(size)], format, isSequence);
            Assert.Equal(expected.Length, items.Count);
            Assert.All(expected.Zip(items), static pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        }
    }

    /// <summary>Returns the items and, for each error, its message.</summary>
    private static List<string> Read<T>(byte[][] chunks, LineFormat<T> format, bool isSequence)
    {
        using var buffer = new LineBuffer<T>(format, isSequence, 64, 1 << 20, ArrayPool<byte>.Shared);
        var read = new List<string>();
        foreach (byte[] chunk in chunks)
        {
            chunk.CopyTo(buffer.GetWriteBuffer());
            buffer.Advance(chunk.Length);
            Run(items =>
            {
                buffer.ReadItems(items);
                return null;
            });
        }

        Run(buffer.Complete);
        return read;

        void Run(Func<List<T>, string?> step)
        {
            for (bool isDone = false; !isDone;)
            {
                var items = new List<T>();
                string? error = null;
                try
                {
                    error = step(items);
                    isDone = true;
                }
                catch (JsonFormatException exception)
                {
                    error = exception.Message;
                }

                read.AddRange(items.Select(static item => $"{item}"));
                read.AddRange(error is null ? [] : [error]);
            }
        }
    }
}
