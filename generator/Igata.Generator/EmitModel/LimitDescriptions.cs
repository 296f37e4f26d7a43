using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Describes limits for documentation. Each description begins with a comma.</summary>
internal static class LimitDescriptions
{
    private static readonly LimitInfo[][] Groups = [.. LimitInfo.All.GroupBy(limit => (limit.Group, limit.IsExclusive)).Select(group => group.ToArray())];

    public static string Describe(TypeRef type) => type switch
    {
        ScalarType scalar => DescribeConstant(scalar) + Describe(scalar.Limits, scalar.Kind.GetInfo().CountsDecodedBytes ? "" : " of UTF-8"),
        ListType list => Describe(list.Limits, "") + DescribeItems(list.Item),
        MapType map => Describe(map.Limits, "") + DescribeItems(map.Item),
        SecretType secret => Describe(secret.Inner),
        EncodedType encoded => Describe(encoded.Inner),
        NullableType nullable => Describe(nullable.Inner),
        _ => "",
    };

    private static string DescribeItems(TypeRef item)
    {
        string description = Describe(item);
        return description.Length == 0 ? "" : $" (each{description.Substring(1)})";
    }

    private static string DescribeConstant(ScalarType scalar) => scalar.Const is null ? "" : $", always {XmlText.FormatCode(scalar.Const.Text)}";

    private static string Describe(Limits limits, string encoding) =>
        limits == Limits.None ? "" : string.Concat(Array.ConvertAll(Groups, group => DescribeGroup(group, limits, encoding)));

    private static string DescribeGroup(LimitInfo[] group, Limits limits, string encoding)
    {
        LimitInfo any = group[0];
        if (any.IsExclusive || any.Group is LimitGroup.Step)
        {
            return DescribeEach(group, limits);
        }

        if (any is { IsMinimum: false, IsMaximum: false })
        {
            return any.Get(limits) is { } text ? $", matching {XmlText.FormatCode(text)}" : "";
        }

        string? from = Array.Find(group, limit => limit.IsMinimum)?.Get(limits);
        string? to = Array.Find(group, limit => limit.IsMaximum)?.Get(limits);
        string rest = any.Group is LimitGroup.Bytes ? encoding : "";
        return (from, to) switch
        {
            (null, null) => "",
            (null, _) => $", at most {to}{FormatUnit(to!, any)}{rest}",
            (_, null) => $", at least {from}{FormatUnit(from, any)}{rest}",
            _ when from == to => $", exactly {from}{FormatUnit(from, any)}{rest}",
            _ => $", {from} to {to}{FormatUnit("", any)}{rest}",
        };
    }

    private static string DescribeEach(LimitInfo[] group, Limits limits)
    {
        string description = "";
        foreach (LimitInfo limit in group)
        {
            description += limit.Get(limits) is { } value ? ", " + limit.Describe(value) : "";
        }

        return description;
    }

    /// <summary>Formats the unit, as singular for the number 1, with a leading space; empty if the limit has no unit.</summary>
    private static string FormatUnit(string number, LimitInfo limit) =>
        limit.Unit.Length == 0 ? "" : " " + (number == "1" ? limit.Unit.Substring(0, limit.Unit.Length - 1) : limit.Unit);
}
