using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadPages : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftMethod method in draft.Methods)
        {
            if (method.Spec.Pages is { } pages)
            {
                Check(pages, method, draft, findings);
            }
        }
    }

    private static void Check(PagesSpec pages, DraftMethod method, Draft draft, Findings findings)
    {
        if (pages.Link is { } link && method.Model.Http is null)
        {
            findings.Add(Catalog.BadPages, link.Place, link.Value, "link", "only REST has a Link header.");
        }

        ResponsePath? items = PagesBuilder.Items(pages, method.Model.Response, draft);
        if (items is null || !IsListOrUnknown(items.Type))
        {
            string why = items is null ? "the response has no such member." : $"it is {TypeWords.Of(items.Type)}, and not a list.";
            findings.Add(Catalog.BadPages, pages.Items?.Place ?? pages.Place, pages.Items?.Value ?? "the body", "items", why);
        }

        TypeRef? token = pages.From is { } from ? Token(from, method.Model, draft, findings) : null;
        if (pages.To is not { } to)
        {
            return;
        }

        Field? taker = PagesBuilder.To(pages, method.Model.Request, draft);
        string? fault = taker is null ? "the request has no such member."
            : token is not null && Bare(token) != Bare(taker.Type) ? $"it is {TypeWords.Of(taker.Type)}, but '{pages.From!.Value}' is {TypeWords.Of(token)}."
            : null;
        if (fault is not null)
        {
            findings.Add(Catalog.BadPages, to.Place, to.Value, "to", fault);
        }
    }

    private static TypeRef? Token(Located<string> from, Method method, Draft draft, Findings findings)
    {
        ResponsePath? found = ResponsePath.Find(from.Value, method.Response, draft);
        TypeRef? type = found is null ? null : TypeRefs.Core(found.Type);
        bool sound = type is not null && (TypeRefs.IsUnknown(type) || type is not ScalarType { Kind: ScalarKind.File or ScalarKind.Flag });
        if (!sound)
        {
            string why = found is null ? "the response has no such header or member." : $"it is {TypeWords.Of(found.Type)}, which is no token.";
            findings.Add(Catalog.BadPages, from.Place, from.Value, "from", why);
        }

        return sound && !TypeRefs.IsUnknown(type!) ? type : null;
    }

    private static bool IsListOrUnknown(TypeRef type) => TypeRefs.IsUnknown(type) || TypeRefs.Core(type) is ListType;

    private static TypeRef Bare(TypeRef type) => TypeRefs.Core(type) is ScalarType scalar ? new ScalarType(scalar.Kind) : type;
}
