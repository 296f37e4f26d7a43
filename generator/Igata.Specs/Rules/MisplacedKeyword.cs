using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MisplacedKeyword : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        // The items of a tuple, parameters by position, cases and views are not members of an object.
        HashSet<SourceLocation> items =
        [
            .. boundSpec.Records.Where(record => record.Def.Positional).SelectMany(record => record.Fields.Fields).Select(field => field.Wire.Location),
            .. boundSpec.Cases.SelectMany(union => union.Cases.Fields).Select(unionCase => unionCase.Wire.Location),
        ];
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            bool isParameter = shape.Field is { } field && boundSpec.SectionFields.Contains(field.Wire.Location);
            if ((FindProblem(shape) ?? FindTraitProblem(shape, isParameter, shape.Field is { } member && items.Contains(member.Wire.Location))) is var (location, reason))
            {
                diagnostics.Add(reason, location);
            }
        }

        HashSet<SourceLocation> named = [.. boundSpec.Methods.Where(method => method.Model.Http is not null && boundSpec.FindRecord(method.Model.Request) is { Owner: null }).Select(method => method.Spec.Key.Location)];
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            bool ownRecord = method.Request?.Fields is not null || (boundSpec.Spec.Api?.Kind == Protocol.Rest && !named.Contains(method.Key.Location));
            if (method.Rules.Count > 0 && !ownRecord)
            {
                diagnostics.Add(Catalog.RulesOfNamedRequest, method.RulesLocation);
            }
        }

        foreach (RuleSpec rule in boundSpec.Spec.GetAllRules())
        {
            object? conditional = rule.When ?? rule.Must ?? (object?)rule.Require ?? rule.Forbid;
            if (new[] { rule.AnyOf, rule.OneOf, conditional }.Count(part => part is not null) > 1)
            {
                diagnostics.Add(Catalog.CombinedRule, rule.Location, rule.AnyOf is null ? "one-of" : "any-of");
            }
        }
    }

    private static (SourceLocation Location, DiagnosticReason Reason)? FindProblem(BoundShape shape)
    {
        bool isNamedType = shape.Field is null;
        return shape.Spec switch
        {
            { Include: { Count: > 0 } include, Fields: null } when (shape.Spec.Enum is not null ? "enum" : shape.Spec.Cases is not null ? "cases" : shape.Spec.Type is not null ? "type" : shape.Spec.Const is not null ? "const" : null) is { } other =>
                (include[0].Location, new DiagnosticReason(Catalog.KeywordConflict, "include", other)),
            { Tuple: not null } or { Views: not null } when FindConflict(shape.Spec) is { } conflict => conflict,
            { Fields: not null, Enum: { } values } => (values.Location, new DiagnosticReason(Catalog.KeywordConflict, "enum", "fields")),
            { Cases: { } cases, Fields: not null } => (cases.Location, new DiagnosticReason(Catalog.KeywordConflict, "cases", "fields")),
            { Cases: { } cases, Enum: not null } => (cases.Location, new DiagnosticReason(Catalog.KeywordConflict, "cases", "enum")),
            { Cases: not null, Discriminator: not null, Type: { } type } when !IsOfDiscriminator(type) => (type.Location, new DiagnosticReason(Catalog.WrongDiscriminatorType)),
            { Cases: not null, Discriminator: null, Type: { } type } => (type.Location, new DiagnosticReason(Catalog.KeywordConflict, "type", "cases")),
            { Cases: not null, Const: { } value } => (value.Location, new DiagnosticReason(Catalog.KeywordConflict, "const", "cases")),
            { Fields: not null, Type: { } type } => (type.Location, new DiagnosticReason(Catalog.KeywordConflict, "type", "fields")),
            { Fields: not null, Const: { } value } => (value.Location, new DiagnosticReason(Catalog.KeywordConflict, "const", "fields")),
            { Enum: not null, Const: { } value } => (value.Location, new DiagnosticReason(Catalog.KeywordConflict, "const", "enum")),
            { Enum: not null, Type: { } type } when !IsOfEnum(type) => (type.Location, new DiagnosticReason(Catalog.WrongEnumType)),
            { DefinesRecord: false, Rules: { Count: > 0 } rules } => (rules[0].Location, new DiagnosticReason(Catalog.RulesWithoutFields)),
            { Default: { } defaultValue } when isNamedType => (defaultValue.Location, new DiagnosticReason(Catalog.DefaultOfType)),
            { As: { } name, DefinesType: false, Type: not UnionExpr } when isNamedType =>
                (name.Location, new DiagnosticReason(Catalog.AsWithoutCSharpType)),
            { Const: { } value, Type: not null } when TypeRefExtensions.Unwrap(shape.Type) is not ScalarType =>
                (value.Location, new DiagnosticReason(Catalog.ConstOfNonScalar, TypeDescriptions.Format(TypeRefExtensions.Unwrap(shape.Type)))),
            _ => null,
        };
    }

    /// <summary>Finds another definition of the type beside a tuple or views.</summary>
    private static (SourceLocation Location, DiagnosticReason Reason)? FindConflict(ShapeSpec shape)
    {
        string keyword = shape.Tuple is not null ? "tuple" : "views";
        (string Keyword, SourceLocation? Location)[] others =
        [
            ("views", shape.Tuple is not null ? shape.Views?.Location : null),
            ("fields", shape.Fields?.Location),
            ("include", shape.Include is { Count: > 0 } include ? include[0].Location : null),
            ("enum", shape.Enum?.Location),
            ("cases", shape.Cases?.Location),
            ("discriminator", shape.Discriminator?.Location),
            ("type", shape.Type?.Location),
            ("const", shape.Const?.Location),
        ];
        return others.Where(other => other.Location is not null).Select(other => ((SourceLocation, DiagnosticReason)?)(other.Location!, new DiagnosticReason(Catalog.KeywordConflict, other.Keyword, keyword))).FirstOrDefault();
    }

    /// <summary>Finds keywords that are allowed only for certain types or at certain locations.</summary>
    private static (SourceLocation Location, DiagnosticReason Reason)? FindTraitProblem(BoundShape shape, bool isParameter, bool isItem)
    {
        TypeRef unwrapped = TypeRefExtensions.Unwrap(shape.Type);
        return shape.Spec switch
        {
            _ when TypeRefExtensions.IsUnknown(unwrapped) => null,
            { ReadOnly: { Value: true }, WriteOnly: { Value: true } both } => (both.Location, new DiagnosticReason(Catalog.KeywordConflict, "writeOnly", "readOnly")),
            { ReadOnly: not null } or { WriteOnly: not null } when shape.Field is { IsFamily: true } => null,
            { ReadOnly: { Value: true } readOnly } when isItem || !CanHaveDirection(shape) => (readOnly.Location, new DiagnosticReason(Catalog.MisplacedDirection, "readOnly")),
            { WriteOnly: { Value: true } writeOnly } when isItem || !CanHaveDirection(shape) => (writeOnly.Location, new DiagnosticReason(Catalog.MisplacedDirection, "writeOnly")),
            { NonFinite: { Value: true } open } when !(unwrapped is ScalarType number && number.Kind.GetInfo().CanBeNonFinite) =>
                (open.Location, new DiagnosticReason(Catalog.NonFiniteOfNonNumber, TypeDescriptions.Format(unwrapped))),
            { JoinedBy: { } joinedBy } when (shape.Location is not (FieldLocation.Query or FieldLocation.Header) && !(isParameter && shape.Location is FieldLocation.Member)) || unwrapped is not ListType =>
                (joinedBy.Location, new DiagnosticReason(Catalog.MisplacedJoinedBy)),
            { Nesting: { } nesting } when shape.Nesting is null && !(isParameter && shape.Location is FieldLocation.Member) =>
                (nesting.Location, new DiagnosticReason(Catalog.MisplacedNesting)),
            { Media: { Count: > 0 } media } when shape.Location != FieldLocation.Part || !IsFile(unwrapped) =>
                (media[0].Location, new DiagnosticReason(Catalog.MisplacedMedia)),
            _ => null,
        };
    }

    private static bool CanHaveDirection(BoundShape shape) => shape is { Field: not null, Location: FieldLocation.Member, Spec.Const: null };

    private static bool IsFile(TypeRef type) => type is ScalarType { Kind: ScalarKind.File } or ListType { Item: ScalarType { Kind: ScalarKind.File } };

    private static bool IsOfDiscriminator(TypeExpr type) =>
        type is ErrorTypeExpr or ScalarExpr { Kind: ScalarKind.String or ScalarKind.Int or ScalarKind.Boolean };

    private static bool IsOfEnum(TypeExpr type) =>
        type is ErrorTypeExpr || type is ScalarExpr scalar && scalar.Kind.GetInfo().CanBeEnum;
}
