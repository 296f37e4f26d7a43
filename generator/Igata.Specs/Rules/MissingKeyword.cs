using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MissingKeyword : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is not { } api)
        {
            return;
        }

        // A word that was written and is at fault was told already.
        Need(api, "api", findings);
        Need(api, "protocol", findings);
        Need(api, "dispatch", findings);
        foreach (MethodSpec method in draft.Spec.Methods)
        {
            if (method.Target is null && api.Target is null)
            {
                findings.Add(Catalog.MissingKeyword, method.Key.Place, $"Method '{method.Key.Value}'", "target");
            }
        }
    }

    private static void Need(ApiSpec api, string keyword, Findings findings)
    {
        if (!api.Written.Contains(keyword))
        {
            findings.Add(Catalog.MissingKeyword, api.Start, "An API", keyword);
        }
    }
}
