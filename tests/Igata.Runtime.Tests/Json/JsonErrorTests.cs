using System.Text;
using Igata.Runtime.Json;
using Igata.Tests.Fixtures;

namespace Igata.Tests.JsonTests;

public class JsonErrorTests
{
    [Theory]
    [InlineData("""{"links":[],"tags":["a",5]}""", "At $.tags[1] (byte 24): expected a string, found the number 5.")]
    [InlineData("""{"links":[{"audio":false,"id":"a","created":1,"open":1}]}""", "At $.links[0].open (byte 53): expected true or false, found the number 1.")]
    [InlineData("""{"links":[{"audio":false},{}]}""", "At $.links[0] (byte 10): expected the required member \"id\", found an object without it.")]
    [InlineData("""{"sounds":{"a b":{"codec":null}}}""", "At $.sounds['a b'].codec (byte 26): expected a string, found null.")]
    [InlineData("""{"sounds":{"\u0061\t\u202e'\\":{"codec":null}}}""", "At $.sounds['a\\u0009\\u202E\\'\\\\'].codec (byte 40): expected a string, found null.")]
    [InlineData("""{"sounds":{"\u0061\u65e5":{"codec":null}}}""", "At $.sounds['a日'].codec (byte 35): expected a string, found null.")]
    [InlineData("""{"\u0073ounds":{"\u0062":{"codec":null}}}""", "At $.sounds.b.codec (byte 34): expected a string, found null.")]
    [InlineData("[]", "At $ (byte 0): expected an object, found an array.")]
    [InlineData("", "At $ (byte 0): expected an object, found the end of the document.")]
    [InlineData("""{"links":[],"tags":[],""", "At $ (byte 22): expected a member name in quotes, found the end of the document.")]
    [InlineData("""{"links":[] "tags":[]}""", "At $.links (byte 12): expected ',' or '}', found the string \"tags\".")]
    [InlineData("""{"token":{"a":1}}""", "At $.token (byte 9): expected a string, found an object.")]
    [InlineData("""{"token":12345}""", "At $.token (byte 9): expected a string, found a number.")]
    public void ErrorHasLocationAndReason(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Team>(json)).Message);

    [Fact]
    public void ErrorHasItsProperties()
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Gauge>("""{"level":"x"}"""));
        Assert.Equal(9, exception.Offset);
        Assert.Equal("$.level", exception.Path);
        Assert.Equal("a 32-bit integer", exception.Expected);
        Assert.Equal("the string \"x\"", exception.Found);
    }

    [Fact]
    public void FoundTextIsShortAndSafe()
    {
        string message = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Gauge>($$"""{"level":"\u202E{{'\u202E'}}{{new string('x', 5000)}}"}""")).Message;
        Assert.InRange(message.Length, 40, 200);
        Assert.DoesNotContain('\u202E', message);
    }

    [Theory]
    [InlineData(Samples.Link)]
    [InlineData(Samples.Gauge)]
    [InlineData(Samples.Team)]
    public void EveryPrefixIsATypedError(string sample)
    {
        byte[] document = Encoding.UTF8.GetBytes(sample);
        for (int length = 0; length < document.Length; length++)
        {
            JsonFormatException exception = Assert.Throws<JsonFormatException>(() => Read(sample, document.AsSpan(0, length)));
            Assert.InRange(exception.Offset, 0, length);
        }
    }

    [Theory]
    [InlineData(Samples.Link)]
    [InlineData(Samples.Team)]
    public void DataAfterTheDocumentIsAnError(string sample)
    {
        foreach (string suffix in new[] { "x", "{}", ",", "\0", "}", "null" })
        {
            JsonFormatException exception = Assert.Throws<JsonFormatException>(() => Read(sample, Encoding.UTF8.GetBytes(sample + suffix)));
            Assert.Equal("the end of the document", exception.Expected);
        }
    }

    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(65, 64, false)]
    [InlineData(3, 2, false)]
    [InlineData(512, 512, true)]
    public void DepthIsLimited(int depth, int maxDepth, bool isAccepted)
    {
        string json = new string('[', depth) + new string(']', depth);
        AssertDepth(() => JsonCodec.Parse(json, JsonParsing.Data, maxDepth));

        // The depth of preserved data includes the enclosing levels.
        string inside = new string('[', depth - 1) + new string(']', depth - 1);
        AssertDepth(() => JsonCodec.Parse<Gauge>($$"""{"unknown":{{inside}}}""", maxDepth));

        void AssertDepth(Action read)
        {
            if (isAccepted)
            {
                read();
            }
            else
            {
                Assert.StartsWith("a depth of at most ", Assert.Throws<JsonFormatException>(read).Expected, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void DepthIsRestoredAfterEveryValue()
    {
        string links = string.Join(",", Enumerable.Repeat(Samples.Link, 200));
        Team team = JsonCodec.Parse<Team>($$"""{"links":[{{links}}],"tags":[],"marks":[],"sounds":{},"token":"t","data":[[]]}""", maxDepth: 5);
        Assert.Equal(200, team.Links.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(513)]
    public void InvalidDepthIsRejected(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonCodec.Parse<Gauge>("{}", depth));

    [Fact]
    public void LoneSurrogateIsAnError() =>
        Assert.Equal(7, Assert.Throws<JsonFormatException>(() => JsonData.Parse("[\"abcé\uD800\"]")).Offset);

    private static object Read(string like, ReadOnlySpan<byte> json) => like switch
    {
        Samples.Link => JsonCodec.Parse<Link>(json),
        Samples.Gauge => JsonCodec.Parse<Gauge>(json),
        _ => JsonCodec.Parse<Team>(json),
    };
}
