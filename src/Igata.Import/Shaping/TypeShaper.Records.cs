using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <content>Records, maps and their members.</content>
internal sealed partial class TypeShaper
{
    private const int MaxInlineMembers = 12;

    private SpecMap DescribeRecord(Schema schema, string scope, int depth)
    {
        if (schema.Properties.Count > 0)
        {
            var fields = new SpecMap();
            AddMembers(fields, schema, scope, depth, []);
            return AddChoices(new SpecMap().Add("fields", fields), schema, fields);
        }

        if (schema.Patterns.Count > 0 && schema.Additional is null)
        {
            return DescribePatterns(schema, scope);
        }

        SpecMap map = Expression(schema.Additional is null || schema.Additional is { IsAny: true, Nullable: false }
            ? schema.Additional is null ? "object" : "map of any"
            : $"map of {Group(Express(schema.Additional, NameTable.Singularize(scope)))}");
        foreach (string keyword in new[] { "minProperties", "maxProperties" })
        {
            AddCount(map, schema, keyword);
        }

        return AddSecret(map, schema);
    }

    private SpecMap DescribePatterns(Schema schema, string scope)
    {
        if (schema.Patterns is [var single])
        {
            _report.Otherwise(single.Schema.At, "The pattern of the names of members is not checked.");
            return Expression($"map of {Group(Express(single.Schema, NameTable.Singularize(scope)))}");
        }

        _report.Weaker(schema.At, "Members by several patterns of names are read as any object.");
        return Expression("object");
    }

    /// <summary>Adds the members of a record, with <c>as</c> where the name on the wire gives no name that C# can have.</summary>
    private void AddMembers(SpecMap fields, Schema schema, string scope, int depth, IReadOnlyList<string> included)
    {
        var names = new MemberNames(ReservedNames.InRecords);
        foreach (string name in included)
        {
            names.Add(CSharpName.Create(name));
        }

        AddTags(fields, schema, scope, names, included);
        foreach (Property property in schema.Properties)
        {
            if (!IsNameable(property) || fields.Find(property.Name) is not null)
            {
                continue;
            }

            AddMember(fields, property, schema.Required.Contains(property.Name), scope, depth, included.Contains(property.Name) ? null : names);
        }

        if (schema.Additional is { } additional)
        {
            string item = additional is { IsAny: true, Nullable: false } ? "any" : Express(additional, NameTable.Singularize(scope + "Value"));
            if (item != "any")
            {
                var family = Expression($"map of {Group(item)}");
                if (names.Use("Rest", scope, "Members") is { } rest)
                {
                    family.Add("as", rest, SpecTextKind.Text);
                }

                fields.Add("*", Simplify(family), additional.At);
            }
        }

        foreach ((string pattern, Schema value) in schema.Patterns)
        {
            AddPatternFamily(fields, pattern, value, scope);
        }
    }

    // "^x-" is a prefix; other patterns are not checked.
    private void AddPatternFamily(SpecMap fields, string pattern, Schema value, string scope)
    {
        string prefix = pattern.TrimStart('^').Replace(".*", "", StringComparison.Ordinal).TrimEnd('$');
        bool isPrefix = pattern.StartsWith('^') && prefix.Length > 0 && prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        if (isPrefix && fields.Find(prefix + "*") is null && CSharpName.Create(prefix).Length > 0)
        {
            fields.Add(prefix + "*", $"map of {Group(Express(value, scope + "Value"))}", SpecTextKind.Expression, value.At);
        }
        else
        {
            _report.Weaker(value.At, $"Members whose names match '{Shorten(pattern)}' are kept, and have no type.");
        }
    }

    private bool IsNameable(Property property)
    {
        bool isNameable = property.Name.Length is > 0 and <= 120 && property.Name[^1] is not ('?' or '*') && !property.Name.Any(char.IsControl);
        if (!isNameable)
        {
            _report.Lost(property.Schema.At, $"A spec cannot have a member with the name '{Shorten(property.Name)}'; it is kept as an unknown member.");
        }

        return isNameable;
    }

    private void AddMember(SpecMap fields, Property property, bool isRequired, string scope, int depth, MemberNames? names)
    {
        SpecMap member = DescribeMember(property.Schema, isRequired, scope + NameTable.Create(property.Name, "Member"), depth);
        if (names?.Use(property.Name, scope, "Value") is { } name)
        {
            member.Add("as", name, SpecTextKind.Text);
        }

        fields.Add(isRequired ? property.Name : property.Name + "?", Simplify(member), property.Schema.At);
        if (IsPerhapsTime(property, member))
        {
            fields.Entries[^1].AddComments($"{fields.Entries[^1].Key}: unix-seconds");
        }
    }

    // A whole number called created_at is a time in most APIs, which a document cannot say.
    private static bool IsPerhapsTime(Property property, SpecMap member) =>
        (property.Name.EndsWith("_at", StringComparison.Ordinal) || property.Name.EndsWith("At", StringComparison.Ordinal)) && member["type"] is SpecText { Text: "int" or "long" or "long or null" };

    /// <summary>Describes a member with its documentation and its default.</summary>
    public SpecMap DescribeMember(Schema schema, bool isRequired, string scope, int depth)
    {
        Schema shaped = isRequired && schema is { Enum: [{ Kind: SourceKind.Text } only], Const: null } && !IsNullable(schema) ? CreateConst(schema, only) : schema;
        SpecMap member = Describe(shaped, scope, depth);
        if (NeedsName(member, scope, depth))
        {
            member = Expression(Declare(member, scope, schema.At));
        }

        AddDirection(member, schema);
        if (!isRequired)
        {
            AddDefault(member, schema);
        }

        if (schema.IdempotencyToken && !isRequired && member["type"] is SpecText { Text: "string" or "uuid" })
        {
            member.Add("idempotency-token", "true", SpecTextKind.Literal);
        }

        if (schema.Unit is { } unit)
        {
            member.Add("unit", unit, SpecTextKind.Text);
        }

        AddLifecycle(member, schema);
        if (schema.Description is { } description && description != schema.Ref?.Schema.Description)
        {
            AddDocs(member, description);
        }

        return member;
    }

    private static Schema CreateConst(Schema schema, SourceNode value) => new(schema.At) { Const = value, Description = schema.Description, Lifecycle = schema.Lifecycle };

    // A large record is easier to read with a name of its own, and a name that is in use cannot be that of a record in place.
    private bool NeedsName(SpecMap member, string scope, int depth)
    {
        bool isNamedInPlace = member["fields"] is not null || member["enum"] is not null || member["tuple"] is not null || member["views"] is not null
            || member["cases"] is not null || (member["type"] is SpecText { Text: var text } && text.Contains(" or ", StringComparison.Ordinal) && !IsNullOnly(text));
        if (!isNamedInPlace)
        {
            return false;
        }

        bool isLarge = member["fields"] is SpecMap fields && (depth + 1 >= MaxInlineDepth || fields.Entries.Count > MaxInlineMembers);
        return isLarge || member["tuple"] is not null || member["views"] is not null || member["cases"] is not null || !_names.TryUseType(scope);
    }

    private static bool IsNullOnly(string expression) => expression.EndsWith(" or null", StringComparison.Ordinal) && expression.IndexOf(" or ", StringComparison.Ordinal) == expression.Length - " or null".Length;

    private static void AddDirection(SpecMap member, Schema schema)
    {
        if (member["const"] is null && (schema.ReadOnly || schema.WriteOnly))
        {
            member.Add(schema.ReadOnly ? "readOnly" : "writeOnly", "true", SpecTextKind.Literal);
        }
    }

    private static void AddDefault(SpecMap member, Schema schema)
    {
        Schema target = RecordViews.Reveal(schema);
        SourceNode? value = schema.Default ?? target.Default;
        if (value is null or { Kind: SourceKind.Null or SourceKind.List or SourceKind.Mapping } || member["const"] is not null || target.Enum is null && target.Kinds == ValueKinds.None)
        {
            return;
        }

        bool isText = target.Kinds == ValueKinds.Text || (target.Kinds == ValueKinds.None && value.Kind == SourceKind.Text);
        member.Add("default", isText ? new SpecText(value.Text, SpecTextKind.String) : value.Kind == SourceKind.Text ? new SpecText(value.Text, SpecTextKind.String) : new SpecText(value.Text, SpecTextKind.Literal), value);
    }

    // The values of a discriminator are constants of its records.
    private void AddTags(SpecMap fields, Schema schema, string scope, MemberNames names, IReadOnlyList<string> included)
    {
        foreach ((string name, List<string> values) in FindTags(schema) ?? [])
        {
            SpecMap member = values.Count == 1
                ? new SpecMap().Add("const", values[0], SpecTextKind.String)
                : new SpecMap().Add("enum", SpecList.Create(values.Select(value => new SpecText(value, SpecTextKind.String))));
            if (values.Count > 1)
            {
                _names.TryUseType(scope + NameTable.Create(name, "Member"));
            }

            if (!included.Contains(name) && names.Use(name, scope, "Value") is { } alias)
            {
                member.Add("as", alias, SpecTextKind.Text);
            }

            Property? property = schema.Properties.Find(other => other.Name == name);
            AddDocs(member, property?.Schema.Description);
            fields.Add(name, Simplify(member), property?.Schema.At ?? schema.At);
        }
    }

    private SpecMap AddChoices(SpecMap map, Schema schema, SpecMap fields)
    {
        var rules = new List<SpecNode>();
        foreach ((bool exactly, List<List<string>> sets) in schema.Choices)
        {
            List<List<string>> known = [.. sets.Select(set => set.Where(name => fields.Find(name + "?") is not null).ToList())];
            if (sets.Count < 2 || known.Exists(set => set.Count == 0))
            {
                _report.Lost(schema.At, $"'{(exactly ? "oneOf" : "anyOf")}' of required members is not checked, because one of the sets has no optional member.");
                continue;
            }

            IEnumerable<SpecNode> names = known.Select(set => set.Count == 1
                ? (SpecNode)new SpecText(set[0], SpecTextKind.String)
                : SpecList.Create(set.Select(name => new SpecText(name, SpecTextKind.String))));
            rules.Add(new SpecMap().Add(exactly ? "one-of" : "any-of", SpecList.Create(names)));
        }

        return rules.Count == 0 ? map : map.Add("rules", SpecList.Create(rules), schema.At);
    }

    private SpecMap DescribeUnionByKey(Schema schema, string scope)
    {
        var cases = new SpecMap();
        var names = new MemberNames(ReservedNames.InUnions);
        foreach (Property property in schema.Properties.Where(IsNameable))
        {
            SpecMap value = Describe(property.Schema, scope + NameTable.Create(property.Name, "Case"), MaxInlineDepth);
            if (value["type"] is null)
            {
                value = Expression(Declare(value, scope + NameTable.Create(property.Name, "Case"), property.Schema.At));
            }

            if (names.Use(property.Name, scope, "Case") is { } name)
            {
                value.Add("as", name, SpecTextKind.Text);
            }

            if (property.Schema.Description != property.Schema.Ref?.Schema.Description)
            {
                AddDocs(value, property.Schema.Description);
            }

            cases.Add(property.Name, Simplify(value), property.Schema.At);
        }

        return new SpecMap().Add("cases", cases, schema.At);
    }
}
