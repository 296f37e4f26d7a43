using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>Predicts whether <c>igata check</c> distinguishes the objects of a union, so that other unions become views at once.</summary>
internal sealed class UnionFacts(RecordViews views)
{
    private const int MaxDepth = 8;

    private sealed record Facts(bool IsOpen, IReadOnlyList<string> Required, IReadOnlyList<string> Declared, IReadOnlyDictionary<string, IReadOnlyList<string>> Fixed);

    /// <summary>Returns whether any two objects are distinguished: by a required member with other values, or by a member that one requires and the other does not have.</summary>
    public bool AreDistinct(IReadOnlyList<Schema> objects)
    {
        List<Facts> all = [.. objects.SelectMany(@object => Describe(@object, 0))];
        for (int i = 0; i < all.Count; i++)
        {
            for (int j = i + 1; j < all.Count; j++)
            {
                if (!AreDistinct(all[i], all[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Returns the objects that are distinguished from all others.</summary>
    public IReadOnlyList<Schema> FindDistinct(IReadOnlyList<Schema> objects) => [.. objects.Where(one => objects.All(other => one == other || AreDistinct(one, other)))];

    // What one of them is by itself does not matter: it may be a union whose cases nothing distinguishes.
    private bool AreDistinct(Schema one, Schema other) => Describe(one, 0).All(a => Describe(other, 0).All(b => AreDistinct(a, b)));

    /// <summary>Returns whether the items of lists have kinds of JSON values that exclude each other.</summary>
    public bool AreKindsDistinct(IReadOnlyList<Schema?> items)
    {
        ValueKinds[] kinds = [.. items.Select(item => item is null ? ValueKinds.None : Widen(FindKinds(item, 0)))];
        for (int i = 0; i < kinds.Length; i++)
        {
            for (int j = i + 1; j < kinds.Length; j++)
            {
                bool areObjects = kinds[i] == ValueKinds.Mapping && kinds[j] == ValueKinds.Mapping && AreDistinct([items[i]!, items[j]!]);
                if (kinds[i] == ValueKinds.None || kinds[j] == ValueKinds.None || ((kinds[i] & kinds[j]) != 0 && !areObjects))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ValueKinds Widen(ValueKinds kinds) => kinds.HasFlag(ValueKinds.Integer) || kinds.HasFlag(ValueKinds.Number) ? kinds | ValueKinds.Integer | ValueKinds.Number : kinds;

    private static ValueKinds FindKinds(Schema schema, int depth)
    {
        Schema revealed = RecordViews.Reveal(schema);
        return depth == MaxDepth ? ValueKinds.None
            : revealed.OneOf.Count > 0 ? revealed.OneOf.Select(@case => FindKinds(@case, depth + 1)).Aggregate((a, b) => a == ValueKinds.None || b == ValueKinds.None ? ValueKinds.None : a | b)
            : revealed.AllOf.Count > 0 ? ValueKinds.Mapping
            : revealed.Kinds is ValueKinds.None && revealed.Enum is not null ? ValueKinds.Text
            : revealed.Kinds;
    }

    private static bool AreDistinct(Facts a, Facts b) =>
        a.IsOpen || b.IsOpen ? a.IsOpen != b.IsOpen
        : a.Fixed.Any(pair => b.Fixed.TryGetValue(pair.Key, out IReadOnlyList<string>? other) && !other.Intersect(pair.Value).Any())
        || a.Required.Except(b.Declared).Any() || b.Required.Except(a.Declared).Any();

    private IEnumerable<Facts> Describe(Schema schema, int depth)
    {
        Schema revealed = RecordViews.Reveal(schema);
        if (revealed.OneOf.Count > 1 && depth < MaxDepth)
        {
            return revealed.OneOf.SelectMany(@case => Describe(@case, depth + 1));
        }

        if (revealed.IsUnionByKey || views.Find(schema) is not { IsOpen: false } view)
        {
            return [new Facts(true, [], [], new Dictionary<string, IReadOnlyList<string>>())];
        }

        MemberView[] required = [.. view.Members.Where(member => member.Required || views.FindTags(schema, member.Name) is not null)];
        return
        [
            new Facts(
                false,
                [.. required.Select(member => member.Name)],
                [.. view.Members.Select(member => member.Name)],
                required.Select(member => (member.Name, Values: views.FindValues(schema, member))).Where(pair => pair.Values.Count > 0).ToDictionary(pair => pair.Name, pair => pair.Values)),
        ];
    }
}
