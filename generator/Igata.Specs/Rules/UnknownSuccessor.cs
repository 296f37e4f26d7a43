using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownSuccessor : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        Check("method", draft.Spec.Methods.Select(method => (method.Life, method.Key.Value)), findings);
        Check("type", draft.Spec.Types.Select(type => (type.Shape.Life, type.Name.Value)), findings);
        foreach (DraftRecord record in draft.Records)
        {
            Check("member", record.Fields.Fields.Select(field => (field.Shape.Life, field.Wire.Value)), findings);
        }

        foreach (FieldsSpec fields in new[] { draft.Spec.Api?.Variables, draft.Spec.Api?.Headers }.OfType<FieldsSpec>())
        {
            Check("member", fields.Fields.Select(field => (field.Shape.Life, field.Wire.Value)), findings);
        }

        foreach (DraftEnum set in draft.Enums)
        {
            Check("value", set.Spec.Values.Select(value => (value.Life, value.Value.Scalar.Text)), findings);
        }
    }

    private static void Check(string what, IEnumerable<(LifeSpec Life, string Name)> siblings, Findings findings)
    {
        (LifeSpec Life, string Name)[] all = [.. siblings];
        HashSet<string> names = [.. all.Select(sibling => sibling.Name)];
        foreach ((LifeSpec life, string name) in all)
        {
            if (life.ReplacedBy is { } successor && (successor.Value == name || !names.Contains(successor.Value)))
            {
                var meant = Suggestion.For(successor.Value, names.Where(other => other != name));
                findings.Add(Catalog.UnknownSuccessor, successor.Place, successor.Value, what, meant);
            }
        }
    }
}
