using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidMethodKey : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            if (FindProblem(method, boundSpec.Spec.Api is not { Kind: not Protocol.TargetHeader }) is { } reason)
            {
                diagnostics.Add(Catalog.InvalidMethodKey, method.Key.Location, method.Key.Value, reason);
            }
        }
    }

    private static string? FindProblem(MethodSpec method, bool inHeader) =>
        method.Wire.Length == 0 ? "its name is empty."
        : inHeader && !method.Wire.All(HeaderText.IsVisible) ? "its name stands in a header, where only visible ASCII characters can."
        : method.Version is { } version && !(version.Length > 0 && version.All(IsLetterOrDigit)) ? "after '@' come letters and digits."
        : null;

    private static bool IsLetterOrDigit(char c) => c < 128 && char.IsLetterOrDigit(c);
}
