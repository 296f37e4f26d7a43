using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Compares the names in braces with the parameters that are declared under <c>path</c>.</summary>
internal sealed class MismatchedPathParameters : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api?.Kind != Protocol.Rest)
        {
            return;
        }

        FieldsSpec? shared = boundSpec.Spec.Api.Path;
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            string[] methodNames = [.. (method.Rest.Path?.Fields ?? []).Select(field => field.Wire.Value)];
            string[] declaredNames = [.. methodNames, .. (shared?.Fields ?? []).Select(field => field.Wire.Value)];
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (VerbSpec verb in method.Rest.Verbs)
            {
                foreach (string name in PathTemplate.GetParameters(verb.Path.Value).Where(names.Add).Where(name => name.Length > 0 && !declaredNames.Contains(name)))
                {
                    diagnostics.Add(Catalog.UndeclaredPathParameter, verb.Path.Location, name, SpellingSuggestion.Create(name, declaredNames));
                }
            }

            ReportUnused(method.Rest.Path, names, diagnostics);
        }

        if (boundSpec.HasHeader && shared is not null)
        {
            ReportUnused(shared, [.. boundSpec.Whole.Spec.Methods.SelectMany(FindShared)], diagnostics);
        }
    }

    /// <summary>Finds the names in the path of a method that the method does not declare.</summary>
    private static IEnumerable<string> FindShared(MethodSpec method) => method.Rest.Verbs
        .SelectMany(verb => PathTemplate.GetParameters(verb.Path.Value))
        .Except((method.Rest.Path?.Fields ?? []).Select(field => field.Wire.Value), StringComparer.Ordinal);

    private static void ReportUnused(FieldsSpec? declared, HashSet<string> used, DiagnosticBag diagnostics)
    {
        foreach (FieldSpec field in (declared?.Fields ?? []).Where(field => !field.IsFamily && !used.Contains(field.Wire.Value)))
        {
            diagnostics.Add(Catalog.UnusedPathParameter, field.Wire.Location, field.Wire.Value);
        }
    }
}
