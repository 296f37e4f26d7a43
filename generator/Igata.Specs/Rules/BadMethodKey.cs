using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadMethodKey : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (MethodSpec method in draft.Spec.Methods)
        {
            if (Fault(method, draft.Spec.Api is not { Kind: not Protocol.TargetHeader }) is { } why)
            {
                findings.Add(Catalog.BadMethodKey, method.Key.Place, method.Key.Value, why);
            }
        }
    }

    private static string? Fault(MethodSpec method, bool inHeader) =>
        method.Wire.Length == 0 ? "its name is empty."
        : inHeader && !method.Wire.All(HeaderText.IsVisible) ? "its name stands in a header, where only visible ASCII characters can."
        : method.Version is { } version && !(version.Length > 0 && version.All(IsLetterOrDigit)) ? "after '@' come letters and digits."
        : null;

    private static bool IsLetterOrDigit(char c) => c < 128 && char.IsLetterOrDigit(c);
}
