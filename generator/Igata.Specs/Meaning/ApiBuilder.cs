using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>A draft without a fault to the model.</summary>
internal static class ApiBuilder
{
    public static Api Build(Draft draft)
    {
        ApiSpec api = draft.Spec.Api!;
        return new Api
        {
            Name = api.Name!.Value,
            Extends = draft.Spec.Client?.Name,
            Title = api.Title,
            Docs = api.Docs,
            Source = api.Source,
            Protocol = api.Kind,
            Endpoint = api.Endpoint?.Value,
            Endpoints = draft.Header.Endpoints,
            Variables = draft.Header.Variables,
            Headers = draft.Header.Headers,
            DispatchHeader = api.DispatchHeader?.Value,
            ContentType = api.ContentType?.Value ?? "application/json",
            Auth = draft.Header.Auth,
            Errors = draft.Header.Errors,
            Types = Sorted(draft),
            Methods = draft.Methods
                .Where(method => draft.Spec.IsOwn(method.Model.File))
                .OrderBy(method => method.Model.File, StringComparer.Ordinal)
                .ThenBy(method => method.Spec.Key.Place.Span.Offset)
                .Select(method => method.Model)
                .ToEquatableArray(),
            File = (draft.Spec.Own ?? api.File).Path,
        };
    }

    private static EquatableArray<TypeDef> Sorted(Draft draft) => draft.AllTypes
        .OrderBy(type => type.Def.File, StringComparer.Ordinal)
        .ThenBy(type => type.Place.Span.Offset)
        .ThenBy(type => type.Def.Name, StringComparer.Ordinal)
        .Select(type => type.Def)
        .ToEquatableArray();
}
