using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.HttpTests;

public class BodyTests
{
    private static readonly RestOperation Raw = new(HttpMethod.Get, "Call") { Statuses = [200, 202], HasStreamedResponse = true };

    [Fact]
    public async Task RawBodyIsSentUnchangedAndNotDisposed()
    {
        await using var server = new RawServer(RawServer.CreateResponse("204 No Content", ""));
        using var api = new TestApiClient(server.Endpoint);
        using var stream = new MemoryStream("0123456789"u8.ToArray()) { Position = 4 };
        await api.CallAsync(HttpMethod.Put, http => http.WriteContent(new MediaContent(stream, "image/png")));
        Assert.Contains("\r\nContent-Type: image/png\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 6\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n456789", server.Requests[0], StringComparison.Ordinal);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task StreamWithoutLengthIsSentInChunks()
    {
        await using var server = new RawServer(RawServer.CreateResponse("204 No Content", ""));
        using var api = new TestApiClient(server.Endpoint);
        await api.CallAsync(HttpMethod.Put, static http => http.WriteContent(new MediaContent(new SlowStream(3, 20_000)), "image/*"));
        Assert.Contains("\r\nTransfer-Encoding: chunked\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/octet-stream\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Equal(60_000, server.Requests[0].Count(static c => c == 'x') - server.Requests[0].Split("\r\n\r\n")[0].Count(static c => c == 'x'));
    }

    [Fact]
    public async Task RawResponseIsReturnedBeforeItsEnd()
    {
        var continuation = new TaskCompletionSource();
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 10\r\n\r\n01234"u8.ToArray(), stop);
            await continuation.Task;
            await stream.WriteAsync("56789"u8.ToArray(), stop);
        });
        using var api = new TestApiClient(server.Endpoint, configure: static options => options.MaxResponseBytes = 4);
        using MediaContent content = await api.Transport.CallAsync(Raw, "x", static response => response.ReadContent(), default);
        Assert.Equal(("text/plain; charset=utf-8", 10L), (content.MediaType, content.Length));
        Assert.True(content.MatchesMediaType("image/*", "text/plain"));
        Assert.False(content.MatchesMediaType("image/*", "text/html"));
        byte[] chunk = new byte[5];
        await content.Stream.ReadExactlyAsync(chunk);
        Assert.Equal("01234"u8.ToArray(), chunk);
        continuation.SetResult();
        using var rest = new StreamReader(content.Stream);
        Assert.Equal("56789", await rest.ReadToEndAsync());
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task TruncatedRawResponseIsAProtocolError()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234");
        using var api = new TestApiClient(server.Endpoint);
        await using MediaContent content = await api.Transport.CallAsync(Raw, "x", static response => response.ReadContent(), default);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await content.Stream.CopyToAsync(Stream.Null));
        Assert.Equal("The body was truncated after 5 bytes.", exception.Reason);
    }

    [Fact]
    public async Task MissingChunkTimesOut()
    {
        await using var server = new RawServer(static async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234"u8.ToArray(), stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var api = new TestApiClient(server.Endpoint, configure: static options => options.Timeout = TimeSpan.FromMilliseconds(200));
        await using MediaContent content = await api.Transport.CallAsync(Raw, "x", static response => response.ReadContent(), default);
        Assert.True((await Assert.ThrowsAsync<TransportException>(async () => await content.Stream.CopyToAsync(Stream.Null))).IsTimeout);
    }

    [Theory]
    [InlineData("200 OK", "raw")]
    [InlineData("202 Accepted", "5")]
    public async Task OnlySomeResponsesAreRaw(string status, string expected)
    {
        await using var server = new RawServer(RawServer.CreateResponse(status, status[0] == '2' && status[2] == '0' ? "raw" : """{"level":5}"""));
        using var api = new TestApiClient(server.Endpoint);
        string actual = await api.Transport.CallAsync(Raw with { StreamedStatuses = [200] }, "x", static response =>
        {
            if (response.DeclaredStatus == 202)
            {
                return response.ReadJson<Gauge>(JsonParsing.Value<Gauge>).Level.ToString()!;
            }

            using MediaContent content = response.ReadContent();
            using var reader = new StreamReader(content.Stream);
            return reader.ReadToEnd();
        }, default);
        Assert.Equal(expected, actual);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public void FileNameAndMediaTypeMayBeInitialized()
    {
        using var content = new MediaContent("x"u8.ToArray()) { FileName = "a.png", MediaType = "image/png" };
        using var same = new MediaContent("x"u8.ToArray(), "image/png", "a.png");
        Assert.Equal((same.FileName, same.MediaType, same.Length), (content.FileName, content.MediaType, content.Length));
        Assert.Throws<ArgumentException>(static () => new MediaContent("x"u8.ToArray()) { MediaType = "png" });
    }

    [Fact]
    public async Task MultipartBodyMatchesBrowsers()
    {
        await using var server = new RawServer(RawServer.CreateResponse("204 No Content", ""));
        using var api = new TestApiClient(server.Endpoint);
        await api.CallAsync(HttpMethod.Post, static http =>
        {
            http.Multipart.Add("na\"me\r\n", "tëxt");
            http.Multipart.Add("note", new Gauge { Level = 1 }, static (ref JsonWriter json, Gauge value) => json.Value(value, 0), ParameterFormat.Json);
            http.Multipart.Add("count", 5L, static (ref JsonWriter json, long value) => { json.Reserve(20); json.Int64(value); }, ParameterFormat.Literal);
            http.Multipart.Add("file", new MediaContent(new byte[] { 0, 13, 10, 255 }, fileName: "日\"本.png"), "image/png");
            http.Multipart.Add("other", new MediaContent("x"u8.ToArray(), "text/plain"));
        });
        string[] halves = server.Requests[0].Split("\r\n\r\n", 2);
        string type = halves[0].Split("\r\n").Single(static line => line.StartsWith("Content-Type: ", StringComparison.Ordinal))["Content-Type: ".Length..];
        string boundary = type.Split("boundary=")[1];
        Assert.Equal($"multipart/form-data; boundary={boundary}", type);
        Assert.Contains($"\r\nContent-Length: {halves[1].Length}\r\n", halves[0] + "\r\n", StringComparison.Ordinal);
        string latin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("日%22本.png"));
        Assert.Equal(
            $"""
             --{boundary}
             Content-Disposition: form-data; name="na%22me%0D%0A"

             {Encoding.Latin1.GetString("tëxt"u8)}
             --{boundary}
             Content-Disposition: form-data; name="note"
             Content-Type: application/json

             {"{\"level\":1}"}
             --{boundary}
             Content-Disposition: form-data; name="count"

             5
             --{boundary}
             Content-Disposition: form-data; name="file"; filename="{latin}"
             Content-Type: image/png

             {"\0\r\n\u00FF"}
             --{boundary}
             Content-Disposition: form-data; name="other"; filename="other"
             Content-Type: text/plain

             x
             --{boundary}--

             """.ReplaceLineEndings("\r\n"),
            halves[1]);

        MultipartReader parts = MultipartReader.Parse(Encoding.Latin1.GetBytes(halves[1]), type);
        Assert.Equal("tëxt", parts.Read("na\"me\r\n", JsonParsing.String, ParameterFormat.String));
        Assert.Equal(1, parts.Read<Gauge>("note", JsonParsing.Value<Gauge>, ParameterFormat.Json).Level);
        Assert.Equal(5, parts.Read<long>("count", JsonParsing.Int64, ParameterFormat.Literal));
        MediaContent file = parts.ReadFile("file");
        Assert.Equal(("日\"本.png", "image/png", 4L), (file.FileName, file.MediaType, file.Length));
        byte[] bytes = new byte[4];
        file.Stream.ReadExactly(bytes);
        Assert.Equal([0, 13, 10, 255], bytes);
        Assert.Single(parts.ReadFiles("other"));
        Assert.False(parts.TryReadFile("none", out _));
        Assert.False(parts.TryRead("none", JsonParsing.String, ParameterFormat.String, out string? _));
        Assert.Equal("The part none is missing.", Assert.Throws<ParameterFormatException>(() => parts.ReadFile("none")).Message);
    }

    [Theory]
    [InlineData("", "utf-8")]
    [InlineData("Content-Type: text/plain\r\n", "utf-8")]
    [InlineData("Content-Type: text/plain; charset=ISO-8859-1\r\n", "iso-8859-1")]
    [InlineData("Content-Type: text/plain; charset=utf-16be\r\n", "utf-16BE")]
    public void PartDeclaresItsEncoding(string header, string encoding)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes($"--x\r\nContent-Disposition: form-data; name=a\r\n{header}\r\n"), .. Encoding.GetEncoding(encoding).GetBytes("\u00c4b"), .. "\r\n--x--"u8];
        Assert.Equal("\u00c4b", MultipartReader.Parse(body, "multipart/form-data; boundary=x").Read("a", JsonParsing.String, ParameterFormat.String));
    }

    [Theory]
    [InlineData(null, "utf-8")]
    [InlineData("text/plain; charset=utf-7", "utf-8")]
    [InlineData("text/plain; charset=none", "utf-8")]
    [InlineData("text/plain; charset", "utf-8")]
    [InlineData("text/plain; CHARSET=\"Latin1\"", "iso-8859-1")]
    [InlineData("text/plain; charset=utf-16", "utf-16")]
    [InlineData("text/plain; charset=utf-32", "utf-32")]
    public void BodyOfTextDeclaresItsEncoding(string? contentType, string encoding)
    {
        byte[] body = Encoding.GetEncoding(encoding).GetBytes("\u00c4b");
        Assert.Equal("\u00c4b", TextDecoding.DecodeBody(body, contentType));
        Assert.Equal("\u00c4b", TextDecoding.GetEncoding(contentType).GetString(body));
    }

    [Fact]
    public void PartThatIsNotInItsEncodingIsAnError()
    {
        byte[] body = [.. "--x\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"u8, 0xC4, .. "\r\n--x--"u8];
        MultipartReader parts = MultipartReader.Parse(body, "multipart/form-data; boundary=x");
        Assert.Equal("The text of a must be valid us-ascii.", Assert.Throws<ParameterFormatException>(() => parts.Read("a", JsonParsing.String, ParameterFormat.String)).Message);
    }

    [Theory]
    [InlineData("multipart/form-data", "--x--")]
    [InlineData("application/json; boundary=x", "--x--")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n--x--")]
    public void InvalidMultipartBodyIsAnError(string type, string body) =>
        Assert.Throws<ParameterFormatException>(() => MultipartReader.Parse(Encoding.ASCII.GetBytes(body), type));

    [Fact]
    public void EveryPrefixOfAMultipartBodyIsCompleteOrAnError()
    {
        byte[] body = Encoding.ASCII.GetBytes("junk\r\n--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x\r\n\r\n\r\n2\r\n--x--\r\n");
        for (int length = 0; length < body.Length; length++)
        {
            Assert.Throws<ParameterFormatException>(() => MultipartReader.Parse(body.AsMemory(0, length), "multipart/form-data; boundary=x"));
        }
    }

    [Theory]
    [InlineData("image")]
    [InlineData("image/png\r\nX-Evil: 1")]
    [InlineData("")]
    public void MediaTypesAreMatched(string media) => Assert.Throws<ArgumentException>(() => new MediaContent(Stream.Null, media));

    /// <summary>A stream that cannot be rewound and returns a few bytes at a time.</summary>
    private sealed class SlowStream(int chunks, int size) : Stream
    {
        private int _remaining = chunks;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_remaining-- <= 0)
            {
                return 0;
            }

            int length = Math.Min(count, size);
            buffer.AsSpan(offset, length).Fill((byte)'x');
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
