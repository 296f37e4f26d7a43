using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>Integers and decimals are written and read eight digits at a time; .NET writes and reads the same.</summary>
public class DigitTests
{
    private const int Count = 50_000;

    [Fact]
    public void IntegersAreWrittenAndReadAsDotNetDoes()
    {
        foreach (long value in CreateIntegers())
        {
            string text = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, Write(value, JsonWriters.Int64));
            Assert.Equal(value, Read(text, JsonParsing.Int64));
            string magnitude = ((ulong)value).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(magnitude, Write((ulong)value, JsonWriters.UInt64));
            Assert.Equal((ulong)value, Read(magnitude, JsonParsing.UInt64));
        }
    }

    [Fact]
    public void DecimalsAreWrittenAndReadAsDotNetDoes()
    {
        var random = new Random(12);
        for (int i = 0; i < Count; i++)
        {
            int high = i % 3 == 0 ? random.Next() : 0;
            var value = new decimal(random.Next(-1, int.MaxValue) >> random.Next(32), i % 2 == 0 ? 0 : random.Next(), high, random.Next(2) == 0, (byte)random.Next(29));
            string text = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, Write(value, JsonWriters.Decimal));
            decimal read = Read(text, JsonParsing.Decimal);
            Assert.Equal((value, text), (read, read.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData(9223372036854775807)]
    [InlineData(9223372036854775808)]
    [InlineData(18446744073709551615)]
    public void DecimalsOf64BitsAreWrittenAndReadAsDotNetDoes(ulong mantissa)
    {
        for (byte scale = 0; scale <= 28; scale++)
        {
            var value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, scale % 2 == 0, scale);
            string text = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, Write(value, JsonWriters.Decimal));
            Assert.Equal(value, Read(text, JsonParsing.Decimal));
        }
    }

    /// <summary>The longest numbers whose digits one register contains, and those with one digit more.</summary>
    [Theory]
    [InlineData("9999999999999999999")]
    [InlineData("99999999999999999999")]
    [InlineData("-999999999999999999")]
    [InlineData("-9999999999999999999")]
    [InlineData("0.00000000000000001")]
    [InlineData("9.999999999999999999")]
    [InlineData("-9.9999999999999999")]
    [InlineData("-0.00")]
    [InlineData("1e5")]
    [InlineData("1.50e1")]
    [InlineData("1.5E-3")]
    public void DecimalsAreReadAsDotNetDoes(string text)
    {
        decimal expected = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.Equal(expected, Read(text, JsonParsing.Decimal));
    }

    /// <summary>A value is written in the bytes that it needs, whatever follows them in the buffer: blocks of eight bytes are stored only if there is room.</summary>
    [Fact]
    public void IntegersAreWrittenInTheBytesThatTheyNeed()
    {
        foreach (long value in CreateIntegers().Take(200))
        {
            string text = value.ToString(CultureInfo.InvariantCulture);
            for (int length = text.Length; length <= text.Length + 24; length++)
            {
                var output = new FixedBuffer(length);
                var json = new JsonWriter(output);
                json.Int64(value);
                json.Flush();
                Assert.Equal(text, Encoding.UTF8.GetString(output.Written));
            }
        }
    }

    /// <summary>The value that is wrong differs from a valid one in one character, at any place.</summary>
    [Fact]
    public void OneWrongCharacterIsNoInteger()
    {
        foreach (string text in new[] { "7", "1234567", "12345678", "123456789012345", "1234567890123456", "1234567890123456789" })
        {
            foreach (char wrong in "/:-;Aé\u0001\u007f")
            {
                for (int index = 1; index < text.Length; index++)
                {
                    string changed = string.Concat(text.AsSpan(0, index), wrong.ToString(), text.AsSpan(index + 1));
                    Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(changed, JsonParsing.Int64));
                    Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(changed, JsonParsing.UInt64));
                }
            }
        }
    }

    [Fact]
    public void OneWrongCharacterIsNoTime()
    {
        const string Time = "2018-07-13T12:30:45Z";
        for (int index = 0; index < Time.Length; index++)
        {
            for (char wrong = '\u0020'; wrong < '\u0180'; wrong++)
            {
                string changed = string.Concat(Time.AsSpan(0, index), wrong.ToString(), Time.AsSpan(index + 1)).Replace("\\", "\\\\").Replace("\"", "\\\"");
                bool isValid = DateTimeOffset.TryParseExact(changed, ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddtHH:mm:ssz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset expected)
                    || (index is 10 or 19 && wrong is 't' or 'z');
                if (!isValid)
                {
                    Assert.Throws<JsonFormatException>(() => JsonCodec.Parse($"\"{changed}\"", JsonParsing.Rfc3339));
                }
                else if (char.IsAsciiDigit(wrong))
                {
                    Assert.Equal(expected, JsonCodec.Parse($"\"{changed}\"", JsonParsing.Rfc3339));
                }
            }
        }
    }

    /// <summary>The shortest and the longest integer of each number of digits, their neighbours, and random ones, with both signs.</summary>
    private static IEnumerable<long> CreateIntegers()
    {
        for (BigInteger power = 1; power <= ulong.MaxValue; power *= 10)
        {
            foreach (BigInteger value in new[] { power - 1, power, power + 1, power * 9 })
            {
                yield return (long)(ulong)BigInteger.Min(value, ulong.MaxValue);
                yield return -(long)(ulong)BigInteger.Min(value, long.MaxValue);
            }
        }

        yield return long.MinValue;
        var random = new Random(11);
        for (int i = 0; i < Count; i++)
        {
            yield return random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        }
    }

    private sealed class FixedBuffer(int length) : IBufferWriter<byte>
    {
        private readonly byte[] _bytes = new byte[length];
        private int _count;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.AsMemory(_count);

        public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_count);
    }

    private static string Write<T>(T value, JsonWriterAction<T> write) => Encoding.UTF8.GetString(JsonCodec.ToUtf8(value, write));

    // A number is read at the end of a document, and with further bytes after it, which is another path.
    private static T Read<T>(string text, JsonReaderFunc<T> read)
    {
        T value = JsonCodec.Parse(text, read);
        EquatableList<T> list = JsonCodec.Parse($"[{text},{text},{text},{text}]", (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, read));
        Assert.All(list, item => Assert.Equal(value, item));
        return value;
    }
}
