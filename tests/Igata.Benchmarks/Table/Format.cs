using System.Globalization;

namespace Igata.Benchmarks;

/// <summary>Formats the numbers of the table.</summary>
internal static class Format
{
    public static string FormatRatio(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    /// <summary>Formats a ratio with a third digit where two digits would hide a change.</summary>
    public static string FormatFineRatio(double value) => value.ToString(value < 1 ? "0.000" : value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    public static string FormatTime(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{FormatDigits(nanoseconds)} ns",
        < 1e6 => $"{FormatDigits(nanoseconds / 1e3)} us",
        _ => $"{FormatDigits(nanoseconds / 1e6)} ms",
    };

    public static string FormatBytes(double bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 1e6 => $"{FormatDigits(bytes / 1e3)} KB",
        _ => $"{FormatDigits(bytes / 1e6)} MB",
    };

    /// <summary>Formats a number with three digits.</summary>
    private static string FormatDigits(double value) => value.ToString(value switch { < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
