using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Only what a request may leave out can be filled in.</summary>
internal sealed class MisplacedIdempotencyToken : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        HashSet<string> requests = [.. draft.Methods.Select(method => draft.RecordOf(method.Model.Request)?.Name).OfType<string>()];
        var placed = new HashSet<Place>();
        foreach (DraftRecord record in draft.Records.Where(record => requests.Contains(record.Def.Name)))
        {
            for (int i = 0; i < record.Fields.Fields.Count; i++)
            {
                if (record.Fields.Fields[i].Shape.IdempotencyToken is { } token && IsSound(record.Def.Fields[i]))
                {
                    placed.Add(token.Place);
                }
            }
        }

        foreach (Located<bool> token in draft.Shapes.Select(shape => shape.Spec.IdempotencyToken).OfType<Located<bool>>())
        {
            if (token.Value && !placed.Contains(token.Place))
            {
                findings.Add(Catalog.MisplacedKeyword, token.Place, "idempotency-token", "it is for an optional string or uuid among the members of a request.");
            }
        }
    }

    private static bool IsSound(Field field) =>
        field is { Optional: true, In: not FieldIn.Path, Type: ScalarType { Kind: ScalarKind.String or ScalarKind.Uuid, Const: null } };
}
