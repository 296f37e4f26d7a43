using System.Globalization;
using System.Numerics;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>Times are written and read without the calendar of .NET; .NET writes and reads the same.</summary>
public class TimeDigitTests
{
    private const int Count = 20_000;

    /// <summary>The calendar repeats after 400 years.</summary>
    [Fact]
    public void EveryDayIsWrittenAndReadAsDotNetDoes()
    {
        DateTime end = new(2000, 3, 1);
        for (DateTime day = new(1600, 1, 1); day < end; day = day.AddDays(1))
        {
            AssertSame(new DateTimeOffset(day, TimeSpan.Zero), "Z");
        }
    }

    [Fact]
    public void RandomTimesAreWrittenAndReadAsDotNetDoes()
    {
        var random = new Random(13);
        for (int i = 0; i < Count; i++)
        {
            var offset = TimeSpan.FromMinutes(i % 3 == 0 ? 0 : random.Next(-14 * 60, (14 * 60) + 1));
            long ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            long unit = (long)Math.Pow(10, random.Next(8));
            AssertSame(new DateTimeOffset(ticks - (ticks % unit), offset), offset == TimeSpan.Zero ? "Z" : null);
        }
    }

    [Fact]
    public void TheFirstAndTheLastTimeAreWrittenAndRead()
    {
        AssertSame(DateTimeOffset.MinValue, "Z");
        AssertSame(DateTimeOffset.MaxValue, "Z");
        AssertSame(new DateTimeOffset(DateTime.MinValue.AddHours(14), TimeSpan.FromHours(14)), null);
        AssertSame(new DateTimeOffset(DateTime.MaxValue.AddHours(-14), TimeSpan.FromHours(-14)), null);
    }

    [Fact]
    public void UnixTimesAreReadExactlyOrRejected()
    {
        var random = new Random(14);
        JsonReaderFunc<DateTimeOffset>[] readers = [JsonParsing.UnixSeconds, JsonParsing.UnixMillis, JsonParsing.UnixMicros];
        long[] ticksPerUnit = [TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMicrosecond];
        IEnumerable<long> values = Enumerable.Range(0, Count).Select(_ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
        foreach (long value in values.Concat([0, long.MinValue, long.MaxValue, -62135596800, -62135596801, 253402300799, 253402300800, 253402300799999999, 253402300800000000]))
        {
            for (int unit = 0; unit < readers.Length; unit++)
            {
                BigInteger ticks = ((BigInteger)value * ticksPerUnit[unit]) + DateTimeOffset.UnixEpoch.Ticks;
                string text = value.ToString(CultureInfo.InvariantCulture);
                if (ticks >= 0 && ticks <= DateTime.MaxValue.Ticks)
                {
                    Assert.True(new DateTimeOffset((long)ticks, TimeSpan.Zero).EqualsExact(JsonCodec.Parse(text, readers[unit])), text);
                }
                else
                {
                    Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(text, readers[unit]));
                }
            }
        }
    }

    [Theory]
    [InlineData("0000-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("2018-07-13T24:00:00Z")]
    [InlineData("2018-07-13T23:60:00Z")]
    [InlineData("2018-07-13T23:59:60Z")]
    [InlineData("2018-07-13T12:30:45+14:01")]
    [InlineData("2018-07-13T12:30:45+00:60")]
    [InlineData("2018-07-13T12:30:45 00:00")]
    [InlineData("2018-07-13T12:30:45+00-00")]
    [InlineData("2018-07-13T12:30:45+0000")]
    [InlineData("2018-07-13T12:30:45")]
    [InlineData("2018-07-13T12:30:45Z ")]
    public void NoTimeIsAnError(string text) => AssertError(text);

    [Fact]
    public void ADayAfterTheLastOfItsMonthIsAnError()
    {
        foreach (int year in new[] { 1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999 })
        {
            for (int month = 0; month <= 13; month++)
            {
                int days = month is 0 or 13 ? 0 : DateTime.DaysInMonth(year, month);
                AssertError(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{days + 1:00}T00:00:00Z"));
                AssertError(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-00T00:00:00Z"));
            }
        }
    }

    private static void AssertSame(DateTimeOffset value, string? zone)
    {
        string text = value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (zone ?? value.ToString("zzz", CultureInfo.InvariantCulture));
        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(JsonCodec.ToUtf8(value, JsonWriters.Rfc3339)));

        // A time at the end of a document is read on another path.
        AssertRead(value, text);
        AssertRead(value, text.Replace("Z", "+00:00", StringComparison.Ordinal));
        Assert.Equal(value, JsonCodec.Parse($"\"{text}\"", JsonParsing.Rfc3339));
    }

    private static void AssertRead(DateTimeOffset value, string text)
    {
        EquatableList<DateTimeOffset> list = JsonCodec.Parse(
            $"[\"{text}\",\"{text}\"]",
            static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Rfc3339));
        Assert.Equal(2, list.Count);
        Assert.True(value.EqualsExact(list[0]) && value.EqualsExact(list[1]), text);
    }

    private static void AssertError(string text)
    {
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse($"\"{text}\"", JsonParsing.Rfc3339));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(
            $"[\"{text}\",\"{text}\"]",
            static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Rfc3339)));
    }
}
