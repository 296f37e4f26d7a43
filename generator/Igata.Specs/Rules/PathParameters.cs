using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>What stands in braces in the paths, and what is declared under <c>path</c>: each needs the other.</summary>
internal sealed class PathParameters : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api?.Kind != Protocol.Rest)
        {
            return;
        }

        FieldsSpec? shared = draft.Spec.Api.Path;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (MethodSpec method in draft.Spec.Methods)
        {
            string[] own = [.. (method.Rest.Path?.Fields ?? []).Select(field => field.Wire.Value)];
            string[] known = [.. own, .. (shared?.Fields ?? []).Select(field => field.Wire.Value)];
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (VerbSpec verb in method.Rest.Verbs)
            {
                foreach (string name in Template.Names(verb.Path.Value).Where(names.Add).Where(name => name.Length > 0 && !known.Contains(name)))
                {
                    findings.Add(Catalog.UnknownPathParameter, verb.Path.Place, name, Suggestion.For(name, known));
                }
            }

            Unused(method.Rest.Path, names, findings);
            used.UnionWith(names.Where(name => !own.Contains(name)));
        }

        Unused(shared, used, findings);
    }

    private static void Unused(FieldsSpec? declared, HashSet<string> used, Findings findings)
    {
        foreach (FieldSpec field in (declared?.Fields ?? []).Where(field => !used.Contains(field.Wire.Value)))
        {
            findings.Add(Catalog.UnusedPathParameter, field.Wire.Place, field.Wire.Value);
        }
    }
}
