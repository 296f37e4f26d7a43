using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>How the answers of a method follow each other, as far as it can be told.</summary>
internal static class PagesBuilder
{
    public static Pages? Build(PagesSpec? spec, TypeRef? request, TypeRef? response, Draft draft)
    {
        if (spec is null || Items(spec, response, draft) is not { } items || TypeRefs.Core(items.Type) is not ListType list)
        {
            return null;
        }

        return new Pages
        {
            Item = list.Item,
            Items = items.Names,
            Link = spec.Link?.Value,
            From = spec.From is { } from ? ResponsePath.Find(from.Value, response, draft)?.Names ?? [] : [],
            To = To(spec, request, draft)?.Name,
        };
    }

    public static ResponsePath? Items(PagesSpec spec, TypeRef? response, Draft draft) =>
        spec.Items is { } items ? ResponsePath.Find(items.Value, response, draft) : ResponsePath.Body(response, draft);

    public static Field? To(PagesSpec spec, TypeRef? request, Draft draft) =>
        spec.To is { } to && draft.RecordOf(request) is { } record && draft.FieldsOf(record).TryGetValue(to.Value, out Field? field) ? field : null;
}
