using System.Numerics;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.ValidationTests;

/// <summary>Exclusive limits and multiples.</summary>
public class StepTests
{
    [Theory]
    [InlineData(0.3, 0.1, true)]
    [InlineData(-0.7, 0.1, true)]
    [InlineData(0.35, 0.1, false)]
    [InlineData(0, 0.1, true)]
    [InlineData(1e-300, 0.1, false)]
    [InlineData(1e300, 1, true)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(double.PositiveInfinity, 1, false)]
    public void DigitsOfNumbersAreCompared(double value, double step, bool isMultiple) => Assert.Equal(isMultiple, Check.MultipleOf(value, (decimal)step));

    [Fact]
    public void MultiplesAreExact()
    {
        Assert.True(Check.MultipleOf(decimal.MaxValue, 0.0000000000000000000000000001m));
        Assert.False(Check.MultipleOf(0.07m, 0.02m));
        Assert.True(Check.MultipleOf(long.MinValue, 2));
        Assert.False(Check.MultipleOf(ulong.MaxValue, 2UL));
        Assert.True(Check.MultipleOf(BigInteger.Pow(10, 50), BigInteger.Pow(2, 50)));
    }

    [Fact]
    public void LimitItselfIsExcluded()
    {
        Assert.False(Check.Above(1, 1L));
        Assert.True(Check.Above(2, 1L));
        Assert.False(Check.Below(1m, 1m));
        Assert.False(Check.Below(double.NaN, 1d));
        Assert.False(Check.Above(double.NaN, 1d));
        Assert.True(Check.Below(new DateOnly(2018, 7, 12), new DateOnly(2018, 7, 13)));
    }
}
