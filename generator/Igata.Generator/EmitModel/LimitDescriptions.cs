using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Limits in plain words, each with a comma in front.</summary>
internal static class LimitDescriptions
{
    public static string Describe(TypeRef type) => type switch
    {
        ScalarType scalar => DescribeConstant(scalar) + Describe(scalar.Limits, scalar.Kind is ScalarKind.File or ScalarKind.Bytes ? " bytes" : " bytes of UTF-8"),
        ListType list => Describe(list.Limits) + DescribeItems(list.Item),
        MapType map => Describe(map.Limits) + DescribeItems(map.Item),
        NullableType nullable => Describe(nullable.Inner),
        _ => "",
    };

    private static string DescribeItems(TypeRef item)
    {
        string description = Describe(item);
        return description.Length == 0 ? "" : $" (each{description.Substring(1)})";
    }

    private static string DescribeConstant(ScalarType scalar) => scalar.Const is null ? "" : $", always {XmlText.FormatCode(scalar.Const.Text)}";

    private static string Describe(Limits limits, string bytes = "") =>
        DescribeRange(limits.Minimum, limits.Maximum, "")
        + DescribeRange(FormatNumber(limits.MinLength), FormatNumber(limits.MaxLength), " characters")
        + DescribeRange(null, FormatNumber(limits.MaxBytes), bytes)
        + DescribeRange(FormatNumber(limits.MinItems), FormatNumber(limits.MaxItems), " items")
        + DescribeRange(FormatNumber(limits.MinProperties), FormatNumber(limits.MaxProperties), " members")
        + (limits.Pattern is null ? "" : $", matching {XmlText.FormatCode(limits.Pattern.Text)}");

    private static string DescribeRange(string? from, string? to, string unit) => (from, to) switch
    {
        (null, null) => "",
        (null, _) => $", at most {to}{FormatWithUnit(to!, unit)}",
        (_, null) => $", at least {from}{FormatWithUnit(from, unit)}",
        _ when from == to => $", exactly {from}{FormatWithUnit(from, unit)}",
        _ => $", {from} to {to}{unit}",
    };

    /// <summary>One character, two characters.</summary>
    private static string FormatWithUnit(string number, string unit) => number == "1" ? unit.Replace("characters", "character").Replace("bytes", "byte").Replace("items", "item").Replace("members", "member") : unit;

    private static string? FormatNumber(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
