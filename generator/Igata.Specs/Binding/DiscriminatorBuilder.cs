using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Adds the discriminator of a union by member to the record of each case, as the first, constant member. So the record
/// writes and reads its own discriminator like any other member.
/// </summary>
internal static class DiscriminatorBuilder
{
    public static void Apply(BoundSpec boundSpec)
    {
        BoundCases[] unions = [.. boundSpec.Cases.Where(union => union.Discriminator is not null)];
        if (unions.Length == 0)
        {
            return;
        }

        ILookup<string, int> locations = Enumerable.Range(0, boundSpec.Records.Count).ToLookup(index => boundSpec.Records[index].Def.Name, StringComparer.Ordinal);
        foreach (BoundCases union in unions)
        {
            foreach (UnionCase unionCase in union.Def.Cases)
            {
                Apply(union.Discriminator!, unionCase, locations, boundSpec);
            }
        }
    }

    private static void Apply(Located<string> discriminator, UnionCase unionCase, ILookup<string, int> locations, BoundSpec boundSpec)
    {
        // A record that declares the discriminator, or is a case of two unions, is not changed; a rule reports it.
        if (boundSpec.FindRecord(unionCase.Type) is not { } record || record.Fields.Any(field => field.Wire == discriminator.Value) || !boundSpec.DiscriminatedRecords.Add(record.Name))
        {
            return;
        }

        var field = new Field
        {
            Wire = discriminator.Value,
            Name = CSharpName.Create(discriminator.Value),
            Type = new ScalarType(ScalarKind.String) { Const = new JsonScalar(JsonKind.String, unionCase.Wire!) },
        };
        var fieldSpec = new FieldSpec(discriminator, false, new ShapeSpec { Location = discriminator.Location });
        RecordDef changed = record with { Fields = new[] { field }.Concat(record.Fields).ToEquatableArray() };
        boundSpec.Types[record.Name] = changed;
        foreach (int index in locations[record.Name].Where(index => ReferenceEquals(boundSpec.Records[index].Def, record)))
        {
            BoundRecord boundRecord = boundSpec.Records[index];
            boundSpec.Records[index] = boundRecord with { Def = changed, Fields = boundRecord.Fields with { Fields = [fieldSpec, .. boundRecord.Fields.Fields] } };
        }
    }
}
