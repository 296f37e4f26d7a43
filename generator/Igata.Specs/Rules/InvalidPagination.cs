using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidPagination : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundMethod method in boundSpec.Methods)
        {
            if (method.Spec.Pages is { } pages)
            {
                Check(pages, method, boundSpec, diagnostics);
            }
        }
    }

    private static void Check(PagesSpec pages, BoundMethod method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (pages.Link is { } link && method.Model.Http is null)
        {
            diagnostics.Add(Catalog.PagesLinkWithoutRest, link.Location, link.Value);
        }

        if (FindItemsProblem(pages, method.Model, boundSpec) is { } itemsProblem)
        {
            diagnostics.Add(itemsProblem, pages.Items?.Location ?? pages.Location);
        }

        TypeRef? token = pages.From is { } from ? FindTokenType(from, method.Model, boundSpec, diagnostics) : null;
        if (pages.To is not { } to)
        {
            return;
        }

        Field? tokenField = PagesBuilder.FindTokenField(pages, method.Model.Request, boundSpec);
        if (tokenField is null)
        {
            diagnostics.Add(Catalog.PagesParameterNotFound, to.Location, to.Value);
        }
        else if (token is not null && GetBareType(token) != GetBareType(tokenField.Type))
        {
            diagnostics.Add(Catalog.PagesParameterMismatch, to.Location, to.Value, TypeDescriptions.Format(tokenField.Type), pages.From!.Value, TypeDescriptions.Format(token));
        }
    }

    private static DiagnosticReason? FindItemsProblem(PagesSpec pages, Method method, BoundSpec boundSpec)
    {
        ResponsePath? items = PagesBuilder.FindItems(pages, method.Response, boundSpec);
        return items is null
            ? pages.Items is { } missing ? new DiagnosticReason(Catalog.PagesItemsNotFound, missing.Value) : new DiagnosticReason(Catalog.PagesWithoutResponse)
            : IsListOrUnknown(items.Type) ? null
            : pages.Items is { } name ? new DiagnosticReason(Catalog.PagesItemsNotList, name.Value, TypeDescriptions.Format(items.Type))
            : new DiagnosticReason(Catalog.PagesBodyNotList, TypeDescriptions.Format(items.Type));
    }

    private static TypeRef? FindTokenType(Located<string> from, Method method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (ResponsePath.Find(from.Value, method.Response, boundSpec) is not { } resolved)
        {
            diagnostics.Add(Catalog.PagesTokenNotFound, from.Location, from.Value);
            return null;
        }

        TypeRef type = TypeRefExtensions.Unwrap(resolved.Type);
        if (TypeRefExtensions.IsUnknown(type))
        {
            return null;
        }

        if (!(type is ScalarType scalar && scalar.Kind.GetInfo().OnlyPlace is not null))
        {
            return type;
        }

        diagnostics.Add(Catalog.PagesTokenNotValue, from.Location, from.Value, TypeDescriptions.Format(resolved.Type));
        return null;
    }

    private static bool IsListOrUnknown(TypeRef type) => TypeRefExtensions.IsUnknown(type) || TypeRefExtensions.Unwrap(type) is ListType;

    private static TypeRef GetBareType(TypeRef type) => TypeRefExtensions.Unwrap(type) is ScalarType scalar ? new ScalarType(scalar.Kind) : type;
}
