using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

public class Base64UrlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("-_8", "-_8")]
    [InlineData("-_8=", "-_8")]
    [InlineData("AA==", "AA")]
    [InlineData("AAAA", "AAAA")]
    public void BytesAreWrittenWithoutPadding(string text, string expected) => Assert.Equal($"\"{expected}\"", Write(JsonCodec.Parse($"\"{text}\"", JsonParsing.Base64Url)));

    [Theory]
    [InlineData("+/8=")]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AA=")]
    [InlineData("A=A=")]
    [InlineData("AA AA")]
    [InlineData("AA\\n")]
    [InlineData("é")]
    [InlineData("====")]
    public void OtherTextsAreAnError(string text)
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse($" \"{text}\"", JsonParsing.Base64Url));
        Assert.Equal(("a base64url string", 1L), (exception.Expected, exception.Offset));
    }

    [Fact]
    public void AnyBytesAreReadBack()
    {
        var random = new Random(64);
        for (int length = 0; length < 1000; length++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            string text = Write(bytes);
            Assert.Equal(Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'), text.Trim('"'));
            Assert.Equal(bytes, JsonCodec.Parse(text, JsonParsing.Base64Url).ToArray());
        }
    }

    private static string Write(ByteString bytes) => Encoding.UTF8.GetString(JsonCodec.ToUtf8(bytes, JsonWriters.Base64Url));
}
