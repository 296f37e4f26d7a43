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
            if ((Fault(shape) ?? TraitFault(shape)) is var (keyword, place, why))
            {
                findings.Add(Catalog.MisplacedKeyword, place, keyword, why);
            }
        }

        foreach (MethodSpec method in draft.Spec.Methods)
        {
            bool ownRecord = method.Request?.Fields is not null || draft.Spec.Api?.Kind == Protocol.Rest;
            if (method.Rules.Count > 0 && !ownRecord)
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
            { Cases: { } cases, Fields: not null } => ("cases", cases.Place, "there is 'fields' already."),
            { Cases: { } cases, Enum: not null } => ("cases", cases.Place, "there is 'enum' already."),
            { Cases: not null, Type: { } type } => ("type", type.Place, "there is 'cases' already."),
            { Cases: not null, Const: { } value } => ("const", value.Place, "there is 'cases' already."),
            { Fields: not null, Type: { } type } => ("type", type.Place, "there is 'fields' already."),
            { Fields: not null, Const: { } value } => ("const", value.Place, "there is 'fields' already."),
            { Enum: not null, Const: { } value } => ("const", value.Place, "there is 'enum' already."),
            { Enum: not null, Type: { } type } when !IsOfEnum(type) => ("type", type.Place, "the values of an enum are of type string, int or long."),
            { Fields: null, Rules: { Count: > 0 } rules } => ("rules", rules[0].Place, "rules are for a record, and there is no 'fields'."),
            { Default: { } assumed } when named => ("default", assumed.Place, "a default belongs to a member, not to a type."),
            { As: { } name, Defines: false, Type: not UnionExpr } when named =>
                ("as", name.Place, "this type lends its limits to its uses and has no name in C#."),
            { Const: { } value, Type: not null } when TypeRefs.Core(shape.Type) is not ScalarType =>
                ("const", value.Place, "only a scalar can be always the same."),
            _ => null,
        };
    }

    /// <summary>The words that only some types and some places have.</summary>
    private static (string Keyword, Place Place, string Why)? TraitFault(DraftShape shape)
    {
        TypeRef core = TypeRefs.Core(shape.Type);
        return shape.Spec switch
        {
            _ when TypeRefs.IsUnknown(core) => null,
            { NonFinite: { Value: true } open } when core is not ScalarType { Kind: ScalarKind.Number } =>
                ("non-finite", open.Place, $"it is for number, not for {TypeWords.Of(core)}."),
            { JoinedBy: { } joint } when shape.In is not (FieldIn.Query or FieldIn.Header) || core is not ListType =>
                ("joined-by", joint.Place, "it is for a list in a query or in a header."),
            { Media: { Count: > 0 } media } when shape.In != FieldIn.Part || !IsFile(core) =>
                ("media", media[0].Place, "it is for a file in a multipart body."),
            _ => null,
        };
    }

    private static bool IsFile(TypeRef type) => type is ScalarType { Kind: ScalarKind.File } or ListType { Item: ScalarType { Kind: ScalarKind.File } };

    private static bool IsOfEnum(TypeExpr type) =>
        type is BrokenExpr or ScalarExpr { Kind: ScalarKind.String or ScalarKind.Int or ScalarKind.Long };
}
