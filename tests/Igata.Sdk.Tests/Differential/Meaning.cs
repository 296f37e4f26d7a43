using System.Text.Json;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Holds what was read and written again against the document, member by member as the spec means them.</summary>
internal static class Meaning
{
    /// <summary>Where the two differ first; null if they mean the same.</summary>
    public static string? Difference(JsonElement read, JsonElement written, TypeRef type, string path = "$") => type switch
    {
        ScalarType scalar => IsSame(read, written, scalar.Kind) ? null : path,
        OrFalseType orFalse => read.ValueKind is JsonValueKind.Object ? Difference(read, written, orFalse.Of, path) : SameText(read, written) ? null : path,
        ListType list => OfList(read, written, list, path),
        MapType map => OfMap(read, written, map, path),
        DefinedType defined => SoraModel.Definition(defined) is RecordDef record
            ? OfRecord(read, written, record, path)
            : read.GetString() == written.GetString() ? null : path,
        _ => throw new NotSupportedException(type.ToString()),
    };

    private static bool IsSame(JsonElement read, JsonElement written, ScalarKind kind) => kind switch
    {
        ScalarKind.String => read.GetString() == written.GetString(),
        ScalarKind.Rfc3339 => Fit.Time(read.GetString()!)!.Value.EqualsExact(Fit.Time(written.GetString()!)!.Value),
        ScalarKind.Boolean or ScalarKind.Object => SameText(read, written),
        _ => Fit.Whole(read) == Fit.Whole(written),
    };

    private static bool SameText(JsonElement read, JsonElement written) => read.GetRawText() == written.GetRawText();

    private static string? OfList(JsonElement read, JsonElement written, ListType list, string path) => read.GetArrayLength() != written.GetArrayLength()
        ? path
        : read.EnumerateArray().Zip(written.EnumerateArray(), (one, two) => (one, two))
            .Select((pair, index) => Difference(pair.one, pair.two, list.Item, $"{path}[{index}]")).FirstOrDefault(static difference => difference is not null);

    private static string? OfMap(JsonElement read, JsonElement written, MapType map, string path)
    {
        Dictionary<string, JsonElement> last = Last(read);
        return last.Count == written.EnumerateObject().Count() && last.Keys.All(key => written.TryGetProperty(key, out _))
            ? last.Select(entry => Difference(entry.Value, written.GetProperty(entry.Key), map.Item, $"{path}.{entry.Key}")).FirstOrDefault(static difference => difference is not null)
            : path;
    }

    private static string? OfRecord(JsonElement read, JsonElement written, RecordDef record, string path)
    {
        var fields = record.Fields.ToDictionary(field => field.Wire);
        bool IsKnown(JsonProperty member) => fields.TryGetValue(member.Name, out Field? field) && !(field.Optional && member.Value.ValueKind is JsonValueKind.Null);

        // Of a member of the spec that comes again, as a null or not, the last counts; what else comes twice is kept twice.
        JsonProperty[] all = [.. read.EnumerateObject()];
        JsonProperty[] counted = [.. all.Where((member, index) => !fields.ContainsKey(member.Name) || !all.Skip(index + 1).Any(later => later.Name == member.Name))];
        var last = counted.Where(IsKnown).ToDictionary(static member => member.Name, static member => member.Value);
        string[] names = [.. record.Fields.Where(field => last.ContainsKey(field.Wire)).Select(field => field.Wire)];
        JsonProperty[] members = [.. written.EnumerateObject()];
        if (members.Length < names.Length || !names.SequenceEqual(members.Take(names.Length).Select(member => member.Name)))
        {
            return path;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (Difference(last[names[i]], members[i].Value, fields[names[i]].Type, $"{path}.{names[i]}") is { } difference)
            {
                return difference;
            }
        }

        // What the spec does not know follows as it came, letter by letter, and so do nulls of members that may be absent.
        bool keepsTheRest = members.Skip(names.Length).Select(Kept).SequenceEqual(counted.Where(member => !IsKnown(member)).Select(Kept));
        return keepsTheRest ? null : path + ", unknown members";
    }

    /// <summary>Of members with the same name the last counts.</summary>
    private static Dictionary<string, JsonElement> Last(JsonElement value)
    {
        var last = new Dictionary<string, JsonElement>();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            last[member.Name] = member.Value;
        }

        return last;
    }

    private static (string, string) Kept(JsonProperty member) => (member.Name, member.Value.GetRawText());
}
