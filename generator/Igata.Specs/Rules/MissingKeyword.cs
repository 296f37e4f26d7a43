using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MissingKeyword : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (ShapeSpec shape in boundSpec.Shapes.Select(shape => shape.Spec).Where(shape => shape is { Discriminator: not null, Cases: null, Views: null, Tuple: null }))
        {
            diagnostics.Add(Catalog.MissingKeyword, shape.Discriminator!.Location, "discriminator", "cases");
        }

        foreach (ShapeSpec shape in boundSpec.Shapes.Select(shape => shape.Spec).Where(shape => shape is { Items: not null, Tuple: null }))
        {
            diagnostics.Add(Catalog.ItemsWithoutTuple, shape.Items!.Location);
        }

        if (boundSpec.Spec.Api is not { } api)
        {
            return;
        }

        // A keyword that is present but invalid was reported already.
        Require(api, "api", diagnostics);
        Require(api, "protocol", diagnostics);
        if (api.Protocol is null || api.Kind != Protocol.TargetHeader)
        {
            return;
        }

        Require(api, "dispatch", diagnostics);
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            if (method.Target is null && api.Target is null)
            {
                diagnostics.Add(Catalog.MissingTarget, method.Key.Location, method.Key.Value);
            }
        }
    }

    private static void Require(ApiSpec api, string keyword, DiagnosticBag diagnostics)
    {
        if (!api.DeclaredKeywords.Any(declared => declared.Value == keyword))
        {
            diagnostics.Add(Catalog.MissingApiKeyword, api.Start, keyword);
        }
    }
}
