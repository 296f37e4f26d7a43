using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MissingKeyword : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (ShapeSpec shape in draft.Shapes.Select(shape => shape.Spec).Where(shape => shape is { Discriminator: not null, Cases: null }))
        {
            findings.Add(Catalog.MissingKeyword, shape.Discriminator!.Place, "'discriminator'", "cases");
        }

        if (draft.Spec.Api is not { } api)
        {
            return;
        }

        // A word that was written and is at fault was told already.
        Need(api, "api", findings);
        Need(api, "protocol", findings);
        if (api.Protocol is null || api.Kind != Protocol.TargetHeader)
        {
            return;
        }

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
        if (!api.Written.Any(written => written.Value == keyword))
        {
            findings.Add(Catalog.MissingKeyword, api.Start, "An API", keyword);
        }
    }
}
