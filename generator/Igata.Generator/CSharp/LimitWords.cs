using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>Limits in plain words, each with a comma in front.</summary>
internal static class LimitWords
{
    public static string Of(TypeRef type) => type switch
    {
        ScalarType scalar => Constant(scalar) + Of(scalar.Limits, scalar.Kind is ScalarKind.File or ScalarKind.Bytes ? " bytes" : " bytes of UTF-8"),
        ListType list => Of(list.Limits) + OfItems(list.Item),
        MapType map => Of(map.Limits) + OfItems(map.Item),
        NullableType nullable => Of(nullable.Of),
        _ => "",
    };

    private static string OfItems(TypeRef item)
    {
        string words = Of(item);
        return words.Length == 0 ? "" : $" (each{words.Substring(1)})";
    }

    private static string Constant(ScalarType scalar) => scalar.Const is null ? "" : $", always {XmlText.Code(scalar.Const.Text)}";

    private static string Of(Limits limits, string bytes = "") =>
        Range(limits.Minimum, limits.Maximum, "")
        + Range(Text(limits.MinLength), Text(limits.MaxLength), " characters")
        + Range(null, Text(limits.MaxBytes), bytes)
        + Range(Text(limits.MinItems), Text(limits.MaxItems), " items")
        + Range(Text(limits.MinProperties), Text(limits.MaxProperties), " members")
        + (limits.Pattern is null ? "" : $", matching {XmlText.Code(limits.Pattern.Text)}");

    private static string Range(string? from, string? to, string unit) => (from, to) switch
    {
        (null, null) => "",
        (null, _) => $", at most {to}{Unit(to!, unit)}",
        (_, null) => $", at least {from}{Unit(from, unit)}",
        _ when from == to => $", exactly {from}{Unit(from, unit)}",
        _ => $", {from} to {to}{unit}",
    };

    /// <summary>One character, two characters.</summary>
    private static string Unit(string number, string unit) => number == "1" ? unit.Replace("characters", "character").Replace("bytes", "byte").Replace("items", "item").Replace("members", "member") : unit;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
