using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Checks whether a document has the type of the spec. It uses only the spec and System.Text.Json.</summary>
internal static partial class SpecShapeCheck
{
    private const long MaxSeconds = 922_337_203_685;

    /// <summary>Returns the first mismatch, or null if there is none.</summary>
    public static string? FindMismatch(JsonElement value, TypeRef type) => type switch
    {
        ScalarType scalar => IsScalar(value, scalar.Kind) ? null : $"not of {scalar.Kind}",
        ListType list => value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(item => FindMismatch(item, list.Item)).FirstOrDefault(IsError) : "not an array",
        MapType map => value.ValueKind is JsonValueKind.Object ? value.EnumerateObject().Select(member => FindMismatch(member.Value, map.Item)).FirstOrDefault(IsError) : "not an object",
        NullableType nullable => value.ValueKind is JsonValueKind.Null ? null : FindMismatch(value, nullable.Inner),
        FalseOrType orFalse => value.ValueKind is JsonValueKind.False or JsonValueKind.True or JsonValueKind.Null ? null : FindMismatch(value, orFalse.Inner),
        DefinedType defined => SoraModel.GetDefinition(defined) switch
        {
            RecordDef record => FindRecordMismatch(value, record),
            EnumDef => value.ValueKind is JsonValueKind.String ? null : "not of an enum",
            UnionDef union => union.Cases.Any(unionCase => FindMismatch(value, unionCase.Type) is null) || !union.Cases.Any(unionCase => HasKind(value, unionCase.Type)) ? null : "of no case",
            var other => throw new NotSupportedException(other.ToString()),
        },
        _ => throw new NotSupportedException(type.ToString()),
    };

    // A value whose kind no case of a union has is kept as unknown.
    private static bool HasKind(JsonElement value, TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Kind.GetInfo().JsonKinds.Contains(Enum.Parse<Igata.Specs.Model.JsonKind>(value.ValueKind.ToString())),
        DefinedType defined => SoraModel.GetDefinition(defined) is RecordDef ? value.ValueKind is JsonValueKind.Object : throw new NotSupportedException(defined.Name),
        _ => throw new NotSupportedException(type.ToString()),
    };

    private static string? FindRecordMismatch(JsonElement value, RecordDef record)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return "not an object";
        }

        var missing = record.Fields.Where(field => !field.Optional).Select(field => field.Wire).ToHashSet();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            // Each of the members with the same name must be valid, although only the last one is used.
            missing.Remove(member.Name);
            Field? field = record.Fields.FirstOrDefault(field => field.Wire == member.Name);
            bool isRead = field is not null && !(field is { Optional: true, Type: not NullableType } && member.Value.ValueKind is JsonValueKind.Null);
            if (isRead && FindMismatch(member.Value, field!.Type) is { } error)
            {
                return error;
            }
        }

        return missing.Count == 0 ? null : "without a member";
    }

    private static bool IsScalar(JsonElement value, ScalarKind kind) => kind switch
    {
        ScalarKind.String => value.ValueKind is JsonValueKind.String,
        ScalarKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ScalarKind.Object => value.ValueKind is JsonValueKind.Object,
        ScalarKind.Any => true,
        ScalarKind.Number => value.ValueKind is JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        ScalarKind.Int => CheckInteger(value) is >= int.MinValue and <= int.MaxValue,
        ScalarKind.Long => CheckInteger(value) is not null,
        ScalarKind.Seconds => CheckInteger(value) is >= -MaxSeconds and <= MaxSeconds,
        ScalarKind.UnixSeconds => CheckInteger(value) is >= -62_135_596_800 and <= 253_402_300_799,
        ScalarKind.UnixMicros => CheckInteger(value) is >= -62_135_596_800_000_000 and <= 253_402_300_799_999_999,
        ScalarKind.Rfc3339 => value.ValueKind is JsonValueKind.String && CheckTime(value.GetString()!) is not null,
        _ => throw new NotSupportedException(kind.ToString()),
    };

    /// <summary>Returns the value of a number without an exponent, and without a fraction except for zeros, that fits into 64 bits, or null for any other value.</summary>
    public static long? CheckInteger(JsonElement value)
    {
        string text = value.ValueKind is JsonValueKind.Number ? value.GetRawText() : "";
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point >= 0 && text[(point + 1)..].All(static digit => digit == '0') ? text[..point] : text;
        return long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    public static DateTimeOffset? CheckTime(string text)
    {
        if (!CheckRfc3339().IsMatch(text))
        {
            return null;
        }

        // Digits beyond the precision of a tick are truncated.
        string truncated = HasFinerPrecision().Replace(text.ToUpperInvariant(), "$1");
        return DateTimeOffset.TryParse(truncated, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.ECMAScript | RegexOptions.CultureInvariant)]
    private static partial Regex CheckRfc3339();

    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex HasFinerPrecision();

    private static bool IsError(string? error) => error is not null;
}
