using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class UselessSecret : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftShape shape in draft.Shapes)
        {
            TypeRef core = TypeRefs.Core(shape.Type);
            bool hidden = core is ScalarType { Kind: ScalarKind.String } || TypeRefs.IsUnknown(core);
            if (shape.Spec.Secret is { Value: true } secret && !hidden)
            {
                findings.Add(Catalog.UselessSecret, secret.Place, TypeWords.Of(core));
            }
        }
    }
}
