using Igata.Runtime;

namespace Igata.Tests.ValueTests;

public class IsoDurationTests
{
    [Fact]
    public void PartsAreThoseOfTheText()
    {
        IsoDuration duration = new("-P1Y2M3W4DT5H6M7.5S");
        Assert.True(duration.IsNegative);
        Assert.Equal((1m, 2m, 3m, 4m, 5m, 6m, 7.5m), (duration.Years, duration.Months, duration.Weeks, duration.Days, duration.Hours, duration.Minutes, duration.Seconds));
        Assert.False(duration.TryGetTimeSpan(out _));
        Assert.Throws<InvalidOperationException>(() => duration.ToTimeSpan());
    }

    [Theory]
    [InlineData("PT1H30M", 90 * 60)]
    [InlineData("P1W1DT0.5S", (8 * 24 * 3600) + 0.5)]
    [InlineData("-PT1,5M", -90)]
    [InlineData("P0Y0MT1S", 1)]
    public void DurationWithoutYearsAndMonthsIsATimeSpan(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), new IsoDuration(text).ToTimeSpan());

    [Theory]
    [InlineData("P99999999D")]
    [InlineData("P9999999999999999999999999999W")]
    public void DurationThatIsTooLongIsNoTimeSpan(string text) => Assert.False(new IsoDuration(text).TryGetTimeSpan(out _));

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(5_400, "PT1H30M")]
    [InlineData(-86_400, "-P1D")]
    [InlineData(86_400.5, "P1DT0.5S")]
    public void TimeSpanBecomesItsText(double seconds, string text)
    {
        IsoDuration duration = TimeSpan.FromSeconds(seconds);
        Assert.Equal(text, duration.ToString());
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration.ToTimeSpan());
    }

    [Fact]
    public void ExtremeTimeSpansAreReadBack()
    {
        foreach (TimeSpan value in (TimeSpan[])[TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromTicks(1), TimeSpan.FromTicks(-1)])
        {
            Assert.Equal(value, ((IsoDuration)value).ToTimeSpan());
        }
    }

    [Fact]
    public void EqualityIsThatOfTheText()
    {
        Assert.Equal(new IsoDuration("PT1H"), new IsoDuration("PT1H"));
        Assert.Equal(new IsoDuration("PT1H").GetHashCode(), new IsoDuration("PT1H").GetHashCode());
        Assert.NotEqual(new IsoDuration("PT1H"), new IsoDuration("PT60M"));
        Assert.Equal(default, new IsoDuration("PT0S"));
        Assert.Equal("PT0S", default(IsoDuration).ToString());
    }

    [Fact]
    public void NoDurationIsAnError()
    {
        Assert.Throws<FormatException>(() => new IsoDuration("1 hour"));
        Assert.False(IsoDuration.TryParse("PT", out _));
        Assert.False(IsoDuration.TryParse(null, out _));
        Assert.True(IsoDuration.TryParse("P1D", out IsoDuration day) && day.Days == 1);
    }
}
