using System.Globalization;
using System.Numerics;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>Decimals, integers without a sign and integers of any size.</summary>
public class LargeNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.00", "0.00")]
    [InlineData("1E+2", "100")]
    [InlineData("1.5e-3", "0.0015")]
    [InlineData("0e999999999", "0")]
    [InlineData("0.0000000000000000000000000000000000", "0.0000000000000000000000000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void DecimalsKeepTheirDigits(string text, string expected) => Assert.Equal(expected, Repeat(text, JsonParsing.Decimal, JsonWriters.Decimal));

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("1e999999999999")]
    [InlineData("7.92281625142643375935439503355")]
    public void DigitsThatDoNotFitAreAnError(string text) => AssertError(text, JsonParsing.Decimal, "a number whose digits a decimal can contain");

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("+1")]
    [InlineData("\"1\"")]
    [InlineData("NaN")]
    [InlineData("")]
    public void NoNumberIsAnError(string text)
    {
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, JsonParsing.Decimal));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, JsonParsing.UInt64));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, JsonParsing.BigInteger));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("5.00", "5")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    public void IntegersWithoutASignAreRead(string text, string expected) => Assert.Equal(expected, Repeat(text, JsonParsing.UInt64, JsonWriters.UInt64));

    [Theory]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    [InlineData("1.5")]
    [InlineData("1e2")]
    public void OtherNumbersAreAnErrorWithoutASign(string text) => AssertError(text, JsonParsing.UInt64, "a 64-bit integer without a sign");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-123456789012345678901234567890", "-123456789012345678901234567890")]
    [InlineData("5.0", "5")]
    public void IntegersOfAnySizeAreRead(string text, string expected) => Assert.Equal(expected, Repeat(text, JsonParsing.BigInteger, JsonWriters.BigInteger));

    [Fact]
    public void MoreThan1024DigitsAreAnError()
    {
        string most = new('9', 1024);
        Assert.Equal(most, Repeat(most, JsonParsing.BigInteger, JsonWriters.BigInteger));
        Assert.Equal("-" + most, Repeat("-" + most, JsonParsing.BigInteger, JsonWriters.BigInteger));
        AssertError(most + "9", JsonParsing.BigInteger, "a whole number of at most 1,024 digits");
        AssertError("1.5", JsonParsing.BigInteger, "a whole number of at most 1,024 digits");
        Assert.True(Check.Digits(BigInteger.Pow(10, 1024) - 1));
        Assert.False(Check.Digits(-BigInteger.Pow(10, 1024)));
    }

    [Fact]
    public void AnyNumberIsReadBack()
    {
        var random = new Random(27);
        for (int i = 0; i < 10_000; i++)
        {
            var number = new decimal(random.Next(), random.Next() * random.Next(2), random.Next() * random.Next(2), random.Next(2) == 0, (byte)random.Next(29));
            string digits = number.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(digits, Repeat(digits, JsonParsing.Decimal, JsonWriters.Decimal));
            byte[] bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            string integer = new BigInteger(bytes).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(integer, Repeat(integer, JsonParsing.BigInteger, JsonWriters.BigInteger));
            string unsigned = ((ulong)random.NextInt64(long.MinValue, long.MaxValue)).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(unsigned, Repeat(unsigned, JsonParsing.UInt64, JsonWriters.UInt64));
        }
    }

    private static string Repeat<T>(string text, JsonReaderFunc<T> read, JsonWriterAction<T> write) =>
        Encoding.UTF8.GetString(JsonCodec.ToUtf8(JsonCodec.Parse(text, read), write));

    private static void AssertError<T>(string text, JsonReaderFunc<T> read, string expected)
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(" " + text, read));
        Assert.Equal((expected, 1L), (exception.Expected, exception.Offset));
    }
}
