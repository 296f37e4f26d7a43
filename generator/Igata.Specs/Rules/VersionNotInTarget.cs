using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class VersionNotInTarget : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is { Kind: not Protocol.TargetHeader })
        {
            return;
        }

        foreach (MethodSpec method in draft.Spec.Methods)
        {
            Located<string>? target = method.Target ?? draft.Spec.Api?.Target;
            if (method.Version is { Length: > 0 } version && version.All(char.IsLetterOrDigit) && target is not null && !Parts(target.Value).Contains(version))
            {
                findings.Add(Catalog.VersionNotInTarget, method.Key.Place, version, target.Value);
            }
        }
    }

    private static string[] Parts(string target) =>
        new string([.. target.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ');
}
