using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Adds the discriminator of a union by member to the record of each case that does not declare it, as the first, constant member. So the
/// record writes and reads its own discriminator like any other member. The records of a case that is a union declare it.
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
                Apply(union, unionCase, locations, boundSpec);
            }
        }
    }

    /// <summary>Returns the records of a case, which are several if the case is a union.</summary>
    public static List<RecordDef> FindRecords(TypeRef type, BoundSpec boundSpec)
    {
        var found = new List<RecordDef>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        AddRecords(type);
        return found;

        void AddRecords(TypeRef part)
        {
            if (part is not DefinedType defined || !visited.Add(defined.Name))
            {
                return;
            }

            switch (boundSpec.FindType(defined.Name))
            {
                case RecordDef { Positional: false } record:
                    found.Add(record);
                    break;
                case UnionDef { Form: UnionForm.ByKind or UnionForm.ByMember } union:
                    union.Cases.ToList().ForEach(unionCase => AddRecords(unionCase.Type));
                    break;
            }
        }
    }

    private static void Apply(BoundCases union, UnionCase unionCase, ILookup<string, int> locations, BoundSpec boundSpec)
    {
        Located<string> discriminator = union.Discriminator!;
        if (boundSpec.FindRecord(unionCase.Type) is not { Positional: false } record)
        {
            return;
        }

        // The records of a client that is extended cannot change; a rule reports it.
        if (!boundSpec.Spec.IsOwn(record.File) && boundSpec.Spec.IsOwn(union.Def.File))
        {
            return;
        }

        // A record that is a case of two unions declares the discriminators of both; a rule reports it.
        if (record.Fields.Any(field => field.Wire == discriminator.Value) || !boundSpec.DiscriminatedRecords.Add(record.Name))
        {
            return;
        }

        var field = new Field
        {
            Wire = discriminator.Value,
            Name = CSharpName.Create(discriminator.Value),
            Type = new ScalarType(union.Def.DiscriminatorKind) { Const = union.Def.GetKey(unionCase) },
        };
        var fieldSpec = new FieldSpec(discriminator, false, new ShapeSpec { Location = discriminator.Location });
        RecordDef changed = record with { Fields = new[] { field }.Concat(record.Fields).ToEquatableArray() };
        boundSpec.ReplaceType(changed);
        foreach (int index in locations[record.Name].Where(index => ReferenceEquals(boundSpec.Records[index].Def, record)))
        {
            BoundRecord boundRecord = boundSpec.Records[index];
            boundSpec.Records[index] = boundRecord with { Def = changed, Fields = boundRecord.Fields with { Fields = [fieldSpec, .. boundRecord.Fields.Fields] } };
        }
    }
}
