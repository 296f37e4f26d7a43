using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>A member of a record, whether the record defines it or includes it.</summary>
internal sealed record MemberView(string Name, Schema Schema, bool Required);

/// <summary>The members of an object, and whether any other object is a value too.</summary>
internal sealed record RecordView(IReadOnlyList<MemberView> Members, bool IsOpen);

/// <summary>Finds the members of records through references and <c>allOf</c>, and the values that members must have.</summary>
internal sealed class RecordViews
{
    private const int MaxDepth = 32;

    private readonly Dictionary<Schema, RecordView?> _cache = [];

    /// <summary>The values of members that a discriminator gives, by record and member.</summary>
    public Dictionary<NamedSchema, Dictionary<string, List<string>>> Tags { get; } = [];

    /// <summary>Returns the members of a record; null if the type is no object.</summary>
    public RecordView? Find(Schema schema)
    {
        if (!_cache.TryGetValue(schema, out RecordView? view))
        {
            view = Find(schema, 0);
            _cache[schema] = view;
        }

        return view;
    }

    /// <summary>Returns the only values that a member can have: its constant, the values of its enum, or those of a discriminator.</summary>
    public IReadOnlyList<string> FindValues(Schema record, MemberView member)
    {
        if (FindTags(record, member.Name) is { } tags)
        {
            return tags;
        }

        Schema schema = member.Schema;
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            if (schema.Const is { } constant)
            {
                return [constant.Text];
            }

            if (schema.Enum is { } list && !TypeShaper.IsNullable(schema))
            {
                return [.. list.Select(value => value.Text)];
            }

            Schema? next = schema.Ref?.Schema ?? (schema.AllOf is [var only] ? only : null);
            if (next is null)
            {
                return [];
            }

            schema = next;
        }

        return [];
    }

    /// <summary>Returns the values that discriminators give to a member of a record, which then is required; null if there are none.</summary>
    public IReadOnlyList<string>? FindTags(Schema record, string member) => FindTags(record, 0)?.GetValueOrDefault(member);

    /// <summary>Follows references and combinations of one part to the type that they lead to.</summary>
    public static Schema Reveal(Schema schema)
    {
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            Schema? next = schema.Ref?.Schema
                ?? (schema is { AllOf: [var only], Properties.Count: 0, OneOf.Count: 0 } ? only
                : schema is { OneOf: [var single], Properties.Count: 0, AllOf.Count: 0 } ? single : null);
            if (next is null)
            {
                return schema;
            }

            schema = next;
        }

        return schema;
    }

    private Dictionary<string, List<string>>? FindTags(Schema record, int depth) =>
        depth == MaxDepth ? null
        : record.Ref is { } named ? Tags.GetValueOrDefault(named) ?? FindTags(named.Schema, depth + 1)
        : record is { AllOf: [var only], Properties.Count: 0 } ? FindTags(only, depth + 1)
        : null;

    private static RecordView? Find(Schema schema, int depth)
    {
        if (depth == MaxDepth)
        {
            return null;
        }

        if (schema.Ref is { } named)
        {
            return Find(named.Schema, depth + 1);
        }

        var members = new List<MemberView>();
        bool isRecord = schema.Kinds == ValueKinds.Mapping;
        bool isOpen = isRecord && schema.Properties.Count == 0 && schema.AllOf.Count == 0;
        foreach (Schema part in schema.AllOf)
        {
            RecordView? view = Find(part, depth + 1);
            if (view is null && !IsEmpty(part))
            {
                return null;
            }

            isRecord |= view is not null;
            isOpen |= view is { IsOpen: true, Members.Count: 0 } && schema.AllOf.Count == 1 && schema.Properties.Count == 0;
            foreach (MemberView member in view?.Members ?? [])
            {
                Set(members, member);
            }
        }

        if (schema.OneOf.Count > 0 && schema.OneOf.Count != 1)
        {
            return null;
        }

        if (schema.OneOf is [var single])
        {
            return schema.Properties.Count == 0 && schema.AllOf.Count == 0 ? Find(single, depth + 1) : null;
        }

        foreach (Property property in schema.Properties)
        {
            Set(members, new MemberView(property.Name, property.Schema, schema.Required.Contains(property.Name)));
        }

        for (int i = 0; i < members.Count; i++)
        {
            members[i] = schema.Required.Contains(members[i].Name) ? members[i] with { Required = true } : members[i];
        }

        return isRecord ? new RecordView(members, isOpen && members.Count == 0) : null;
    }

    // A part that only says what is required, or only documents.
    private static bool IsEmpty(Schema part) => part is { Ref: null, Kinds: ValueKinds.None, Enum: null, Const: null, OneOf.Count: 0, AllOf.Count: 0 };

    private static void Set(List<MemberView> members, MemberView member)
    {
        int index = members.FindIndex(other => other.Name == member.Name);
        if (index < 0)
        {
            members.Add(member);
        }
        else
        {
            members[index] = member with { Required = member.Required || members[index].Required };
        }
    }
}
