using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;

namespace Igata.Specs.Rules;

internal sealed class AliasChainTooLong : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (SourceLocation location in boundSpec.TooDeepLocations)
        {
            diagnostics.Add(Catalog.AliasChainTooLong, location, TypeResolver.MaxAliasDepth);
        }
    }
}
