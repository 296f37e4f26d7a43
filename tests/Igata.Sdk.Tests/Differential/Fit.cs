using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Whether a document has the shape that the spec tells: written from the spec alone, beside System.Text.Json.</summary>
internal static partial class Fit
{
    private const long MostSeconds = 922_337_203_685;

    /// <summary>What is wrong first; null if nothing is.</summary>
    public static string? Misfit(JsonElement value, TypeRef type) => type switch
    {
        ScalarType scalar => IsScalar(value, scalar.Kind) ? null : $"not of {scalar.Kind}",
        ListType list => value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(item => Misfit(item, list.Item)).FirstOrDefault(IsFault) : "not an array",
        MapType map => value.ValueKind is JsonValueKind.Object ? value.EnumerateObject().Select(member => Misfit(member.Value, map.Item)).FirstOrDefault(IsFault) : "not an object",
        OrFalseType orFalse => value.ValueKind is JsonValueKind.False or JsonValueKind.True or JsonValueKind.Null ? null : Misfit(value, orFalse.Of),
        DefinedType defined => SoraModel.Definition(defined) switch
        {
            RecordDef record => OfRecord(value, record),
            EnumDef => value.ValueKind is JsonValueKind.String ? null : "not of an enum",
            var other => throw new NotSupportedException(other.ToString()),
        },
        _ => throw new NotSupportedException(type.ToString()),
    };

    private static string? OfRecord(JsonElement value, RecordDef record)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return "not an object";
        }

        var missing = record.Fields.Where(field => !field.Optional).Select(field => field.Wire).ToHashSet();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            // Each of members of the same name must be right, though the last counts.
            missing.Remove(member.Name);
            Field? field = record.Fields.FirstOrDefault(field => field.Wire == member.Name);
            bool isRead = field is not null && !(field.Optional && member.Value.ValueKind is JsonValueKind.Null);
            if (isRead && Misfit(member.Value, field!.Type) is { } fault)
            {
                return fault;
            }
        }

        return missing.Count == 0 ? null : "without a member";
    }

    private static bool IsScalar(JsonElement value, ScalarKind kind) => kind switch
    {
        ScalarKind.String => value.ValueKind is JsonValueKind.String,
        ScalarKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ScalarKind.Object => value.ValueKind is JsonValueKind.Object,
        ScalarKind.Int => Whole(value) is >= int.MinValue and <= int.MaxValue,
        ScalarKind.Long => Whole(value) is not null,
        ScalarKind.Seconds => Whole(value) is >= -MostSeconds and <= MostSeconds,
        ScalarKind.UnixSeconds => Whole(value) is >= -62_135_596_800 and <= 253_402_300_799,
        ScalarKind.UnixMicros => Whole(value) is >= -62_135_596_800_000_000 and <= 253_402_300_799_999_999,
        ScalarKind.Rfc3339 => value.ValueKind is JsonValueKind.String && Time(value.GetString()!) is not null,
        _ => throw new NotSupportedException(kind.ToString()),
    };

    /// <summary>A number without fraction and exponent that 64 bits hold.</summary>
    public static long? Whole(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out long whole) && !value.GetRawText().AsSpan().ContainsAny(".eE") ? whole : null;

    public static DateTimeOffset? Time(string text)
    {
        if (!Rfc3339().IsMatch(text))
        {
            return null;
        }

        // What is finer than a tick is cut off.
        string cut = Finer().Replace(text.ToUpperInvariant(), "$1");
        return DateTimeOffset.TryParse(cut, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.ECMAScript | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex Finer();

    private static bool IsFault(string? fault) => fault is not null;
}
