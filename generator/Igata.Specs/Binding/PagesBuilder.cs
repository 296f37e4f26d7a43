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
            From = FindNames(spec.From, response, boundSpec),
            To = FindField(spec.To, request, boundSpec)?.Name,
            Next = FindNames(spec.Next, response, boundSpec),
            Page = FindField(spec.Page, request, boundSpec)?.Name,
            First = spec.First?.Value ?? 1,
            Offset = FindField(spec.Offset, request, boundSpec)?.Name,
            After = FindField(spec.After, request, boundSpec)?.Name,
            Id = FindNames(spec.Id, list.Item, boundSpec),
            More = FindNames(spec.More, response, boundSpec),
        };
    }

    public static ResponsePath? FindItems(PagesSpec spec, TypeRef? response, BoundSpec boundSpec) =>
        spec.Items is { } items ? ResponsePath.Find(items.Value, response, boundSpec) : ResponsePath.FindBody(response, boundSpec);

    /// <summary>Finds a member of the request.</summary>
    public static Field? FindField(Located<string>? name, TypeRef? request, BoundSpec boundSpec) =>
        name is not null && boundSpec.FindRecord(request) is { } record && boundSpec.GetFields(record).TryGetValue(name.Value, out Field? field) ? field : null;

    private static EquatableArray<string> FindNames(Located<string>? path, TypeRef? start, BoundSpec boundSpec) =>
        path is null ? [] : ResponsePath.Find(path.Value, start, boundSpec)?.Names ?? [];
}
