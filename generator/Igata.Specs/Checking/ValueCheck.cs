using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks a value against its type: a default, a constant, a test of a rule, or a part of an example.</summary>
/// <param name="boundSpec">The bound spec.</param>
/// <param name="diagnostics">Receives the diagnostics.</param>
/// <param name="limits">Whether limits and rules, which apply only to requests, are checked too.</param>
internal sealed partial class ValueCheck(BoundSpec boundSpec, DiagnosticBag diagnostics, bool limits)
{
    public void Check(JsonNode node, TypeRef type)
    {
        switch (type)
        {
            case var _ when TypeRefExtensions.IsUnknown(type):
            case NullableType when IsLeaf(node, JsonKind.Null):
            case FalseOrType when IsLeaf(node, JsonKind.False):
                break;
            case NullableType nullable:
                Check(node, nullable.Inner);
                break;
            case FalseOrType falseOr:
                Check(node, falseOr.Inner);
                break;
            case SecretType secret:
                Check(node, secret.Inner);
                break;
            case ScalarType scalar:
                CheckScalar(node, scalar);
                break;
            case ListType list when node is JsonList items:
                CheckLimits(node, list.Limits, null);
                items.Items.ToList().ForEach(item => Check(item, list.Item));
                break;
            case MapType map when node is JsonObject members:
                CheckLimits(node, map.Limits, null);
                members.Members.ToList().ForEach(member => Check(member.Value, map.Item));
                break;
            case DefinedType defined when boundSpec.FindType(defined.Name) is { } definition:
                CheckDefined(node, definition, type);
                break;
            case EncodedType encoded when node is JsonLeaf { Scalar: { Kind: JsonKind.String } text } && JsonTextReader.Read(encoded.Form, text.Text, node.Location) is { } inner:
                Check(inner, encoded.Inner);
                break;
            case ListType or MapType or EncodedType:
                ReportWrongValue(node, type);
                break;
        }
    }

    private void CheckScalar(JsonNode node, ScalarType type)
    {
        if (ScalarCheck.Accepts(type, node))
        {
            CheckLimits(node, type.Limits, type.Kind);
        }
        else
        {
            ReportWrongValue(node, type);
        }
    }

    private void CheckDefined(JsonNode node, TypeDef definition, TypeRef type)
    {
        switch (definition)
        {
            case RecordDef { Positional: true } record when node is JsonList items:
                CheckPositions(items, record);
                break;
            case RecordDef { Positional: false } record when node is JsonObject members:
                CheckFields(members, record.Fields, record.Name);
                CheckRules(members, record);
                break;
            case EnumDef enumDef when node is JsonLeaf leaf && ScalarCheck.Accepts(enumDef.ValueKind, leaf.Scalar):
                CheckValue(leaf, enumDef);
                break;
            case UnionDef { Form: UnionForm.ByMember } union when node is JsonObject members:
                CheckDiscriminated(members, union);
                break;
            case UnionDef { Form: UnionForm.ByKey } union when node is JsonObject keyed && FindCase(keyed, union) is { } only:
                CheckKeyed(only, union);
                break;
            case UnionDef { Form: UnionForm.ByKind } union when UnionCases.FindAcceptingCase(union, node, boundSpec) is { } accepting:
                Check(node, accepting.Type);
                break;
            case UnionDef { Form: UnionForm.Views, Cases.Count: > 0 } views:
                CheckViews(node, views);
                break;
            case EnumDef enumDef:
                ReportWrongValue(node, new ScalarType(enumDef.ValueKind));
                break;
            default:
                ReportWrongValue(node, type);
                break;
        }
    }

    private void CheckValue(JsonLeaf leaf, EnumDef enumDef)
    {
        if (!enumDef.Values.Any(value => value.Wire == leaf.Scalar.Text))
        {
            var suggestion = SpellingSuggestion.Create(leaf.Scalar.Text, enumDef.Values.Select(value => value.Wire));
            diagnostics.Add(Catalog.ExampleUnknownValue, leaf.Location, leaf.Scalar.Text, enumDef.Name, suggestion);
        }
    }

    private void CheckLimits(JsonNode node, Limits kept, ScalarKind? kind)
    {
        if (limits && LimitCheck.FindViolation(node, kept, kind) is var (keyword, limit))
        {
            diagnostics.Add(Catalog.ExampleViolatesLimit, node.Location, TypeDescriptions.Describe(node), keyword, limit);
        }
    }

    private void ReportWrongValue(JsonNode node, TypeRef type)
    {
        bool wantsString = type is ScalarType { Const: null } scalar && scalar.Kind.GetInfo().IsText;
        if (wantsString && node is JsonLeaf { Scalar.Kind: JsonKind.Number or JsonKind.True or JsonKind.False } leaf)
        {
            diagnostics.Add(Catalog.UnquotedString, node.Location, leaf.Scalar.Text, TypeDescriptions.DescribeKind(node));
        }
        else
        {
            diagnostics.Add(Catalog.WrongValueType, node.Location, TypeDescriptions.DescribeFound(node), TypeDescriptions.Describe(type));
        }
    }

    private static bool IsLeaf(JsonNode node, JsonKind kind) => node is JsonLeaf leaf && leaf.Scalar.Kind == kind;
}
