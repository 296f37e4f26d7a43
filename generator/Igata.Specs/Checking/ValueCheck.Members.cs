using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks records, by name and by position, and unions by member and by key.</summary>
internal sealed partial class ValueCheck
{
    /// <summary>Checks the members of an object against the fields of its type.</summary>
    public void CheckFields(JsonObject members, IReadOnlyList<Field> fields, string owner)
    {
        ILookup<string, Field> byName = fields.Where(field => !field.IsFamily).ToLookup(field => field.Wire, StringComparer.Ordinal);
        foreach (JsonMember member in members.Members)
        {
            if ((byName[member.Name.Value].FirstOrDefault()?.Type ?? FieldNames.FindType(fields, member.Name.Value, StringComparison.Ordinal)) is { } type)
            {
                Check(member.Value, type);
            }
            else
            {
                var suggestion = SpellingSuggestion.Create(member.Name.Value, fields.Select(candidate => candidate.Wire));
                diagnostics.Add(Catalog.ExampleUnknownMember, member.Name.Location, member.Name.Value, owner, suggestion);
            }
        }

        foreach (Field field in fields.Where(field => !field.Optional))
        {
            if (members[field.Wire] is null)
            {
                diagnostics.Add(Catalog.ExampleMissingMember, members.Location, owner, field.Wire);
            }
        }
    }

    public void CheckRules(JsonObject members, RecordDef record)
    {
        if (limits && RuleCheck.FindViolation(members, record) is { } broken)
        {
            diagnostics.Add(broken, members.Location);
        }
    }

    /// <summary>Checks that a value is valid as one of several types; otherwise reports what is wrong with it as the first.</summary>
    private void CheckViews(JsonNode node, UnionDef views)
    {
        if (!views.Cases.Any(view => IsValid(node, view.Type)))
        {
            Check(node, views.Cases[0].Type);
        }
    }

    private bool IsValid(JsonNode node, TypeRef type)
    {
        var found = new DiagnosticBag();
        new ValueCheck(boundSpec, found, limits).Check(node, type);
        return found.Count == 0;
    }

    private void CheckPositions(JsonList items, RecordDef record)
    {
        if (record.Fields.FirstOrDefault(field => field.IsRest) is { Type: ListType rest })
        {
            CheckPositions(new JsonList([.. items.Items.Take(record.Fields.Count - 1)], items.Location), record with { Fields = [.. record.Fields.Where(field => !field.IsRest)] });
            items.Items.Skip(record.Fields.Count - 1).ToList().ForEach(item => Check(item, rest.Item));
            return;
        }

        for (int i = 0; i < items.Items.Count && i < record.Fields.Count; i++)
        {
            Field field = record.Fields[i];
            bool isOmitted = field.Optional && IsLeaf(items.Items[i], JsonKind.Null);
            if (!isOmitted)
            {
                Check(items.Items[i], field.Type);
            }
        }

        if (items.Items.Count > record.Fields.Count)
        {
            diagnostics.Add(Catalog.TooManyPositions, items.Location, record.Fields.Count, items.Items.Count);
        }

        foreach (Field field in record.Fields.Skip(items.Items.Count).Where(field => !field.Optional))
        {
            diagnostics.Add(Catalog.ExampleMissingMember, items.Location, record.Name, field.Wire);
        }

        CheckRules(new JsonObject([.. items.Items.Zip(record.Fields, (item, field) => new JsonMember(new Located<string>(field.Wire, item.Location), item))], items.Location), record);
    }

    private void CheckDiscriminated(JsonObject members, UnionDef union)
    {
        switch (members[union.Discriminator!])
        {
            case null:
                diagnostics.Add(Catalog.ExampleMissingMember, members.Location, union.Name, union.Discriminator!);
                break;
            case JsonLeaf leaf when ScalarCheck.Accepts(union.DiscriminatorKind, leaf.Scalar):
                CheckCase(members, leaf.Scalar.Text, leaf.Location, union);
                break;
            case var other:
                ReportWrongValue(other, new ScalarType(union.DiscriminatorKind));
                break;
        }
    }

    /// <summary>Finds the only member that is a case and not null; in an object without one, the only member.</summary>
    private static JsonMember? FindCase(JsonObject members, UnionDef union)
    {
        JsonMember[] known = [.. members.Members.Where(member => !IsLeaf(member.Value, JsonKind.Null) && union.Cases.Any(unionCase => unionCase.Wire == member.Name.Value))];
        return known.Length == 1 ? known[0]
            : known.Length == 0 && members.Members.Count == 1 ? members.Members[0]
            : null;
    }

    private void CheckKeyed(JsonMember only, UnionDef union) => CheckCase(only.Value, only.Name.Value, only.Name.Location, union);

    // A client preserves an unknown case, but a documented case belongs in the spec.
    private void CheckCase(JsonNode node, string wire, SourceLocation location, UnionDef union)
    {
        if (union.Cases.FirstOrDefault(unionCase => unionCase.Wire == wire) is { } matchedCase)
        {
            Check(node, matchedCase.Type);
        }
        else
        {
            diagnostics.Add(Catalog.ExampleUnknownValue, location, wire, union.Name, SpellingSuggestion.Create(wire, union.Cases.Select(unionCase => unionCase.Wire!)));
        }
    }
}
