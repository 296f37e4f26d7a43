using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class VersionMismatch : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is { Kind: not Protocol.TargetHeader })
        {
            return;
        }

        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            Located<string>? target = method.Target ?? boundSpec.Spec.Api?.Target;
            if (method.Version is { Length: > 0 } version && version.All(char.IsLetterOrDigit) && target is not null && !Split(target.Value).Contains(version))
            {
                diagnostics.Add(Catalog.VersionMismatch, method.Key.Location, version, target.Value);
            }
        }
    }

    private static string[] Split(string target) =>
        new string([.. target.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ');
}
