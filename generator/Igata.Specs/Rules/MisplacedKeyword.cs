using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MisplacedKeyword : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if ((FindProblem(shape) ?? FindTraitProblem(shape)) is var (keyword, location, reason))
            {
                diagnostics.Add(Catalog.MisplacedKeyword, location, keyword, reason);
            }
        }

        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            bool ownRecord = method.Request?.Fields is not null || boundSpec.Spec.Api?.Kind == Protocol.Rest;
            if (method.Rules.Count > 0 && !ownRecord)
            {
                diagnostics.Add(Catalog.MisplacedKeyword, method.RulesLocation, "rules", "a method has rules only when its request is written in place; the rules of a named type stand at the type.");
            }
        }

        foreach (RuleSpec rule in boundSpec.Spec.GetAllRules())
        {
            object? conditional = rule.When ?? rule.Must ?? (object?)rule.Require ?? rule.Forbid;
            if (new[] { rule.AnyOf, rule.OneOf, conditional }.Count(part => part is not null) > 1)
            {
                diagnostics.Add(Catalog.MisplacedKeyword, rule.Location, rule.AnyOf is null ? "one-of" : "any-of", "it is a rule of its own.");
            }
        }
    }

    private static (string Keyword, SourceLocation Location, string Reason)? FindProblem(BoundShape shape)
    {
        bool isNamedType = shape.Field is null;
        return shape.Spec switch
        {
            { Fields: not null, Enum: { } values } => ("enum", values.Location, "there is 'fields' already."),
            { Cases: { } cases, Fields: not null } => ("cases", cases.Location, "there is 'fields' already."),
            { Cases: { } cases, Enum: not null } => ("cases", cases.Location, "there is 'enum' already."),
            { Cases: not null, Type: { } type } => ("type", type.Location, "there is 'cases' already."),
            { Cases: not null, Const: { } value } => ("const", value.Location, "there is 'cases' already."),
            { Fields: not null, Type: { } type } => ("type", type.Location, "there is 'fields' already."),
            { Fields: not null, Const: { } value } => ("const", value.Location, "there is 'fields' already."),
            { Enum: not null, Const: { } value } => ("const", value.Location, "there is 'enum' already."),
            { Enum: not null, Type: { } type } when !IsOfEnum(type) => ("type", type.Location, "the values of an enum are of type string, int or long."),
            { Fields: null, Rules: { Count: > 0 } rules } => ("rules", rules[0].Location, "rules are for a record, and there is no 'fields'."),
            { Default: { } defaultValue } when isNamedType => ("default", defaultValue.Location, "a default belongs to a member, not to a type."),
            { As: { } name, DefinesType: false, Type: not UnionExpr } when isNamedType =>
                ("as", name.Location, "this type lends its limits to its uses and has no name in C#."),
            { Const: { } value, Type: not null } when TypeRefExtensions.Unwrap(shape.Type) is not ScalarType =>
                ("const", value.Location, "only a scalar can be always the same."),
            _ => null,
        };
    }

    /// <summary>The words that only some types and some places have.</summary>
    private static (string Keyword, SourceLocation Location, string Reason)? FindTraitProblem(BoundShape shape)
    {
        TypeRef unwrapped = TypeRefExtensions.Unwrap(shape.Type);
        return shape.Spec switch
        {
            _ when TypeRefExtensions.IsUnknown(unwrapped) => null,
            { NonFinite: { Value: true } open } when !(unwrapped is ScalarType number && number.Kind.GetInfo().CanBeNonFinite) =>
                ("non-finite", open.Location, $"it is for number, not for {TypeDescriptions.Describe(unwrapped)}."),
            { JoinedBy: { } joinedBy } when shape.Location is not (FieldLocation.Query or FieldLocation.Header) || unwrapped is not ListType =>
                ("joined-by", joinedBy.Location, "it is for a list in a query or in a header."),
            { Media: { Count: > 0 } media } when shape.Location != FieldLocation.Part || !IsFile(unwrapped) =>
                ("media", media[0].Location, "it is for a file in a multipart body."),
            _ => null,
        };
    }

    private static bool IsFile(TypeRef type) => type is ScalarType { Kind: ScalarKind.File } or ListType { Item: ScalarType { Kind: ScalarKind.File } };

    private static bool IsOfEnum(TypeExpr type) =>
        type is ErrorTypeExpr || type is ScalarExpr scalar && scalar.Kind.GetInfo().CanBeEnum;
}
