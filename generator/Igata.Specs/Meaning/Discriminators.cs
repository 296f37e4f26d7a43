using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>
/// Gives every record that is a case of a union by member the discriminator as its first, constant member. So it
/// writes and reads its own discriminator like any other member.
/// </summary>
internal static class Discriminators
{
    public static void Apply(Draft draft)
    {
        DraftCases[] unions = [.. draft.Cases.Where(union => union.Discriminator is not null)];
        if (unions.Length == 0)
        {
            return;
        }

        ILookup<string, int> places = Enumerable.Range(0, draft.Records.Count).ToLookup(at => draft.Records[at].Def.Name, StringComparer.Ordinal);
        foreach (DraftCases union in unions)
        {
            foreach (UnionCase choice in union.Def.Cases)
            {
                Apply(union.Discriminator!, choice, places, draft);
            }
        }
    }

    private static void Apply(Located<string> discriminator, UnionCase choice, ILookup<string, int> places, Draft draft)
    {
        // One that declares it itself, or is a case of two unions, is left as it is; a rule tells why.
        if (draft.RecordOf(choice.Type) is not { } record || record.Fields.Any(field => field.Wire == discriminator.Value) || !draft.Discriminated.Add(record.Name))
        {
            return;
        }

        var field = new Field
        {
            Wire = discriminator.Value,
            Name = CSharpName.Of(discriminator.Value),
            Type = new ScalarType(ScalarKind.String) { Const = new JsonScalar(JsonKind.String, choice.Wire!) },
        };
        var written = new FieldSpec(discriminator, false, new ShapeSpec { Place = discriminator.Place });
        RecordDef changed = record with { Fields = new[] { field }.Concat(record.Fields).ToEquatableArray() };
        draft.Types[record.Name] = changed;
        foreach (int at in places[record.Name].Where(at => ReferenceEquals(draft.Records[at].Def, record)))
        {
            DraftRecord known = draft.Records[at];
            draft.Records[at] = known with { Def = changed, Fields = known.Fields with { Fields = [written, .. known.Fields.Fields] } };
        }
    }
}
