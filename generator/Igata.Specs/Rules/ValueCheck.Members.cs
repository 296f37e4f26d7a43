using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Records, by name and by position, and unions by member and by key.</summary>
internal sealed partial class ValueCheck
{
    /// <summary>Holds an object to the members that it may have and must have.</summary>
    public void CheckFields(JsonObject members, IReadOnlyList<Field> fields, string owner)
    {
        ILookup<string, Field> byName = fields.ToLookup(field => field.Wire, StringComparer.Ordinal);
        foreach (JsonMember member in members.Members)
        {
            if (byName[member.Name.Value].FirstOrDefault() is { } field)
            {
                Check(member.Value, field.Type);
            }
            else
            {
                var meant = Suggestion.For(member.Name.Value, fields.Select(known => known.Wire));
                findings.Add(Catalog.ExampleUnknownMember, member.Name.Place, member.Name.Value, owner, meant);
            }
        }

        foreach (Field field in fields.Where(field => !field.Optional))
        {
            if (members[field.Wire] is null)
            {
                findings.Add(Catalog.ExampleMissingMember, members.Place, owner, field.Wire);
            }
        }
    }

    public void CheckRules(JsonObject members, RecordDef record)
    {
        if (limits && RuleCheck.Broken(members, record) is { } broken)
        {
            findings.Add(Catalog.ExampleBreaksRule, members.Place, broken);
        }
    }

    private void CheckPositions(JsonList items, RecordDef record)
    {
        for (int i = 0; i < items.Items.Count && i < record.Fields.Count; i++)
        {
            Field field = record.Fields[i];
            bool leftOut = field.Optional && IsLeaf(items.Items[i], JsonKind.Null);
            if (!leftOut)
            {
                Check(items.Items[i], field.Type);
            }
        }

        if (items.Items.Count > record.Fields.Count)
        {
            findings.Add(Catalog.WrongValue, items.Place, "This list", $"{items.Items.Count} values", $"at most {record.Fields.Count}");
        }

        foreach (Field field in record.Fields.Skip(items.Items.Count).Where(field => !field.Optional))
        {
            findings.Add(Catalog.ExampleMissingMember, items.Place, record.Name, field.Wire);
        }

        CheckRules(new JsonObject([.. items.Items.Zip(record.Fields, (item, field) => new JsonMember(new Located<string>(field.Wire, item.Place), item))], items.Place), record);
    }

    private void CheckDiscriminated(JsonObject members, UnionDef union)
    {
        switch (members[union.Discriminator!])
        {
            case null:
                findings.Add(Catalog.ExampleMissingMember, members.Place, union.Name, union.Discriminator!);
                break;
            case JsonLeaf { Scalar: { Kind: JsonKind.String } which } leaf:
                CheckCase(members, which.Text, leaf.Place, union);
                break;
            case var other:
                Wrong(other, new ScalarType(ScalarKind.String));
                break;
        }
    }

    private void CheckKeyed(JsonMember only, UnionDef union) => CheckCase(only.Value, only.Name.Value, only.Name.Place, union);

    // A case that the spec does not know is kept; but one that is documented should be in the spec.
    private void CheckCase(JsonNode node, string wire, Place place, UnionDef union)
    {
        if (union.Cases.FirstOrDefault(choice => choice.Wire == wire) is { } known)
        {
            Check(node, known.Type);
        }
        else
        {
            findings.Add(Catalog.ExampleUnknownValue, place, wire, union.Name, Suggestion.For(wire, union.Cases.Select(choice => choice.Wire!)));
        }
    }
}
