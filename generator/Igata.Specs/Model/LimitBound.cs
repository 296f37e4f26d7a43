namespace Igata.Specs.Model;

/// <summary>A minimum or a maximum: a JSON number, or the text of a date or a time of day, exactly as written.</summary>
public static class LimitBound
{
    /// <summary>Whether the bound is a number and not a text.</summary>
    public static bool IsNumber(string bound) => JsonNumber.IsNumber(bound);

    /// <summary>Compares two bounds, or a value with a bound. Numbers are compared by value; dates and times of day have the order of their texts.</summary>
    public static int Compare(string a, string b) =>
        IsNumber(a) && IsNumber(b) ? JsonNumber.Compare(a, b) : string.CompareOrdinal(TrimFraction(a), TrimFraction(b));

    /// <summary>Returns whether a number is a multiple of another. The digits are compared, so that nothing is rounded: 0.3 is a multiple of 0.1.</summary>
    public static bool IsMultiple(string value, string step) => !IsNumber(value) || !IsNumber(step) || JsonNumber.IsMultiple(value, step);

    private static string TrimFraction(string text) => text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
}
