using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Builds the model from a bound spec without errors.</summary>
internal static class ApiBuilder
{
    public static Api Build(BoundSpec boundSpec)
    {
        ApiSpec api = boundSpec.Spec.Api!;
        return new Api
        {
            Name = api.Name!.Value,
            Client = boundSpec.Spec.Client is { } client ? new ExtendedClient(client.Name, client.File.Path) : null,
            UnvalidatedTypes = boundSpec.Spec.Client?.UnvalidatedTypes ?? [],
            Title = api.Title,
            Docs = api.Docs,
            Source = api.Source,
            Protocol = api.Kind,
            Endpoint = api.Endpoint?.Value,
            Endpoints = boundSpec.Header.Endpoints,
            Variables = boundSpec.Header.Variables,
            Query = boundSpec.Header.Query,
            Headers = boundSpec.Header.Headers,
            DispatchHeader = api.DispatchHeader?.Value,
            ContentType = api.ContentType?.Value ?? "application/json",
            Auth = boundSpec.Header.Auth,
            Errors = boundSpec.Header.Errors,
            Types = TypeOrder.Sort(boundSpec),
            Names = new Annotation<EquatableArray<DeclaredName>>(DeclaredNames.Build(boundSpec)),
            Methods = boundSpec.Methods
                .Where(method => boundSpec.Spec.IsOwn(method.Model.File))
                .OrderBy(method => method.Model.File, StringComparer.Ordinal)
                .ThenBy(method => method.Spec.Key.Location.Span.Offset)
                .Select(method => method.Model)
                .ToEquatableArray(),
            Webhooks = boundSpec.Webhooks
                .OrderBy(webhook => webhook.Model.Call.File, StringComparer.Ordinal)
                .ThenBy(webhook => webhook.Spec.Call.Key.Location.Span.Offset)
                .Select(webhook => webhook.Model)
                .ToEquatableArray(),
            Receiver = boundSpec.Header.Receiver,
            File = (boundSpec.Spec.Own ?? api.File).Path,
        };
    }
}
