using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidMethodKey : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            if (FindProblem(method, boundSpec.Spec.Api is not { Kind: not Protocol.TargetHeader }) is { } rule)
            {
                diagnostics.Add(rule, method.Key.Location, method.Key.Value);
            }
        }
    }

    private static DiagnosticRule? FindProblem(MethodSpec method, bool inHeader) =>
        method.Wire.Length == 0 ? Catalog.EmptyMethodName
        : inHeader && !method.Wire.All(HeaderText.IsVisible) ? Catalog.InvisibleMethodName
        : method.Version is { } version && !(version.Length > 0 && version.All(IsLetterOrDigit)) ? Catalog.InvalidMethodVersion
        : null;

    private static bool IsLetterOrDigit(char c) => c < 128 && char.IsLetterOrDigit(c);
}
