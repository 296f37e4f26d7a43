using System.Globalization;
using System.Text;
using System.Text.Json;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

public class NumberTests
{
    public static TheoryData<string> Numbers =>
    [
        "0", "-0", "5", "-5", "9", "10", "12345678", "123456789", "1234567890123456", "12345678901234567", "00", "01", "-01", "+1", "-", "--1", "", "1.0", "1e2", "1E2", "1.", ".5", "0x1F", "1_000",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "18446744073709551615", "18446744073709551616", "99999999999999999999", "100000000000000000000000", "NaN", "Infinity", "1a", "1 2", "\"1\"", "null", "true", "1e", "1e+", "0e0", "1e400", "-1e400", "1.7976931348623157e308", "5e-324", "0.1", "123456.789", "0.30000000000000004", "1e-7", "-0.0",
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void IntegersMatchSystemTextJson(string text)
    {
        if (text.EndsWith(".0", StringComparison.Ordinal))
        {
            Assert.Equal(text[0] == '1' ? 1 : 0, JsonCodec.Parse(text, JsonParsing.Int64));
            return;
        }

        AssertSame(text, JsonParsing.Int64, static element => element.GetInt64());
        AssertSame(text, JsonParsing.Int32, static element => element.GetInt32());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void DoublesMatchSystemTextJson(string text)
    {
        // For a number out of range, System.Text.Json returns infinity, which could not be written back.
        if (text.Contains("e400", StringComparison.Ordinal))
        {
            Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, JsonParsing.Double));
            return;
        }

        AssertSame(text, JsonParsing.Double, static element => element.GetDouble());
    }

    [Fact]
    public void EveryDigitCountAtEveryDistanceFromTheEndIsRead()
    {
        for (int digits = 1; digits <= 19; digits++)
        {
            long value = long.Parse("9123456789012345678".AsSpan(0, digits), CultureInfo.InvariantCulture);
            foreach (long number in new[] { value, -value })
            {
                for (int trailingSpaces = 0; trailingSpaces < 12; trailingSpaces++)
                {
                    Assert.Equal(number, JsonCodec.Parse($"{number}{new string(' ', trailingSpaces)}", JsonParsing.Int64));
                    Assert.Equal([number, 7], JsonCodec.Parse($"[{number},7{new string(' ', trailingSpaces)}]", static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Int64)));
                }

                Assert.Equal($"{number}", JsonData.Number(number).ToString());
            }
        }
    }

    [Fact]
    public void DoublesRoundTrip()
    {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            double value = i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : Math.Round(random.NextDouble() * 1e6, random.Next(8));
            if (double.IsFinite(value))
            {
                string json = JsonData.Number(value).ToString();
                Assert.Equal(value, JsonCodec.Parse(json, JsonParsing.Double));
                Assert.Equal(value, JsonSerializer.Deserialize<double>(json));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void NotANumberCannotBeWritten(double value) => Assert.Throws<ArgumentException>(() => JsonData.Number(value));

    [Theory]
    [InlineData("1", true)]
    [InlineData("-12,", true)]
    [InlineData("1.0", false)]
    [InlineData("1.01", false)]
    [InlineData("1.0e1", false)]
    [InlineData("1e2", false)]
    [InlineData("\"1\"", false)]
    [InlineData("", false)]
    public void IntegersAreDetectedWithoutReading(string json, bool isInteger) =>
        Assert.Equal(isInteger, JsonParsing.IsInteger(Encoding.UTF8.GetBytes(json), 0));

    [Theory]
    [InlineData("5.0", 5)]
    [InlineData("-5.000", -5)]
    [InlineData("123456789012.0", 123456789012)]
    [InlineData("12345678.0", 12345678)]
    public void FractionOfZerosIsAnInteger(string text, long value)
    {
        Assert.Equal(value, JsonCodec.Parse(text, JsonParsing.Int64));
        Assert.Equal([value, 1], JsonCodec.Parse($"[{text},1]", static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Int64)));
    }

    [Theory]
    [InlineData("5.")]
    [InlineData("5.01")]
    [InlineData("5.0e0")]
    [InlineData("05.0")]
    [InlineData("5.0.0")]
    [InlineData("9223372036854775808.0")]
    public void OtherFractionsAreErrors(string text) => Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, JsonParsing.Int64));

    private static void AssertSame<T>(string text, JsonReaderFunc<T> read, Func<JsonElement, T> reference)
    {
        T expected;
        try
        {
            using var document = JsonDocument.Parse(text);
            expected = reference(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, read));
            return;
        }

        Assert.Equal(expected, JsonCodec.Parse(text, read));
    }
}
