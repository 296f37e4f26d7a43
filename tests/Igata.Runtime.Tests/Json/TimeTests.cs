using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

public class TimeTests
{
    [Theory]
    [InlineData("2018-07-13T12:30:45Z", "2018-07-13T12:30:45Z")]
    [InlineData("2018-07-13t12:30:45.5z", "2018-07-13T12:30:45.5Z")]
    [InlineData("2018-07-13T12:30:45.1234567+09:00", "2018-07-13T12:30:45.1234567+09:00")]
    [InlineData("2018-07-13T12:30:45.123456789-03:30", "2018-07-13T12:30:45.1234567-03:30")]
    [InlineData("2018-07-13T12:30:45.000-00:00", "2018-07-13T12:30:45Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    public void ReadsRfc3339(string text, string expected)
    {
        DateTimeOffset time = JsonCodec.Parse($"\"{text}\"", JsonParsing.Rfc3339);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), time);
        Assert.Equal($"\"{expected}\"", Write(time, 40, static (ref JsonWriter json, DateTimeOffset value) => json.Rfc3339(value)));
    }

    [Theory]
    [InlineData("2018-07-13")]
    [InlineData("2018-07-13T12:30:45")]
    [InlineData("2018-07-13 12:30:45Z")]
    [InlineData("2018-13-13T12:30:45Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2018-07-13T24:00:00Z")]
    [InlineData("2018-07-13T12:60:00Z")]
    [InlineData("2018-07-13T12:30:60Z")]
    [InlineData("2018-07-13T12:30:45.Z")]
    [InlineData("2018-07-13T12:30:45.5")]
    [InlineData("2018-07-13T12:30:45+15:00")]
    [InlineData("2018-07-13T12:30:45+0900")]
    [InlineData("2018-07-13T12:30:45Zx")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("é018-07-13T12:30:45Z")]
    public void RejectsInvalidRfc3339(string text) => Assert.Throws<JsonFormatException>(() => JsonCodec.Parse($"\"{text}\"", JsonParsing.Rfc3339));

    [Theory]
    [InlineData(0)]
    [InlineData(1531469445)]
    [InlineData(-1)]
    [InlineData(-62135596800)]
    [InlineData(253402300799)]
    public void ReadsUnixSeconds(long seconds)
    {
        DateTimeOffset time = JsonCodec.Parse($"{seconds}", JsonParsing.UnixSeconds);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(seconds), time);
        Assert.Equal($"{seconds}", Write(time, 21, static (ref JsonWriter json, DateTimeOffset value) => json.UnixSeconds(value)));
        Assert.Equal($"{seconds * 1000}", Write(time, 21, static (ref JsonWriter json, DateTimeOffset value) => json.UnixMillis(value)));
        Assert.Equal(time, JsonCodec.Parse($"{seconds * 1000}", JsonParsing.UnixMillis));
        Assert.Equal(time, JsonCodec.Parse($"{seconds * 1_000_000}", JsonParsing.UnixMicros));
        Assert.Equal(time, JsonCodec.Parse($"{seconds}.0", JsonParsing.UnixTime));
    }

    [Theory]
    [InlineData("-62135596801")]
    [InlineData("253402300800")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    public void TimesOutOfRangeAreErrors(string json)
    {
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.UnixSeconds));
        if (json.Length > 15 || json.Length < 5)
        {
            Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.UnixMicros));
        }
    }

    [Theory]
    [InlineData("1531469445.123456", "1531469445.123456")]
    [InlineData("1.5e3", "1500")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("0", "0")]
    [InlineData("0.12345678", "0.1234567")]
    public void ReadsUnixTime(string text, string expected) =>
        Assert.Equal(expected, Write(JsonCodec.Parse(text, JsonParsing.UnixTime), 32, static (ref JsonWriter json, DateTimeOffset value) => json.UnixTime(value)));

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e20")]
    [InlineData("253402300800")]
    [InlineData("null")]
    [InlineData("")]
    public void RejectsInvalidUnixTime(string json) => Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.UnixTime));

    [Fact]
    public void FractionOfAUnixTimeIsReported()
    {
        Assert.Equal(("a whole number of seconds since 1970", "the number 1.5"), Reject("1.5", JsonParsing.UnixSeconds));
        Assert.Equal(("a whole number of milliseconds since 1970", "the number 1531485045000.5"), Reject("1531485045000.5", JsonParsing.UnixMillis));
        Assert.Equal(("a whole number of microseconds since 1970", "the number 1.5"), Reject("1.5", JsonParsing.UnixMicros));
        Assert.Equal(("a time between the years 1 and 9999", "the number 999999999999"), Reject("999999999999", JsonParsing.UnixSeconds));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1531485045000), JsonCodec.Parse("1531485045000.0", JsonParsing.UnixMillis));

        static (string Expected, string Found) Reject(string json, JsonReaderFunc<DateTimeOffset> read)
        {
            JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, read));
            return (exception.Expected, exception.Found);
        }
    }

    [Fact]
    public void FractionsAreTruncated()
    {
        DateTimeOffset before = DateTimeOffset.UnixEpoch.AddTicks(-1);
        Assert.Equal("-1", Write(before, 21, static (ref JsonWriter json, DateTimeOffset value) => json.UnixSeconds(value)));
        Assert.Equal("0", Write(DateTimeOffset.UnixEpoch.AddTicks(9), 21, static (ref JsonWriter json, DateTimeOffset value) => json.UnixMicros(value)));
    }

    [Theory]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    public void HttpDateHasThreeForms(string text) =>
        Assert.Equal(new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero), JsonCodec.Parse($"\"{text}\"", JsonParsing.HttpDate));

    [Theory]
    [InlineData("Fri, 13 Jul 2018 12:30:45 GMT", true)]
    [InlineData("Thu, 13 Jul 2018 12:30:45 GMT", true)]
    [InlineData("Friday, 13-Jul-18 12:30:45 GMT", true)]
    [InlineData("Monday, 13-Jul-18 12:30:45 GMT", true)]
    [InlineData("Fri Jul 13 12:30:45 2018", true)]
    [InlineData("Fri Jul 13 12:30:45 2018 GMT", false)]
    [InlineData("Someday, 13 Jul 2018 12:30:45 GMT", false)]
    [InlineData("Fri, 32 Jul 2018 12:30:45 GMT", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    [InlineData("13 Jul 2018 12:30:45 GMT", false)]
    [InlineData("Fri, 13 Jul 2018 12:30:45 UTC", false)]
    public void ReadsHttpDate(string text, bool isValid)
    {
        if (!isValid)
        {
            Assert.Throws<JsonFormatException>(() => JsonCodec.Parse($"\"{text}\"", JsonParsing.HttpDate));
            return;
        }

        DateTimeOffset time = JsonCodec.Parse($"\"{text}\"", JsonParsing.HttpDate);
        Assert.Equal(new DateTimeOffset(2018, 7, 13, 12, 30, 45, TimeSpan.Zero), time);
        Assert.Equal("\"Fri, 13 Jul 2018 12:30:45 GMT\"", Write(time.ToOffset(TimeSpan.FromHours(9)), 32, static (ref JsonWriter json, DateTimeOffset value) => json.HttpDate(value)));
    }

    [Theory]
    [InlineData("3600", 3600)]
    [InlineData("-1", -1)]
    [InlineData("922337203685", 922337203685)]
    public void ReadsSeconds(string json, long seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), JsonCodec.Parse(json, JsonParsing.Seconds));
        Assert.Equal(json, Write(TimeSpan.FromSeconds(seconds), 21, static (ref JsonWriter json, TimeSpan value) => json.Seconds(value)));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e2")]
    [InlineData("922337203686")]
    [InlineData("\"1\"")]
    public void RejectsInvalidSeconds(string json) => Assert.Throws<JsonFormatException>(() => JsonCodec.Parse(json, JsonParsing.Seconds));

    private static string Write<T>(T value, int maxBytes, JsonWriterAction<T> write)
        where T : notnull => Encoding.UTF8.GetString(JsonCodec.ToUtf8(value, (ref JsonWriter json, T it) =>
        {
            json.Reserve(maxBytes);
            write(ref json, it);
        }));
}
