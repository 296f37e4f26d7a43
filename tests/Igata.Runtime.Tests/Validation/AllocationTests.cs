using System.Numerics;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.ValidationTests;

/// <summary>A request is validated by every call, so the limits of a valid one must not allocate.</summary>
public class AllocationTests
{
    public static TheoryData<string, Action<ViolationsBuilder>> Limits { get; } = new()
    {
        { "required", static violations => violations.Required("a", "text") },
        { "required secret", static violations => violations.Required("a", Token) },
        { "text", static violations => violations.Text("a", "text", 1, 10, 20) },
        { "secret", static violations => violations.Text("a", Token, 1, 10, 20) },
        { "const", static violations => violations.Const("a", "text", "text") },
        { "pattern", static violations => violations.Pattern("a", "text", true, "^text$") },
        { "long", static violations => violations.Range("a", 5L, 1, 10) },
        { "ulong", static violations => violations.Range("a", 5UL, 1, 10) },
        { "double", static violations => violations.Range("a", 5.5, 1, 10) },
        { "decimal", static violations => violations.Range("a", 5.5m, 1, 10) },
        { "big integer", static violations => violations.Range("a", new BigInteger(5), BigInteger.One, null) },
        { "date", static violations => violations.Range("a", new DateOnly(2026, 5, 5), new DateOnly(2026, 1, 1), DateOnly.MaxValue) },
        { "time", static violations => violations.Range("a", new TimeOnly(5, 5), TimeOnly.MinValue, new TimeOnly(6, 0)) },
        { "seconds", static violations => violations.Seconds("a", TimeSpan.FromSeconds(5), 1, 10) },
        { "unix seconds", static violations => violations.UnixSeconds("a", DateTimeOffset.UnixEpoch, 0, 10) },
        { "unix milliseconds", static violations => violations.UnixMillis("a", DateTimeOffset.UnixEpoch, 0, 10) },
        { "unix microseconds", static violations => violations.UnixMicros("a", DateTimeOffset.UnixEpoch, 0, 10) },
        { "items", static violations => violations.Items("a", 5, 1, 10) },
        { "properties", static violations => violations.Properties("a", 5, 1, 10) },
        { "family", static violations => violations.Family(Family, "x-", ["x-id", "x-colors"], ["x-y-"]) },
        { "above", static violations => violations.Above("a", 5.5m, 1m) },
        { "below", static violations => violations.Below("a", new DateOnly(2026, 5, 5), DateOnly.MaxValue) },
        { "multiple of a long", static violations => violations.MultipleOf("a", 10L, 5) },
        { "multiple of a ulong", static violations => violations.MultipleOf("a", 10UL, 5) },
        { "multiple of a decimal", static violations => violations.MultipleOf("a", 1.5m, 0.5m) },
        { "multiple of a double", static violations => violations.MultipleOf("a", 1.5, 0.5m) },
        { "multiple of a big integer", static violations => violations.MultipleOf("a", new BigInteger(10), new BigInteger(5)) },
    };

    private static readonly Secret Token = "secret";

    private static readonly EquatableMap<string> Family = new([new("color", "red"), new("size", "5")]);

    [Theory]
    [MemberData(nameof(Limits), DisableDiscoveryEnumeration = true)]
    public void ValidValueAllocatesNothing(string limit, Action<ViolationsBuilder> validate)
    {
        var violations = new ViolationsBuilder();
        validate(violations);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            validate(violations);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() == before, $"Validating {limit} allocates.");
        Assert.Equal(0, violations.Count);
    }

    [Theory]
    [InlineData("color", "x-color", "q-", "/x-color: name")]
    [InlineData("color", "color", "x-co", "/x-color: name")]
    [InlineData("color", "x-colo", "x", "/x-color: name")]
    [InlineData("color", "x-colors", "x-color-", null)]
    public void NameOfAFamilyIsComparedWithItsPrefix(string key, string other, string otherPrefix, string? expected)
    {
        var violations = new ViolationsBuilder();
        violations.Family(new EquatableMap<string>([new(key, "red")]), "x-", [other], [otherPrefix]);
        Assert.Equal(expected, violations.Build().Select(static violation => $"{violation.Pointer}: {violation.Rule}").SingleOrDefault());
        Assert.Equal(expected is null, Check.Family(new EquatableMap<string>([new(key, "red")]), "x-", [other], [otherPrefix]));
    }
}
