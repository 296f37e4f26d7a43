using System.Globalization;

namespace Igata.Benchmarks;

/// <summary>Numbers as they stand in the table.</summary>
internal static class Format
{
    public static string Ratio(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    /// <summary>With a third digit where two hide what changes.</summary>
    public static string Fine(double value) => value.ToString(value < 1 ? "0.000" : value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{Digits(nanoseconds)} ns",
        < 1e6 => $"{Digits(nanoseconds / 1e3)} us",
        _ => $"{Digits(nanoseconds / 1e6)} ms",
    };

    public static string Bytes(double bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 1e6 => $"{Digits(bytes / 1e3)} KB",
        _ => $"{Digits(bytes / 1e6)} MB",
    };

    /// <summary>Three digits.</summary>
    private static string Digits(double value) => value.ToString(value switch { < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
