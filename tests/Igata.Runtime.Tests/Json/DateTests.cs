using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>Dates, times of day, durations, and the date formats that are strings.</summary>
public class DateTests
{
    [Theory]
    [InlineData("2018-07-13")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void DatesAreWrittenAsRead(string text) => AssertRoundTrip(text, text, JsonParsing.Date, JsonWriters.Date);

    [Theory]
    [InlineData("2018-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2018-13-01")]
    [InlineData("2018-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2018-7-13")]
    [InlineData("2018-07-13T00:00:00Z")]
    [InlineData("20180713")]
    [InlineData("")]
    [InlineData("é18-07-13")]
    public void NoDayIsAnError(string text) => AssertError(text, JsonParsing.Date, "a date such as 2018-07-13");

    [Theory]
    [InlineData("12:30:45", "12:30:45")]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("23:59:59.9999999", "23:59:59.9999999")]
    [InlineData("12:30:45.500", "12:30:45.5")]
    [InlineData("12:30:45.123456789", "12:30:45.1234567")]
    public void TimesOfDayAreWrittenAsRead(string text, string expected) => AssertRoundTrip(text, expected, JsonParsing.Time, JsonWriters.Time);

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("12:60:00")]
    [InlineData("12:30:60")]
    [InlineData("12:30")]
    [InlineData("12:30:45.")]
    [InlineData("12:30:45Z")]
    [InlineData("12:30:45.5+09:00")]
    [InlineData("12:30:45 ")]
    [InlineData("")]
    public void NoTimeOfDayIsAnError(string text) => AssertError(text, JsonParsing.Time, "a time of day such as 12:30:45");

    [Theory]
    [InlineData("PT1H30M")]
    [InlineData("P1M")]
    [InlineData("P3Y6M4DT12H30M5.5S")]
    [InlineData("-P2W")]
    [InlineData("+PT0.000000001S")]
    [InlineData("P1,5D")]
    [InlineData("PT36H")]
    [InlineData("P00D")]
    public void DurationsKeepTheirText(string text) => AssertRoundTrip(text, text, JsonParsing.Duration, JsonWriters.Duration);

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P1.5DT1H")]
    [InlineData("PT1.5H1M")]
    [InlineData("PT1.H")]
    [InlineData("PT.5S")]
    [InlineData("PT1")]
    [InlineData("1H")]
    [InlineData("pt1h")]
    [InlineData("PT-1H")]
    [InlineData("PT１H")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("P12345678901234567890123456789D")]
    public void NoDurationIsAnError(string text) => AssertError(text, JsonParsing.Duration, "a duration such as PT1H30M");

    [Theory]
    [InlineData("Tue, 30 Nov 2021 01:59:51 +0000", "Tue, 30 Nov 2021 01:59:51 +0000")]
    [InlineData("Tue, 30 Nov 2021 01:59:51 GMT", "Tue, 30 Nov 2021 01:59:51 +0000")]
    [InlineData("30 Nov 2021 01:59:51 UT", "Tue, 30 Nov 2021 01:59:51 +0000")]
    [InlineData("Tue, 30 Nov 2021 01:59 -0330", "Tue, 30 Nov 2021 01:59:00 -0330")]
    [InlineData("tue,  1 nov 2021 01:59:51 EST", "Mon, 01 Nov 2021 01:59:51 -0500")]
    [InlineData("1 Nov 49 01:59:51 +0900 (JST)", "Mon, 01 Nov 2049 01:59:51 +0900")]
    [InlineData("1 Nov 50 01:59:51 Z", "Wed, 01 Nov 1950 01:59:51 +0000")]
    public void DatesOfMailAreRead(string text, string expected) => AssertRoundTrip(text, expected, JsonParsing.Rfc2822, JsonWriters.Rfc2822);

    [Theory]
    [InlineData("Tue, 31 Nov 2021 01:59:51 +0000")]
    [InlineData("30 Nov 2021 01:59:51")]
    [InlineData("30 Nov 2021 01:59:51 XYZ")]
    [InlineData("30 Nov 2021 01:59:51 +1500")]
    [InlineData("30 Nov 2021 01:59:51 +0060")]
    [InlineData("30 Nov 2021 24:59:51 +0000")]
    [InlineData("Today, 30 Nov 2021 01:59:51 +0000")]
    [InlineData("01 Jan 0001 00:00:00 +0100")]
    [InlineData("(x)")]
    [InlineData("")]
    public void NoDateOfMailIsAnError(string text) => AssertError(text, JsonParsing.Rfc2822, "an RFC 2822 date");

    [Theory]
    [InlineData("/Date(1552953600000+0000)/", "/Date(1552953600000+0000)/")]
    [InlineData("\\/Date(1552953600000-0330)\\/", "/Date(1552953600000-0330)/")]
    [InlineData("/Date(-1)/", "/Date(-1+0000)/")]
    [InlineData("/Date(-62135596800000)/", "/Date(-62135596800000+0000)/")]
    [InlineData("/Date(253402300799999)/", "/Date(253402300799999+0000)/")]
    public void DatesOfMicrosoftAreRead(string text, string expected) => AssertRoundTrip(text, expected, JsonParsing.MsDate, JsonWriters.MsDate);

    [Theory]
    [InlineData("/Date()/")]
    [InlineData("/Date(+1)/")]
    [InlineData("/Date(1.5)/")]
    [InlineData("/Date(1+00)/")]
    [InlineData("/Date(1+1500)/")]
    [InlineData("/Date(253402300800000)/")]
    [InlineData("/Date(253402300799999+0001)/")]
    [InlineData("/Date(99999999999999999999)/")]
    [InlineData("Date(1)")]
    [InlineData("/Date(")]
    [InlineData("")]
    public void NoDateOfMicrosoftIsAnError(string text) => AssertError(text, JsonParsing.MsDate, "a date such as /Date(1552953600000+0000)/");

    [Fact]
    public void AnyDateAndTimeIsReadBack()
    {
        var random = new Random(20180713);
        for (int i = 0; i < 10_000; i++)
        {
            var time = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.Zero);
            time = time.ToOffset(TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1)));
            Assert.Equal(DateOnly.FromDateTime(time.Date), Repeat(DateOnly.FromDateTime(time.Date), JsonParsing.Date, JsonWriters.Date));
            Assert.Equal(TimeOnly.FromTimeSpan(time.TimeOfDay), Repeat(TimeOnly.FromTimeSpan(time.TimeOfDay), JsonParsing.Time, JsonWriters.Time));
            Assert.True(Truncate(time, TimeSpan.TicksPerSecond).EqualsExact(Repeat(time, JsonParsing.Rfc2822, JsonWriters.Rfc2822)), $"{time:O}");
            Assert.True(Truncate(time, TimeSpan.TicksPerMillisecond).EqualsExact(Repeat(time, JsonParsing.MsDate, JsonWriters.MsDate)), $"{time:O}");
            IsoDuration duration = new(TimeSpan.FromTicks(random.NextInt64() * (random.Next(2) == 0 ? 1 : -1)));
            Assert.Equal(duration, Repeat(duration, JsonParsing.Duration, JsonWriters.Duration));
        }
    }

    private static DateTimeOffset Truncate(DateTimeOffset time, long ticks) => time.AddTicks(-(time.Ticks % ticks));

    private static T Repeat<T>(T value, JsonReaderFunc<T> read, JsonWriterAction<T> write) => JsonCodec.Parse(JsonCodec.ToUtf8(value, write), read);

    private static void AssertRoundTrip<T>(string text, string expected, JsonReaderFunc<T> read, JsonWriterAction<T> write) =>
        Assert.Equal($"\"{expected}\"", System.Text.Encoding.UTF8.GetString(JsonCodec.ToUtf8(JsonCodec.Parse($"\"{text}\"", read), write)));

    private static void AssertError<T>(string text, JsonReaderFunc<T> read, string expected)
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse($" \"{text}\"", read));
        Assert.Equal((expected, 1L), (exception.Expected, exception.Offset));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse("12", read));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse("", read));
    }
}
