using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;

namespace Igata.Tests.ValidationTests;

public class CheckTests
{
    private static readonly string?[] SomeTexts =
        [null, "", "a", "abc", "日本", "😀", "😀😀😀", "\uD800", "x\uDC00", new string('a', 255), new string('a', 256), new string('é', 128), "a" + string.Concat(Enumerable.Repeat("😀", 64))];

    [Fact]
    public void TextViolationsMatchChecks()
    {
        foreach (string? text in SomeTexts)
        {
            AssertSame(Check.Required(text), violations => violations.Required("w", text));
            AssertSame(Check.Const(text, "abc"), violations => violations.Const("w", text, "abc"));
            if (text is not null)
            {
                AssertSame(Check.Required((Secret)text), violations => violations.Required("w", (Secret)text));
                AssertSame(Check.EnumValue(text), violations => violations.EnumValue("w", text));
                AssertSame(Check.Required(new Uri(text, UriKind.RelativeOrAbsolute)), violations => violations.Required("w", new Uri(text, UriKind.RelativeOrAbsolute)));
            }

            foreach ((int min, int max, int bytes) in from min in new[] { -1, 0, 1, 2, 3 } from max in new[] { -1, 0, 1, 3, 255 } from bytes in new[] { -1, 0, 3, 4, 255, 256 } select (min, max, bytes))
            {
                AssertSame(Check.Text(text, min, max, bytes), violations => violations.Text("w", text, min, max, bytes));
                Assert.Equal(GetExpectedViolations(text, min, max, bytes), Check.Text(text, min, max, bytes));
                AssertSame(Check.Text((Secret)text!, min, max, bytes), violations => violations.Text("w", (Secret)text!, min, max, bytes));
            }
        }
    }

    [Fact]
    public void NumberViolationsMatchChecks()
    {
        long[] numbers = [long.MinValue, -1, 0, 1, 5, 86_400, long.MaxValue];
        double[] fractions = [double.NaN, double.NegativeInfinity, -0.5, 0, 0.5, 7, double.PositiveInfinity];
        foreach ((long min, long max) in from min in numbers from max in numbers select (min, max))
        {
            foreach (long value in numbers)
            {
                AssertSame(Check.Range(value, min, max), violations => violations.Range("w", value, min, max));
            }

            foreach (TimeSpan span in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(-1), TimeSpan.FromTicks(-1), TimeSpan.MaxValue })
            {
                AssertSame(Check.Seconds(span, min, max), violations => violations.Seconds("w", span, min, max));
            }

            foreach (DateTimeOffset time in new[] { DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch.AddSeconds(5), DateTimeOffset.MaxValue })
            {
                AssertSame(Check.UnixSeconds(time, min, max), violations => violations.UnixSeconds("w", time, min, max));
                AssertSame(Check.UnixMillis(time, min, max), violations => violations.UnixMillis("w", time, min, max));
                AssertSame(Check.UnixMicros(time, min, max), violations => violations.UnixMicros("w", time, min, max));
            }
        }

        foreach ((double value, double min, double max) in from value in fractions from min in fractions from max in fractions select (value, min, max))
        {
            AssertSame(Check.Range(value, min, max), violations => violations.Range("w", value, min, max));
        }
    }

    [Fact]
    public void CountAndFormatViolationsMatchChecks()
    {
        foreach ((int count, int min, int max) in from count in new[] { 0, 1, 2, 3 } from min in new[] { -1, 0, 1, 2 } from max in new[] { -1, 0, 2 } select (count, min, max))
        {
            AssertSame(Check.Items(count, min, max), violations => violations.Items("w", count, min, max));
            AssertSame(Check.Properties(count, min, max), violations => violations.Properties("w", count, min, max));
        }

        foreach (JsonData data in new[] { default, JsonData.Null(), JsonData.Object(), JsonData.Parse("[]"), JsonData.Number(1) })
        {
            AssertSame(Check.Required(data), violations => violations.Required("w", data));
            AssertSame(Check.Object(data), violations => violations.Object("w", data));
        }

        foreach (object? value in new[] { null, new object() })
        {
            AssertSame(Check.Required(value), violations => violations.Required("w", value));
        }

        AssertSame(Check.Required(default(ByteString)), static violations => violations.Required("w", default(ByteString)));
        AssertSame(Check.Const(true, false), static violations => violations.Const("w", true, false));
        AssertSame(Check.Const(true, true), static violations => violations.Const("w", true, true));
    }

    [Fact]
    public void NestedViolationsHaveTheirPath()
    {
        var invalid = new Sound { Codec = "" };
        var valid = new Sound { Codec = "OPUS" };
        foreach (Sound? sound in new[] { null, invalid, valid })
        {
            AssertSame(Check.Nested(sound), violations => violations.Nested("w", sound));
            EquatableList<Sound> list = [valid, sound!];
            AssertSame(Check.All(list), violations => violations.All("w", list));
            EquatableSet<Sound> set = [sound!, valid];
            AssertSame(Check.All(set), violations => violations.All("w", set));
            EquatableMap<Sound> map = new Dictionary<string, Sound> { ["a/b~c"] = sound! };
            AssertSame(Check.All(map), violations => violations.All("w", map));
        }

        foreach (string name in new[] { "", "日本 \ud83d\ude00", "\ud83d", "a\ude00b" })
        {
            EquatableMap<int> map = [new("a", 1), new(name, 2)];
            AssertSame(Check.Names(map), violations => violations.Names("w", map));
        }

        AssertSame(Check.All((OrFalse<Sound>)invalid), violations => violations.All("w", (OrFalse<Sound>)invalid));
        AssertSame(Check.All((OrFalse<Sound>)false), static violations => violations.All("w", (OrFalse<Sound>)false));

        var reported = new ViolationsBuilder();
        reported.All("sounds", (EquatableMap<Sound>)new Dictionary<string, Sound> { ["a/b~c"] = invalid });
        reported.All("list", (EquatableList<Sound>)[valid, invalid]);
        reported.All(null, (EquatableList<Sound>)[invalid]);
        Assert.Equal(["/sounds/a~1b~0c/codec", "/list/1/codec", "/0/codec"], reported.Build().Select(static violation => violation.Pointer));
    }

    [Fact]
    public void RulesAndScopesHavePointers()
    {
        var violations = new ViolationsBuilder();
        violations.PushSegment("list");
        violations.PushSegment(3);
        violations.Text(null, "toolong", -1, 3, -1);
        violations.PushSegment(null);
        violations.PopSegment();
        violations.PopSegment();
        violations.PopSegment();
        violations.Add(null, "any-of", "needs at least one of a and b");
        violations.Add("expire_time", "when", "must be 0 when split_only is true");
        Assert.Equal(["/list/3", "", "/expire_time"], violations.Build().Select(static violation => violation.Pointer));
        Assert.Equal(["maxLength", "any-of", "when"], violations.Build().Select(static violation => violation.Rule));
        Assert.Equal("/list/3 must have at most 3 characters, but has 7, found toolong (maxLength).", violations.Build()[0].ToString());
        Assert.Equal("The request needs at least one of a and b (any-of).", violations.Build()[1].ToString());
    }

    [Fact]
    public void SecretsAreNeverShownAndLongValuesAreTruncated()
    {
        var violations = new ViolationsBuilder();
        violations.Text("w", (Secret)"s3cret", -1, 3, 2);
        violations.Pattern("w", (Secret)"s3cret", false, "^x$");
        violations.Pattern("w", new string('y', 1000), false, "^x$");
        Assert.Equal(4, violations.Count);
        Assert.All(violations.Build(), static violation => Assert.DoesNotContain("s3cret", violation.ToString(), StringComparison.Ordinal));
        Assert.Equal(new string('y', 64) + "…", violations.Build()[3].Value);
    }

    [Fact]
    public void NumberOfViolationsIsLimited()
    {
        var violations = new ViolationsBuilder();
        violations.All("w", (EquatableList<Sound>)[.. Enumerable.Repeat(new Sound { Codec = "" }, 100_000)]);
        Assert.Equal(256, violations.Count);
    }

    private static bool GetExpectedViolations(string? text, int min, int max, int bytes)
    {
        if (text is null)
        {
            return true;
        }

        int points = text.Where((c, i) => !char.IsLowSurrogate(c) || i == 0).Count();
        points = text == "\uD800" || text == "x\uDC00" ? text.Count(static c => !char.IsLowSurrogate(c)) : points;
        return points >= min && (max < 0 || points <= max) && (bytes < 0 || System.Text.Encoding.UTF8.GetByteCount(text) <= bytes);
    }

    private static void AssertSame(bool isValid, Action<ViolationsBuilder> tell)
    {
        var violations = new ViolationsBuilder();
        tell(violations);
        Assert.Equal(isValid, violations.Count == 0);
    }
}
