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
        foreach ((string keyword, Located<string>? url) in new[] { ("link", pages.Link), ("next", pages.Next) })
        {
            if (url is not null && method.Model.Http is null)
            {
                diagnostics.Add(Catalog.PagesLinkWithoutRest, url.Location, keyword, url.Value);
            }
        }

        if (FindItemsProblem(pages, method.Model, boundSpec) is { } itemsProblem)
        {
            diagnostics.Add(itemsProblem, pages.Items?.Location ?? pages.Location);
        }

        CheckResponseMember("next", pages.Next, method.Model, "a string or a uri", ["string", "uri"], boundSpec, diagnostics);
        CheckResponseMember("more", pages.More, method.Model, "a boolean", ["boolean"], boundSpec, diagnostics);
        CheckNumber("page", pages.Page, method.Model, boundSpec, diagnostics);
        CheckNumber("offset", pages.Offset, method.Model, boundSpec, diagnostics);
        CheckId(pages, method.Model, boundSpec, diagnostics);
        if (pages.To.Count > 0 && pages.From.Count > 0 && pages.To.Count != pages.From.Count)
        {
            diagnostics.Add(Catalog.PagesTokenCounts, pages.To[0].Location, pages.From.Count, pages.To.Count);
        }

        foreach ((Located<string> from, Located<string> to) in pages.From.Zip(pages.To, (from, to) => (from, to)))
        {
            CheckParameter("to", to, ("from", from.Value, FindTokenType(from, method.Model, boundSpec, diagnostics)), method.Model, boundSpec, diagnostics);
        }
    }

    // The parameter has the type of the value that it receives, which is null if it is unknown.
    private static void CheckParameter(
        string keyword, Located<string>? name, (string Keyword, string Name, TypeRef? Type) value, Method method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (name is null)
        {
            return;
        }

        ResponsePath? field = PagesBuilder.FindRequestPath(name, method.Request, boundSpec);
        if (field is null || field.Names.Count == 0)
        {
            diagnostics.Add(Catalog.PagesParameterNotFound, name.Location, keyword, name.Value);
        }
        else if (PagesBuilder.FindObstacle(field, method.Request, boundSpec) is { } obstacle)
        {
            diagnostics.Add(Catalog.PagesParameterNotReachable, name.Location, keyword, name.Value, obstacle.Wire);
        }
        else if (value.Type is not null && GetBareType(value.Type) != GetBareType(field.Type))
        {
            diagnostics.Add(Catalog.PagesParameterMismatch, name.Location, name.Value, TypeDescriptions.Format(field.Type), value.Name, TypeDescriptions.Format(value.Type), keyword, value.Keyword);
        }
    }

    private static void CheckNumber(string keyword, Located<string>? name, Method method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (name is not null && PagesBuilder.FindRequestPath(name, method.Request, boundSpec) is { } field && !TypeRefExtensions.IsUnknown(field.Type) && !IsScalar(field.Type is NullableType { Inner: var inner } ? inner : field.Type, ["int", "long"]))
        {
            diagnostics.Add(Catalog.PagesResponseMemberType, name.Location, keyword, name.Value, "an int or a long", TypeDescriptions.Format(field.Type));
        }
        else
        {
            CheckParameter(keyword, name, ("", "", null), method, boundSpec, diagnostics);
        }
    }

    private static void CheckResponseMember(string keyword, Located<string>? path, Method method, string expected, string[] types, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (path is null)
        {
            return;
        }

        if (ResponsePath.Find(path.Value, method.Response, boundSpec) is not { } found)
        {
            diagnostics.Add(Catalog.PagesResponseMemberNotFound, path.Location, keyword, path.Value);
        }
        else if (!TypeRefExtensions.IsUnknown(found.Type) && !IsScalar(TypeRefExtensions.Unwrap(found.Type), types))
        {
            diagnostics.Add(Catalog.PagesResponseMemberType, path.Location, keyword, path.Value, expected, TypeDescriptions.Format(found.Type));
        }
    }

    private static void CheckId(PagesSpec pages, Method method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (pages.After is null || PagesBuilder.FindItems(pages, method.Response, boundSpec) is not { } items || TypeRefExtensions.Unwrap(items.Type) is not ListType { Item: var item })
        {
            CheckParameter("after", pages.After, ("", "", null), method, boundSpec, diagnostics);
            return;
        }

        if (pages.Id is null && !(item is ScalarType || (item is DefinedType named && boundSpec.FindType(named.Name) is EnumDef)))
        {
            diagnostics.Add(Catalog.PagesIdMissing, pages.After.Location, pages.After.Value, TypeDescriptions.Format(item));
            return;
        }

        TypeRef? id = pages.Id is null ? item : item is NullableType ? null : ResponsePath.Find(pages.Id.Value, item, boundSpec)?.Type;
        if (id is null)
        {
            diagnostics.Add(Catalog.PagesIdNotFound, pages.Id!.Location, pages.Id.Value, TypeDescriptions.Format(item));
        }

        CheckParameter("after", pages.After, ("id", pages.Id?.Value ?? "", id), method, boundSpec, diagnostics);
    }

    private static bool IsScalar(TypeRef type, string[] names) => type is ScalarType { Secret: false } scalar && names.Contains(scalar.Kind.GetInfo().Keyword);

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
