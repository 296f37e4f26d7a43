using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownReplacement : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        Check(Catalog.UnknownReplacementMethod, boundSpec.Spec.Methods.Select(method => (method.Lifecycle, method.Key.Value)), diagnostics);
        Check(Catalog.UnknownReplacementMethod, boundSpec.Spec.Webhooks.Select(webhook => (webhook.Call.Lifecycle, webhook.Call.Key.Value)), diagnostics);
        Check(Catalog.UnknownReplacementType, boundSpec.Spec.Types.Select(type => (type.Shape.Lifecycle, type.Name.Value)), diagnostics);
        foreach (FieldsSpec fields in new[] { boundSpec.Spec.Api?.Variables, boundSpec.Spec.Api?.Query, boundSpec.Spec.Api?.Headers }.OfType<FieldsSpec>())
        {
            Check(Catalog.UnknownReplacementMember, fields.Fields.Select(field => (field.Shape.Lifecycle, field.Wire.Value)), diagnostics);
        }
    }

    /// <summary>Checks the replacements of items among which they are.</summary>
    public static void Check(DiagnosticRule rule, IEnumerable<(LifecycleSpec Lifecycle, string Name)> siblings, DiagnosticBag diagnostics)
    {
        (LifecycleSpec Lifecycle, string Name)[] all = [.. siblings];
        if (Array.TrueForAll(all, sibling => sibling.Lifecycle.ReplacedBy is null))
        {
            return;
        }

        HashSet<string> names = [.. all.Select(sibling => sibling.Name)];
        foreach ((LifecycleSpec lifecycle, string name) in all)
        {
            if (lifecycle.ReplacedBy is not { } replacement)
            {
                continue;
            }

            if (replacement.Value == name)
            {
                diagnostics.Add(Catalog.ReplacedByItself, replacement.Location, name);
            }
            else if (!names.Contains(replacement.Value))
            {
                var suggestion = SpellingSuggestion.Create(replacement.Value, names.Where(other => other != name));
                diagnostics.Add(rule, replacement.Location, replacement.Value, suggestion);
            }
        }
    }
}
