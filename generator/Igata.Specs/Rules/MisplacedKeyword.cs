using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MisplacedKeyword : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftShape shape in draft.Shapes)
        {
            if (Fault(shape) is var (keyword, place, why))
            {
                findings.Add(Catalog.MisplacedKeyword, place, keyword, why);
            }
        }

        foreach (MethodSpec method in draft.Spec.Methods)
        {
            if (method.Rules.Count > 0 && method.Request?.Fields is null)
            {
                findings.Add(Catalog.MisplacedKeyword, method.RulesPlace, "rules", "a method has rules only when its request is written in place; the rules of a named type stand at the type.");
            }
        }

        foreach (RuleSpec rule in draft.Spec.AllRules())
        {
            object? conditional = rule.When ?? rule.Must ?? (object?)rule.Require ?? rule.Forbid;
            if (new[] { rule.AnyOf, rule.OneOf, conditional }.Count(part => part is not null) > 1)
            {
                findings.Add(Catalog.MisplacedKeyword, rule.Place, rule.AnyOf is null ? "one-of" : "any-of", "it is a rule of its own.");
            }
        }
    }

    private static (string Keyword, Place Place, string Why)? Fault(DraftShape shape)
    {
        bool named = shape.Field is null;
        return shape.Spec switch
        {
            { Fields: not null, Enum: { } values } => ("enum", values.Place, "there is 'fields' already."),
            { Fields: not null, Type: { } type } => ("type", type.Place, "there is 'fields' already."),
            { Fields: not null, Const: { } value } => ("const", value.Place, "there is 'fields' already."),
            { Enum: not null, Const: { } value } => ("const", value.Place, "there is 'enum' already."),
            { Enum: not null, Type: { } type } when !IsOfEnum(type) => ("type", type.Place, "the values of an enum are of type string, int or long."),
            { Fields: null, Rules: { Count: > 0 } rules } => ("rules", rules[0].Place, "rules are for a record, and there is no 'fields'."),
            { Default: { } assumed } when named => ("default", assumed.Place, "a default belongs to a member, not to a type."),
            { As: { } name, Fields: null, Enum: null, Type: not UnionExpr } when named =>
                ("as", name.Place, "this type lends its limits to its uses and has no name in C#."),
            { Const: { } value, Type: not null } when TypeRefs.Core(shape.Type) is not ScalarType =>
                ("const", value.Place, "only a scalar can be always the same."),
            _ => null,
        };
    }

    private static bool IsOfEnum(TypeExpr type) =>
        type is BrokenExpr or ScalarExpr { Kind: ScalarKind.String or ScalarKind.Int or ScalarKind.Long };
}
