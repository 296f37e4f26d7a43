using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Holds a written value to its type: a default, a const, a test of a rule, or a part of an example.</summary>
/// <param name="draft">What is meant.</param>
/// <param name="findings">Where faults are told.</param>
/// <param name="limits">Whether limits and rules hold too: only of what is sent.</param>
internal sealed partial class ValueCheck(Draft draft, Findings findings, bool limits)
{
    public void Check(JsonNode node, TypeRef type)
    {
        switch (type)
        {
            case var _ when TypeRefs.IsUnknown(type):
            case NullableType when IsLeaf(node, JsonKind.Null):
            case OrFalseType when IsLeaf(node, JsonKind.False):
                break;
            case NullableType nullable:
                Check(node, nullable.Of);
                break;
            case OrFalseType orFalse:
                Check(node, orFalse.Of);
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
            case DefinedType defined when draft.Types.TryGetValue(defined.Name, out TypeDef? def):
                CheckDefined(node, def, type);
                break;
            case ListType or MapType:
                Wrong(node, type);
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
            Wrong(node, type);
        }
    }

    private void CheckDefined(JsonNode node, TypeDef def, TypeRef type)
    {
        switch (def)
        {
            case RecordDef { Positional: true } record when node is JsonList items:
                CheckPositions(items, record);
                break;
            case RecordDef { Positional: false } record when node is JsonObject members:
                CheckFields(members, record.Fields, record.Name);
                CheckRules(members, record);
                break;
            case EnumDef set when node is JsonLeaf leaf && ScalarCheck.Accepts(set.Of, leaf.Scalar):
                CheckValue(leaf, set);
                break;
            case UnionDef { Form: UnionForm.ByMember } union when node is JsonObject members:
                CheckDiscriminated(members, union);
                break;
            case UnionDef { Form: UnionForm.ByKey } union when node is JsonObject { Members.Count: 1 } keyed:
                CheckKeyed(keyed.Members[0], union);
                break;
            case UnionDef { Form: UnionForm.ByKind } union when UnionCases.Accepting(union, node, draft) is { } accepting:
                Check(node, accepting.Type);
                break;
            case EnumDef set:
                Wrong(node, new ScalarType(set.Of));
                break;
            default:
                Wrong(node, type);
                break;
        }
    }

    private void CheckValue(JsonLeaf leaf, EnumDef set)
    {
        if (!set.Values.Any(value => value.Wire == leaf.Scalar.Text))
        {
            var meant = Suggestion.For(leaf.Scalar.Text, set.Values.Select(value => value.Wire));
            findings.Add(Catalog.ExampleUnknownValue, leaf.Place, leaf.Scalar.Text, set.Name, meant);
        }
    }

    private void CheckLimits(JsonNode node, Limits kept, ScalarKind? kind)
    {
        if (limits && LimitCheck.Broken(node, kept, kind) is var (keyword, limit))
        {
            findings.Add(Catalog.ExampleBreaksLimit, node.Place, TypeWords.Of(node), keyword, limit);
        }
    }

    private void Wrong(JsonNode node, TypeRef type)
    {
        bool wantsString = type is ScalarType { Const: null } scalar && ScalarCheck.IsString(scalar.Kind);
        if (wantsString && node is JsonLeaf { Scalar.Kind: JsonKind.Number or JsonKind.True or JsonKind.False } leaf)
        {
            findings.Add(Catalog.QuoteIt, node.Place, leaf.Scalar.Text, TypeWords.KindOf(node));
        }
        else
        {
            findings.Add(Catalog.WrongValue, node.Place, TypeWords.Of(node), TypeWords.KindOf(node), TypeWords.Of(type));
        }
    }

    private static bool IsLeaf(JsonNode node, JsonKind kind) => node is JsonLeaf leaf && leaf.Scalar.Kind == kind;
}
