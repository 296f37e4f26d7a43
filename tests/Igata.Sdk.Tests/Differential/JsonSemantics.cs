using System.Text.Json;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Compares a document with the document that was read and written again, member by member, according to the spec.</summary>
internal static class JsonSemantics
{
    /// <summary>Returns the path of the first difference, or null if both have the same meaning.</summary>
    public static string? FindDifference(JsonElement read, JsonElement actual, TypeRef type, string path = "$") => type switch
    {
        ScalarType scalar => IsSame(read, actual, scalar.Kind) ? null : path,
        NullableType nullable => read.ValueKind is JsonValueKind.Null ? (actual.ValueKind is JsonValueKind.Null ? null : path) : FindDifference(read, actual, nullable.Inner, path),
        FalseOrType orFalse => read.ValueKind is JsonValueKind.Object ? FindDifference(read, actual, orFalse.Inner, path) : IsSameText(read, actual) ? null : path,
        ListType list => CompareLists(read, actual, list, path),
        MapType map => CompareMaps(read, actual, map, path),
        DefinedType defined => SoraModel.GetDefinition(defined) switch
        {
            RecordDef record => CompareRecords(read, actual, record, path),
            UnionDef union => union.Cases.FirstOrDefault(unionCase => SpecShapeCheck.FindMismatch(read, unionCase.Type) is null) is { } found
                ? FindDifference(read, actual, found.Type, path)
                : IsSameText(read, actual) ? null : path,
            _ => read.GetString() == actual.GetString() ? null : path,
        },
        _ => throw new NotSupportedException(type.ToString()),
    };

    private static bool IsSame(JsonElement read, JsonElement actual, ScalarKind kind) => kind switch
    {
        ScalarKind.String => read.GetString() == actual.GetString(),
        ScalarKind.Rfc3339 => SpecShapeCheck.CheckTime(read.GetString()!)!.Value.EqualsExact(SpecShapeCheck.CheckTime(actual.GetString()!)!.Value),
        ScalarKind.Number => read.GetDouble().Equals(actual.GetDouble()),
        ScalarKind.Boolean or ScalarKind.Object or ScalarKind.Any => IsSameText(read, actual),
        _ => SpecShapeCheck.CheckInteger(read) == SpecShapeCheck.CheckInteger(actual),
    };

    private static bool IsSameText(JsonElement read, JsonElement actual) => read.GetRawText() == actual.GetRawText();

    private static string? CompareLists(JsonElement read, JsonElement actual, ListType list, string path) => read.GetArrayLength() != actual.GetArrayLength()
        ? path
        : read.EnumerateArray().Zip(actual.EnumerateArray(), (one, two) => (one, two))
            .Select((pair, index) => FindDifference(pair.one, pair.two, list.Item, $"{path}[{index}]")).FirstOrDefault(static difference => difference is not null);

    private static string? CompareMaps(JsonElement read, JsonElement actual, MapType map, string path)
    {
        Dictionary<string, JsonElement> last = GetLastMembers(read);
        return last.Count == actual.EnumerateObject().Count() && last.Keys.All(key => actual.TryGetProperty(key, out _))
            ? last.Select(entry => FindDifference(entry.Value, actual.GetProperty(entry.Key), map.Item, $"{path}.{entry.Key}")).FirstOrDefault(static difference => difference is not null)
            : path;
    }

    private static string? CompareRecords(JsonElement read, JsonElement actual, RecordDef record, string path)
    {
        var fields = record.Fields.ToDictionary(field => field.Wire);
        bool IsKnown(JsonProperty member) => fields.TryGetValue(member.Name, out Field? field) && !(field is { Optional: true, Type: not NullableType } && member.Value.ValueKind is JsonValueKind.Null);

        // If a member of the spec is repeated, also as null, the last one is used. All other repeated members are preserved.
        JsonProperty[] all = [.. read.EnumerateObject()];
        JsonProperty[] counted = [.. all.Where((member, index) => !fields.ContainsKey(member.Name) || !all.Skip(index + 1).Any(later => later.Name == member.Name))];
        var last = counted.Where(IsKnown).ToDictionary(static member => member.Name, static member => member.Value);
        string[] names = [.. record.Fields.Where(field => last.ContainsKey(field.Wire)).Select(field => field.Wire)];
        JsonProperty[] members = [.. actual.EnumerateObject()];
        if (members.Length < names.Length || !names.SequenceEqual(members.Take(names.Length).Select(member => member.Name)))
        {
            return path;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (FindDifference(last[names[i]], members[i].Value, fields[names[i]].Type, $"{path}.{names[i]}") is { } difference)
            {
                return difference;
            }
        }

        // Members that the spec does not define are written last and unchanged, and so are nulls of optional members.
        bool keepsTheRest = members.Skip(names.Length).Select(GetUnknownMembers).SequenceEqual(counted.Where(member => !IsKnown(member)).Select(GetUnknownMembers));
        return keepsTheRest ? null : path + ", unknown members";
    }

    /// <summary>Returns the last one of the members with the same name.</summary>
    private static Dictionary<string, JsonElement> GetLastMembers(JsonElement value)
    {
        var last = new Dictionary<string, JsonElement>();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            last[member.Name] = member.Value;
        }

        return last;
    }

    private static (string, string) GetUnknownMembers(JsonProperty member) => (member.Name, member.Value.GetRawText());
}
