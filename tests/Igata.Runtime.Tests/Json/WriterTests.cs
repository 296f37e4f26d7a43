using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;

namespace Igata.Tests.JsonTests;

public class WriterTests
{
    [Fact]
    public void ValueThatIsNullNamesItsType()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(static () =>
        {
            var json = new JsonWriter(new ArrayBufferWriter<byte>());
            json.Value<Team>(null!, 0);
        });
        Assert.Equal("Expected a value of type Team, found null.", exception.Message);
    }

    [Theory]
    [InlineData(Samples.Link)]
    [InlineData(Samples.Gauge)]
    [InlineData(Samples.Team)]
    public void BufferMayChangeAnywhere(string sample)
    {
        IJsonWritable record = sample switch
        {
            Samples.Link => JsonCodec.Parse<Link>(sample),
            Samples.Gauge => JsonCodec.Parse<Gauge>(sample),
            _ => JsonCodec.Parse<Team>(sample),
        };
        for (int slack = 0; slack < 150; slack++)
        {
            var output = new ExactSizeBufferWriter(slack);
            var json = new JsonWriter(output);
            record.Write(ref json);
            json.Flush();
            Assert.Equal(sample, output.Text);
        }
    }

    [Fact]
    public void TrailingCommaIsReplacedAcrossABufferChange()
    {
        for (int slack = 0; slack < 12; slack++)
        {
            var output = new ExactSizeBufferWriter(slack);
            var json = new JsonWriter(output);
            json.Reserve(7);
            json.Literal("{\"a\":1,"u8);
            json.Reserve(1);
            json.CloseTrailing();
            json.Reserve(2);
            json.Literal("{"u8);
            json.CloseTrailing();
            json.Flush();
            Assert.Equal("{\"a\":1}{}", output.Text);
        }
    }

    [Fact]
    public void OutputReadsTheSameInSystemTextJson()
    {
        JsonNode text = JsonNode.Parse(JsonCodec.ToUtf8(JsonCodec.Parse<Team>(Samples.Team)))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Samples.Team), text));
        Assert.Equal("s3cret", (string?)text["token"]);
    }

    [Fact]
    public void ScalarsAreWrittenLikeSystemTextJson()
    {
        var id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        Assert.Equal(JsonSerializer.Serialize(id), Write(json =>
        {
            json.Reserve(38);
            json.Guid(id);
            return json;
        }));
        for (int length = 0; length < 40; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(static i => (byte)(i * 37))];
            string text = Write(json =>
            {
                json.Bytes(bytes, 0);
                return json;
            });
            Assert.Equal(bytes, JsonSerializer.Deserialize<byte[]>(text));
            Assert.Equal(bytes, JsonCodec.Parse(text, JsonParsing.Bytes).ToArray());
        }

        Assert.Equal(id, JsonCodec.Parse(JsonSerializer.Serialize(id), JsonParsing.Guid));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"====\"")]
    [InlineData("\"AA=A\"")]
    [InlineData("\"AA==AA==\"")]
    [InlineData("\"A-_A\"")]
    [InlineData("5")]
    public void InvalidBase64IsAnError(string json) => Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.Bytes));

    [Theory]
    [InlineData("\"6f9619ff8b86d011b42d00c04fc964ff\"")]
    [InlineData("\"{6f9619ff-8b86-d011-b42d-00c04fc964ff}\"")]
    [InlineData("\"6f9619ff-8b86-d011-b42d-00c04fc964ff0\"")]
    [InlineData("\"\"")]
    public void InvalidUuidIsAnError(string json) => Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.Guid));

    [Theory]
    [InlineData("")]
    [InlineData("https://example.com/%7Ea?b=c#d")]
    [InlineData("HTTP://EXAMPLE.com")]
    [InlineData("relative/path")]
    public void UrisPreserveTheirText(string text)
    {
        Uri uri = JsonCodec.Parse(JsonSerializer.Serialize(text), JsonParsing.Uri);
        Assert.Equal(text, uri.OriginalString);
        Assert.Equal($"\"{text}\"", Write(json =>
        {
            json.Uri(uri, 0);
            return json;
        }));
    }

    [Fact]
    public void TooSmallReservationThrowsWithoutCorruption()
    {
        Assert.ThrowsAny<Exception>(() => Write(static json =>
        {
            json.Reserve(1);
            json.Literal("toolong"u8);
            return json;
        }));
        Assert.Throws<InvalidOperationException>(() => Write(static json =>
        {
            json.Reserve(1);
            json.Int64(12345);
            return json;
        }));
    }

    [Fact]
    public void EmptyCollectionsAreWritten()
    {
        var team = new Team { Links = [], Tags = [], Marks = [], Sounds = default, Token = "", Data = default };
        Assert.Equal("""{"links":[],"tags":[],"marks":[],"sounds":{},"token":"","data":null}""", JsonCodec.ToText(team));
    }

    private delegate JsonWriter WriteFunc(JsonWriter json);

    private static string Write(WriteFunc write)
    {
        var output = new ExactSizeBufferWriter(0);
        JsonWriter json = write(new JsonWriter(output));
        json.Flush();
        return output.Text;
    }

    /// <summary>Returns exactly the requested size, except for the first buffer, and always a new array.</summary>
    private sealed class ExactSizeBufferWriter(int slack) : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _buffer = [];
        private int _slack = slack;

        public string Text => Encoding.UTF8.GetString([.. _written]);

        public void Advance(int count) => _written.AddRange(_buffer.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            _buffer = new byte[Math.Max(1, sizeHint) + _slack];
            _slack = 0;
            return _buffer;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
