using Igata.Import.Documents;
using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>
/// Finds the values that discriminators give to members of records, before any record is described: a record may be a case of several unions, and
/// then its member has several values.
/// </summary>
internal static class DiscriminatorTags
{
    /// <summary>Registers the values for all unions of an API.</summary>
    public static void Register(ApiDescription api, RecordViews views)
    {
        foreach (Schema union in SchemaWalk.FindAll(api).Where(schema => schema.Discriminator is not null && schema.OneOf.Count > 0))
        {
            (string Key, NamedSchema Named)[] cases = [.. FindCases(union, union.Discriminator!, views)];
            bool isComplete = cases.Length > 0 && cases.Select(@case => @case.Key).Distinct().Count() == cases.Length
                && union.OneOf.TrueForAll(@case => @case.Ref is { } named && cases.Any(other => other.Named == named))
                && cases.All(@case => IsRecord(@case.Named));
            if (!isComplete)
            {
                continue;
            }

            foreach ((string key, NamedSchema named) in cases)
            {
                Add(views, named, union.Discriminator!.Name, key);
            }
        }
    }

    /// <summary>Returns the cases of a union by their keys: by the mapping, by the values of the member, or by the name of the type.</summary>
    public static IEnumerable<(string Key, NamedSchema Named)> FindCases(Schema union, Discriminator discriminator, RecordViews views)
    {
        foreach ((string value, NamedSchema named) in discriminator.Mapping)
        {
            yield return (value, named);
        }

        foreach (NamedSchema named in union.OneOf.Select(@case => @case.Ref).OfType<NamedSchema>())
        {
            if (discriminator.Mapping.Any(entry => entry.Schema == named))
            {
                continue;
            }

            MemberView? member = views.Find(named.Schema)?.Members.FirstOrDefault(other => other.Name == discriminator.Name);
            IReadOnlyList<string> values = member is null ? [] : FindOwnValues(member.Schema);
            foreach (string key in values.Count > 0 ? values : [named.Name])
            {
                yield return (key, named);
            }
        }
    }

    private static IReadOnlyList<string> FindOwnValues(Schema schema)
    {
        Schema revealed = RecordViews.Reveal(schema);
        return revealed.Const is { } constant ? [constant.Text] : revealed.Enum is { Count: < 20 } values && values.TrueForAll(value => value.Kind == SourceKind.Text) ? [.. values.Select(value => value.Text)] : [];
    }

    private static bool IsRecord(NamedSchema named) => named.Schema is { Ref: null, OneOf.Count: 0, IsUnionByKey: false }
        && (named.Schema.Properties.Count > 0 || named.Schema.AllOf.Count > 0 || named.Schema.Kinds == ValueKinds.Mapping);

    private static void Add(RecordViews views, NamedSchema named, string member, string key)
    {
        if (!views.Tags.TryGetValue(named, out Dictionary<string, List<string>>? tags))
        {
            views.Tags[named] = tags = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        }

        if (!tags.TryGetValue(member, out List<string>? keys))
        {
            tags[member] = keys = [];
        }

        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}
