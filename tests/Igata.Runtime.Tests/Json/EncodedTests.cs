using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>Strings that hold JSON.</summary>
public class EncodedTests
{
    [Theory]
    [InlineData("\"12\"", 12)]
    [InlineData("\" 12 \"", 12)]
    [InlineData("\"\\u0031\"", 1)]
    public void StringHoldsItsValue(string json, long value) => Assert.Equal(value, JsonCodec.Parse(json, ReadText));

    [Theory]
    [InlineData("12", "a string that holds JSON")]
    [InlineData("\"\"", "a string that holds a 64-bit integer")]
    [InlineData("\"1.5\"", "a string that holds a 64-bit integer")]
    [InlineData("\"1 2\"", "a string that holds the end of the document")]
    public void OtherTextIsAnError(string json, string expected)
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse("  " + json, ReadText));
        Assert.Equal((expected, 2L), (exception.Expected, exception.Offset));
    }

    [Fact]
    public void ExceptionDoesNotContainTheText()
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse("\"PLANTED\"", ReadText));
        Assert.DoesNotContain("PLANTED", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DepthIsThatOfAllStringsTogether()
    {
        string json = "[]";
        for (int i = 0; i < 3; i++)
        {
            json = $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}\"";
        }

        Assert.Equal(0, JsonCodec.Parse(json, ReadThree, 4));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, ReadThree, 3));
    }

    [Fact]
    public void AnyValueIsReadBack()
    {
        var random = new Random(12);
        for (int i = 0; i < 1000; i++)
        {
            long value = random.NextInt64(long.MinValue, long.MaxValue);
            Assert.Equal(value, JsonCodec.Parse(JsonCodec.ToUtf8(value, static (ref JsonWriter json, long held) => json.TextOf(held, JsonWriters.Int64, 0)), ReadText));
            Assert.Equal(value, JsonCodec.Parse(JsonCodec.ToUtf8(value, static (ref JsonWriter json, long held) => json.BytesOf(held, JsonWriters.Int64, 0)), static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.BytesOf(json, ref position, ref reader, JsonParsing.Int64)));
            Assert.Equal(value, JsonCodec.Parse(JsonCodec.ToUtf8(value, static (ref JsonWriter json, long held) => json.Base64UrlOf(held, JsonWriters.Int64, 0)), static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.Base64UrlOf(json, ref position, ref reader, JsonParsing.Int64)));
        }
    }

    private static long ReadText(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.TextOf(json, ref position, ref reader, JsonParsing.Int64);

    private static int ReadThree(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.BytesOf(json, ref position, ref reader, ReadTwo);

    private static int ReadTwo(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.BytesOf(json, ref position, ref reader, ReadOne);

    private static int ReadOne(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.BytesOf(json, ref position, ref reader, ReadEmpty);

    private static int ReadEmpty(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Int32).Count;
}
