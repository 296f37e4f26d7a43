namespace Igata.Benchmarks.Scale;

/// <summary>The goals for specs of a thousand methods and more.</summary>
internal static class ScaleGoals
{
    public const double AssemblyBytes = 4_500;
    public const double BuildSeconds = 45;
    public const double CompilerBytes = 0.7e9;
    public const double GrowthExponent = 1.1;

    private const double Milliseconds = 1e6;

    public static double? FindGenerator(string action, int methods) => (action, methods) switch
    {
        ("cold", 1000) => 400 * Milliseconds,
        ("cold", 5000) => 2000 * Milliseconds,
        ("one member edited", 1000) => 40 * Milliseconds,
        ("one member edited", 5000) => 150 * Milliseconds,
        ("a comment edited", 5000) => 60 * Milliseconds,
        ("unrelated C# edited", 5000) => 10 * Milliseconds,
        _ => null,
    };

    public static double? FindCheck(int methods) => methods == 5000 ? 1500 * Milliseconds : null;

    public static RatioGoal FromTime(double? nanoseconds) => nanoseconds is { } max ? new RatioGoal(max, Format.FormatTime(max)) : RatioGoal.None;

    public static RatioGoal FromBytes(double? bytes) => bytes is { } max ? new RatioGoal(max, Format.FormatBytes(max)) : RatioGoal.None;
}
