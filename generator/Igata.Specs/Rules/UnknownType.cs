using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownType : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (NameExpr nameExpr in TypeExpressions.GetNames(boundSpec))
        {
            if (!boundSpec.DeclaredTypes.ContainsKey(nameExpr.Name))
            {
                var suggestion = SpellingSuggestion.CreateForType(nameExpr.Name, boundSpec.DeclaredTypes.Keys.Concat(ScalarNames.All), ScalarNames.All);
                diagnostics.Add(Catalog.UnknownType, nameExpr.Location, nameExpr.Name, suggestion);
            }
        }
    }
}
