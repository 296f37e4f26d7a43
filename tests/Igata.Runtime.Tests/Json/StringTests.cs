using System.Text;
using System.Text.Json;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

public class StringTests
{
    private static readonly string[] Specials =
        ["", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\0", "\u0001", "\u001F", "\u007F", "\u0080", "é", "録", "\uFFFD", "\uFFFF", "😀", "\U0010FFFF"];

    [Fact]
    public void EveryLengthWithEverySpecialCharacterRoundTrips()
    {
        for (int length = 0; length <= 70; length++)
        {
            for (int index = 0; index <= length; index++)
            {
                foreach (string special in Specials)
                {
                    string text = new string('a', index) + special + new string('z', length - index);
                    string json = Write(text);
                    Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
                    Assert.Equal(text, JsonCodec.Parse(json, JsonParsing.String));
                    Assert.Equal(text, JsonCodec.Parse(JsonSerializer.Serialize(text), JsonParsing.String));
                }
            }
        }
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public void LongTextsAreWrittenInChunksWithoutSplittingSurrogates(int length)
    {
        for (int shift = 0; shift < 3; shift++)
        {
            string text = new string('x', shift) + string.Concat(Enumerable.Repeat("😀\"é", length / 4));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(text)));
            string ascii = new('y', length);
            Assert.Equal('"' + ascii + '"', Write(ascii));
            Assert.Equal(ascii + "\n😀", JsonSerializer.Deserialize<string>(Write(ascii + "\n😀")));
        }
    }

    [Fact]
    public void OnlyRequiredEscapesAreWritten() =>
        Assert.Equal("""
            "<>&'+/é録😀\"\\\b\f\n\r\t\u0000\u001f"
            """, Write("<>&'+/é録😀\"\\\b\f\n\r\t\0\u001F").Replace("\u007F", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(@"""\ud83d\ude00""", "😀")]
    [InlineData(@"""\uD83D\uDE00x""", "😀x")]
    [InlineData(@"""\u00e9\/\u0041""", "é/A")]
    [InlineData(@"""\u0000""", "\0")]
    [InlineData(@"""a😀\n""", "a😀\n")]
    public void EscapesAreDecoded(string json, string text) => Assert.Equal(text, JsonCodec.Parse(json, JsonParsing.String));

    [Theory]
    [InlineData(@"""\ud800""")]
    [InlineData(@"""\ud800x""")]
    [InlineData(@"""\udc00""")]
    [InlineData(@"""\ud800\n""")]
    [InlineData(@"""\ud800\u0041""")]
    [InlineData(@"""\ud800\ud800""")]
    public void LoneSurrogateIsPreservedUnlessItIsDecoded(string json)
    {
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.String));
        Assert.Equal(json, JsonData.Parse(json).ToString());
        string record = "{\"level\":1,\"k\":" + json + "," + json + ":[" + json + "]}";
        Assert.Equal(record, JsonCodec.ToText(JsonCodec.Parse<Fixtures.Gauge>(record)));
        Assert.Equal(1, JsonData.Parse("{" + json + ":1}").EnumerateObject().Single().Value.GetInt64());
    }

    [Theory]
    [InlineData(@"""\u12G4""")]
    [InlineData(@"""\u123""")]
    [InlineData(@"""\x""")]
    [InlineData(@"""\")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\0b\"")]
    [InlineData("\"open")]
    [InlineData("\"01234567890123456789\t\"")]
    public void InvalidTextIsAnErrorDecodedOrRaw(string json)
    {
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.String));
        Assert.Throws<JsonFormatException>(() => JsonData.Parse(json));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Fixtures.Gauge>("{\"k\":" + json + "}"));
        Assert.Throws<JsonFormatException>(() => JsonData.Parse("{" + json + ":1}"));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xE0, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xFF })]
    public void InvalidUtf8IsAnErrorAtItsByte(byte[] invalid)
    {
        byte[] json = [.. "\"aé"u8, .. invalid, .. "z\""u8];
        Assert.Equal(4, Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.String)).Offset);
        Assert.Equal(4, Assert.Throws<JsonFormatException>(() => JsonData.Parse(json)).Offset);
        byte[] name = [.. "{"u8, .. json, .. ":1}"u8];
        Assert.Equal(5, Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Fixtures.Gauge>(name)).Offset);
    }

    [Fact]
    public void LoneSurrogateCannotBeWritten()
    {
        // Not the data of a theory, because a test runner would replace the unpaired surrogates.
        foreach ((string text, int position) in new[] { ("a\uD800", 1), ("\uDC00", 0), ("ab\"\uD800\uD800\uDC00", 3), (new string('x', 3000) + '\uDFFF', 3000) })
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => Write(text));
            Assert.Contains($"position {position},", exception.Message, StringComparison.Ordinal);
        }
    }

    private static string Write(string text) =>
        Encoding.UTF8.GetString(JsonCodec.ToUtf8(text, static (ref JsonWriter json, string value) => json.String(value, 0)));
}
