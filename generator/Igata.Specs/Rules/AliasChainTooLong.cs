using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class AliasChainTooLong : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (SourceLocation location in boundSpec.TooDeepLocations)
        {
            diagnostics.Add(Catalog.AliasChainTooLong, location, TypeResolver.MaxAliasDepth);
        }

        foreach (SourceLocation location in boundSpec.TooLargeUnions)
        {
            diagnostics.Add(Catalog.UnionTooLarge, location, UnionFlattener.MaxCases);
        }
    }
}
