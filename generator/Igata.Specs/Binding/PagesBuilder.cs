using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the pagination of a method.</summary>
internal static class PagesBuilder
{
    public static Pages? Build(PagesSpec? spec, TypeRef? request, TypeRef? response, BoundSpec boundSpec)
    {
        if (spec is null || FindItems(spec, response, boundSpec) is not { } items || TypeRefExtensions.Unwrap(items.Type) is not ListType list)
        {
            return null;
        }

        return new Pages
        {
            Item = list.Item,
            Items = items.Names,
            Link = spec.Link?.Value,
            From = spec.From is { } from ? ResponsePath.Find(from.Value, response, boundSpec)?.Names ?? [] : [],
            To = FindTokenField(spec, request, boundSpec)?.Name,
        };
    }

    public static ResponsePath? FindItems(PagesSpec spec, TypeRef? response, BoundSpec boundSpec) =>
        spec.Items is { } items ? ResponsePath.Find(items.Value, response, boundSpec) : ResponsePath.FindBody(response, boundSpec);

    public static Field? FindTokenField(PagesSpec spec, TypeRef? request, BoundSpec boundSpec) =>
        spec.To is { } to && boundSpec.FindRecord(request) is { } record && boundSpec.GetFields(record).TryGetValue(to.Value, out Field? field) ? field : null;
}
