using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>Limits in plain words, each with a comma in front.</summary>
internal static class LimitWords
{
    public static string Of(TypeRef type) => type switch
    {
        ScalarType scalar => Constant(scalar) + Of(scalar.Limits),
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

    private static string Of(Limits limits) =>
        Range(limits.Minimum, limits.Maximum, "")
        + Range(Text(limits.MinLength), Text(limits.MaxLength), " characters")
        + Range(null, Text(limits.MaxBytes), " bytes of UTF-8")
        + Range(Text(limits.MinItems), Text(limits.MaxItems), " items")
        + Range(Text(limits.MinProperties), Text(limits.MaxProperties), " members")
        + (limits.Pattern is null ? "" : $", matching {XmlText.Code(limits.Pattern.Text)}");

    private static string Range(string? from, string? to, string unit) => (from, to) switch
    {
        (null, null) => "",
        (null, _) => $", at most {to}{unit}",
        (_, null) => $", at least {from}{unit}",
        _ when from == to => $", exactly {from}{unit}",
        _ => $", {from} to {to}{unit}",
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
