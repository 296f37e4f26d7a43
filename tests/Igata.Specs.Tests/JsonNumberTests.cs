using Igata.Specs.Model;

namespace Igata.Specs.Tests;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", true, true)]
    [InlineData("-0", true, true)]
    [InlineData("10", true, true)]
    [InlineData("1.0", true, false)]
    [InlineData("1e5", true, false)]
    [InlineData("-1.5E-10", true, false)]
    [InlineData("01", false, false)]
    [InlineData("+1", false, false)]
    [InlineData(".5", false, false)]
    [InlineData("5.", false, false)]
    [InlineData("1e", false, false)]
    [InlineData("-", false, false)]
    [InlineData("", false, false)]
    [InlineData("1_000", false, false)]
    [InlineData("0x1F", false, false)]
    [InlineData("Infinity", false, false)]
    public void FollowsTheJsonGrammar(string text, bool number, bool whole) =>
        Assert.Equal((number, whole), (JsonNumber.IsNumber(text), JsonNumber.IsWhole(text)));

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("-0.30", "0.1", true)]
    [InlineData("0.35", "0.1", false)]
    [InlineData("1e30", "3", false)]
    [InlineData("3e30", "3", true)]
    [InlineData("0", "7", true)]
    [InlineData("1e999999999999", "8", true)]
    [InlineData("1e-999999999999", "8", false)]
    [InlineData("100", "1e2", true)]
    [InlineData("50", "1e2", false)]
    public void MultiplesAreComparedByTheirDigits(string value, string step, bool isMultiple) => Assert.Equal(isMultiple, JsonNumber.IsMultiple(value, step));

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("1e2", "100", 0)]
    [InlineData("0", "-0.0", 0)]
    [InlineData("0.1", "0.10000000000000000001", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("9", "10", -1)]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("1e-400", "0", 1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", -1)]
    [InlineData("1e99999999999999999999", "1", 1)]
    [InlineData("0.00012", "1.2e-4", 0)]
    public void ComparesExactly(string a, string b, int sign)
    {
        Assert.Equal(sign, Math.Sign(JsonNumber.Compare(a, b)));
        Assert.Equal(-sign, Math.Sign(JsonNumber.Compare(b, a)));
    }
}
