using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Reports idempotency tokens that are not an optional member of a request, because the client can set only such a member.</summary>
internal sealed class MisplacedIdempotencyToken : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        List<Located<bool>> tokens = FindTokens(boundSpec);
        if (tokens.Count == 0)
        {
            return;
        }

        HashSet<string> requests = [.. boundSpec.Methods.Select(method => boundSpec.FindRecord(method.Model.Request)?.Name).OfType<string>()];
        var placed = new HashSet<SourceLocation>();
        foreach (BoundRecord record in boundSpec.Records.Where(record => requests.Contains(record.Def.Name)))
        {
            for (int i = 0; i < record.Fields.Fields.Count; i++)
            {
                if (record.Fields.Fields[i].Shape.IdempotencyToken is { } token && IsValid(record.Def.Fields[i]))
                {
                    placed.Add(token.Location);
                }
            }
        }

        foreach (Located<bool> token in tokens)
        {
            if (token.Value && !placed.Contains(token.Location))
            {
                diagnostics.Add(Catalog.MisplacedIdempotencyToken, token.Location);
            }
        }
    }

    private static List<Located<bool>> FindTokens(BoundSpec boundSpec)
    {
        var tokens = new List<Located<bool>>();
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Spec.IdempotencyToken is { } token && shape.Field is not { IsFamily: true })
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static bool IsValid(Field field) =>
        field is { Optional: true, Location: not (FieldLocation.Host or FieldLocation.Path), Type: ScalarType { Const: null } scalar } && scalar.Kind.GetInfo().CanBeIdempotencyToken;
}
