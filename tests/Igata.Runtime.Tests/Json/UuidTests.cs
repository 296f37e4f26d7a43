using System.Buffers.Text;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Tests.Json;

/// <summary>UUIDs are parsed and written sixteen digits at once; the parser and the formatter of .NET are the reference.</summary>
public sealed class UuidTests
{
    private const string Lower = "7e19cb20-fc79-4d2f-bf29-d498ff76299a";

    public static TheoryData<string> Texts => new(Lower, Lower.ToUpperInvariant(), "00000000-0000-0000-0000-000000000000", "FfFfFfFf-fFfF-0099-9900-AaAaAaAaAaAa");

    [Theory]
    [MemberData(nameof(Texts))]
    public void EveryByteIsChecked(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int index = 0; index < bytes.Length; index++)
        {
            byte original = bytes[index];
            for (int replacement = 0; replacement < 256; replacement++)
            {
                bytes[index] = (byte)replacement;
                bool isValid = Utf8Parser.TryParse(bytes, out Guid expected, out int consumed, 'D') && consumed == bytes.Length;
                Assert.Equal((isValid, isValid ? expected : default), (UuidParser.TryParse(bytes, out Guid read), read));
            }

            bytes[index] = original;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("7e19cb20-fc79-4d2f-bf29-d498ff76299")]
    [InlineData("7e19cb20-fc79-4d2f-bf29-d498ff76299a0")]
    [InlineData("7e19cb20fc794d2fbf29d498ff76299a")]
    [InlineData("{7e19cb20-fc79-4d2f-bf29-d498ff76299a}")]
    public void WrongLengthIsRejected(string text) => Assert.False(UuidParser.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("\"" + Lower + "\"")]
    [InlineData("\"" + Lower + "\"  ")]
    [InlineData("\"\\u0037e19cb20-fc79-4d2f-bf29-d498ff76299a\"")]
    public void EscapedUuidIsEqual(string json) => Assert.Equal(Guid.Parse(Lower), JsonCodec.Parse(json, JsonParsing.Guid));

    [Fact]
    public void EveryByteIsWritten()
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> written = stackalloc byte[UuidFormatter.QuotedLength];
        for (int index = 0; index < bytes.Length; index++)
        {
            for (int value = 0; value < 256; value++)
            {
                bytes.Fill((byte)(255 - value));
                bytes[index] = (byte)value;
                var uuid = new Guid(bytes);
                UuidFormatter.FormatQuoted(uuid, written);
                Assert.Equal($"\"{uuid:D}\"", Encoding.UTF8.GetString(written));
            }
        }
    }
}
