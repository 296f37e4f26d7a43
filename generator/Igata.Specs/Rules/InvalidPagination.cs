using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
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
            diagnostics.Add(Catalog.InvalidPagination, link.Location, link.Value, "link", "only REST has a Link header.");
        }

        ResponsePathResolver? items = PagesBuilder.FindItems(pages, method.Model.Response, boundSpec);
        if (items is null || !IsListOrUnknown(items.Type))
        {
            string reason = items is null ? "the response has no such member." : $"it is {TypeDescriptions.Describe(items.Type)}, and not a list.";
            diagnostics.Add(Catalog.InvalidPagination, pages.Items?.Location ?? pages.Location, pages.Items?.Value ?? "the body", "items", reason);
        }

        TypeRef? token = pages.From is { } from ? FindTokenType(from, method.Model, boundSpec, diagnostics) : null;
        if (pages.To is not { } to)
        {
            return;
        }

        Field? tokenField = PagesBuilder.FindTokenField(pages, method.Model.Request, boundSpec);
        string? problem = tokenField is null ? "the request has no such member."
            : token is not null && GetBareType(token) != GetBareType(tokenField.Type) ? $"it is {TypeDescriptions.Describe(tokenField.Type)}, but '{pages.From!.Value}' is {TypeDescriptions.Describe(token)}."
            : null;
        if (problem is not null)
        {
            diagnostics.Add(Catalog.InvalidPagination, to.Location, to.Value, "to", problem);
        }
    }

    private static TypeRef? FindTokenType(Located<string> from, Method method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        ResponsePathResolver? resolved = ResponsePathResolver.Find(from.Value, method.Response, boundSpec);
        TypeRef? type = resolved is null ? null : TypeRefExtensions.Unwrap(resolved.Type);
        bool isValid = type is not null && (TypeRefExtensions.IsUnknown(type) || !(type is ScalarType scalar && scalar.Kind.GetInfo().OnlyPlace is not null));
        if (!isValid)
        {
            string reason = resolved is null ? "the response has no such header or member." : $"it is {TypeDescriptions.Describe(resolved.Type)}, which is no token.";
            diagnostics.Add(Catalog.InvalidPagination, from.Location, from.Value, "from", reason);
        }

        return isValid && !TypeRefExtensions.IsUnknown(type!) ? type : null;
    }

    private static bool IsListOrUnknown(TypeRef type) => TypeRefExtensions.IsUnknown(type) || TypeRefExtensions.Unwrap(type) is ListType;

    private static TypeRef GetBareType(TypeRef type) => TypeRefExtensions.Unwrap(type) is ScalarType scalar ? new ScalarType(scalar.Kind) : type;
}
