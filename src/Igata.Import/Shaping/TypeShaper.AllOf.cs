using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <content><c>allOf</c>: records that include others, and types with further limits.</content>
internal sealed partial class TypeShaper
{
    private SpecMap DescribeAllOf(Schema schema, string scope, int depth)
    {
        List<Schema> parts = [.. Flatten(schema, 0)];
        if (parts.Count == 1 && FindTags(schema) is null)
        {
            return DescribeValue(parts[0], scope, depth);
        }

        if (parts.Count == 0)
        {
            return Expression("any");
        }

        Schema[] unions = [.. parts.Where(part => RecordViews.Reveal(part).OneOf.Count > 1)];
        if (unions.Length == 1 && parts.TrueForAll(part => part == unions[0] || _views.Find(part) is not null || IsRequiredOnly(part)))
        {
            return DistributeUnion(schema, unions[0], [.. parts.Where(part => part != unions[0])], scope, depth);
        }

        if (_views.Find(schema) is { IsOpen: false, Members.Count: > 0 })
        {
            return DescribeIncluding(schema, parts, scope, depth);
        }

        if (parts.TrueForAll(part => IsScalar(RecordViews.Reveal(part))))
        {
            return DescribeValue(MergeScalars(schema, parts), scope, depth);
        }

        Schema? most = parts.Find(part => !part.IsAny);
        _report.Weaker(schema.At, most is null || unions.Length > 1
            ? "'allOf' of types that exclude each other is read as any value."
            : "'allOf' of types of several kinds is read as the first of them.");
        return most is null || unions.Length > 1 ? Expression("any") : DescribeValue(most, scope, depth);
    }

    /// <summary>Returns the parts that say something about values: references stay, other parts are replaced by their own parts.</summary>
    private static IEnumerable<Schema> Flatten(Schema schema, int depth)
    {
        foreach (Schema part in schema.AllOf)
        {
            if (part.AllOf.Count > 0 && part.Ref is null && depth < 16)
            {
                foreach (Schema inner in Flatten(part, depth + 1))
                {
                    yield return inner;
                }
            }
            else if (!part.IsAny || part.Required.Count > 0 || part.Limits.Count > 0)
            {
                yield return part;
            }
        }

        if (schema.Properties.Count > 0 || schema.Required.Count > 0 || schema.Additional is not null || schema.OneOf.Count > 0 || schema.Limits.Count > 0
            || schema.Enum is not null || schema.Const is not null)
        {
            yield return CreateRest(schema);
        }
    }

    private static Schema CreateRest(Schema schema)
    {
        var rest = new Schema(schema.At)
        {
            Kinds = schema.Kinds == ValueKinds.None && schema.Properties.Count > 0 ? ValueKinds.Mapping : schema.Kinds,
            Enum = schema.Enum,
            Const = schema.Const,
            Format = schema.Format,
            Additional = schema.Additional,
            Discriminator = schema.Discriminator,
        };
        rest.Properties.AddRange(schema.Properties);
        rest.Required.AddRange(schema.Required);
        rest.OneOf.AddRange(schema.OneOf);
        foreach ((string keyword, SourceNode limit) in schema.Limits)
        {
            rest.Limits.Add(keyword, limit);
        }

        return rest;
    }

    private static bool IsRequiredOnly(Schema part) => part is { Ref: null, Properties.Count: 0, OneOf.Count: 0, AllOf.Count: 0, Enum: null, Const: null };

    private static bool IsScalar(Schema schema) => (schema.Kinds & ~(ValueKinds.Text | ValueKinds.Integer | ValueKinds.Number | ValueKinds.Boolean)) == 0 && schema is { OneOf.Count: 0, AllOf.Count: 0, Properties.Count: 0 };

    private static Schema MergeScalars(Schema schema, List<Schema> parts)
    {
        var merged = new Schema(schema.At);
        foreach (Schema part in parts.Select(RecordViews.Reveal))
        {
            merged.Kinds = part.Kinds == ValueKinds.None ? merged.Kinds : part.Kinds;
            merged.Format ??= part.Format;
            merged.Enum ??= part.Enum;
            merged.Const ??= part.Const;
            merged.Secret |= part.Secret;
            foreach ((string keyword, SourceNode limit) in part.Limits)
            {
                merged.Limits[keyword] = limit;
            }
        }

        return merged;
    }

    private SpecMap DescribeIncluding(Schema schema, List<Schema> parts, string scope, int depth)
    {
        // Members of a part without a name, and of a record that is a case of several unions, are written in place.
        List<NamedSchema> includes = [.. parts.Where(part => part.Ref is { } named && CanInclude(named) && named.SpecName != scope).Select(part => part.Ref!).Distinct()];
        List<string> included = [.. includes.SelectMany(named => _views.Find(named.Schema)!.Members).Select(member => member.Name)];
        string[] conflicts = [.. included.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        Schema own = CreateOwn(schema, parts, includes, conflicts);
        var fields = new SpecMap();
        AddMembers(fields, own, scope, depth, [.. included.Distinct()]);
        AddTagsOf(schema, own, fields);
        var map = new SpecMap();
        if (includes.Count == 1 && fields.Entries.Count == 0 && own.Choices.Count == 0)
        {
            return Expression(Use(includes[0]));
        }

        if (includes.Count > 0)
        {
            map.Add("include", SpecList.Create(includes.Select(named => new SpecText(Use(named), SpecTextKind.Expression))));
        }

        if (fields.Entries.Count > 0 || includes.Count == 0)
        {
            map.Add("fields", fields);
        }

        return AddChoices(map, own, fields);
    }

    /// <summary>Collects the members that the record defines itself: those of parts without a name, and those that it requires or must decide about.</summary>
    private Schema CreateOwn(Schema schema, List<Schema> parts, List<NamedSchema> includes, string[] conflicts)
    {
        var own = new Schema(schema.At) { Kinds = ValueKinds.Mapping };
        foreach (Schema part in parts)
        {
            bool isIncluded = part.Ref is { } named && includes.Contains(named);
            own.Required.AddRange(part.Ref is null ? part.Required : []);
            own.Additional ??= isIncluded ? null : RecordViews.Reveal(part).Additional;
            own.Choices.AddRange(isIncluded ? [] : RecordViews.Reveal(part).Choices);
            foreach (MemberView member in _views.Find(part)?.Members ?? [])
            {
                if (!isIncluded)
                {
                    own.Properties.RemoveAll(property => property.Name == member.Name);
                    own.Properties.Add(new Property(member.Name, member.Schema));
                }
                else if (conflicts.Contains(member.Name) && own.Properties.TrueForAll(property => property.Name != member.Name))
                {
                    own.Properties.Add(new Property(member.Name, member.Schema));
                }

                if (member.Required && own.Properties.Exists(property => property.Name == member.Name))
                {
                    own.Required.Add(member.Name);
                }
            }
        }

        foreach (MemberView member in includes.SelectMany(named => _views.Find(named.Schema)!.Members))
        {
            if (!member.Required && own.Required.Contains(member.Name) && own.Properties.TrueForAll(property => property.Name != member.Name))
            {
                own.Properties.Add(new Property(member.Name, member.Schema));
            }
        }

        return own;
    }

    private bool CanInclude(NamedSchema named) => _views.Find(named.Schema) is { IsOpen: false, Members.Count: > 0 } && IsWrittenAsRecord(named.Schema, 0);

    // A name for another name, or for a union of one case, is no record.
    private static bool IsWrittenAsRecord(Schema schema, int depth) => depth < 16 && schema.Ref is null && schema.OneOf.Count == 0 && !schema.IsUnionByKey
        && (schema.Properties.Count > 0 || (schema.AllOf.Count > 0 && (schema.AllOf.Count > 1 || IsWrittenAsRecord(schema.AllOf[0], depth + 1))));

    private void AddTagsOf(Schema schema, Schema own, SpecMap fields)
    {
        foreach ((string name, List<string> values) in FindTags(schema) ?? [])
        {
            fields.Remove(name);
            fields.Remove(name + "?");
            SpecNode value = values.Count == 1
                ? new SpecMap().Add("const", values[0], SpecTextKind.String)
                : SpecList.Create(values.Select(text => new SpecText(text, SpecTextKind.String)));
            fields.Entries.Insert(0, new SpecEntry(name, value, own.Properties.Find(property => property.Name == name)?.Schema.At ?? schema.At));
        }
    }

    /// <summary>Describes a record with one of several further parts as a union of records, each with all of it.</summary>
    private SpecMap DistributeUnion(Schema schema, Schema union, List<Schema> common, string scope, int depth)
    {
        var distributed = new Schema(schema.At);
        foreach (Schema @case in RecordViews.Reveal(union).OneOf)
        {
            var whole = new Schema(@case.At) { Title = @case.Title ?? @case.Ref?.Name };
            whole.AllOf.AddRange(common);
            whole.AllOf.Add(@case);
            distributed.OneOf.Add(whole);
        }

        return DescribeUnion(distributed, scope, depth);
    }
}
