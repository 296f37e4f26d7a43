using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the header of an API.</summary>
internal static class HeaderBuilder
{
    /// <summary>Returns the C# name of a named endpoint, which is an option of the client.</summary>
    public static string GetOptionName(EndpointSpec endpoint) => CSharpName.Create(endpoint.Name.Value) is { Length: > 0 } name ? name + "Endpoint" : "";

    /// <summary>Returns a JSON Pointer; the name of a member becomes a pointer to it.</summary>
    public static string ToJsonPointer(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) ? path : "/" + path.Replace("~", "~0").Replace("/", "~1");

    public static BoundHeader Build(BoundSpec boundSpec, ShapeBuilder shapes)
    {
        if (boundSpec.Spec.Api is not { } api)
        {
            return new BoundHeader();
        }

        // Types that are declared in the header get generated files of their own, like declared types.
        var scope = new NamingScope(api.Name?.Value ?? "", null, api.File, api.Start) { IsInlined = true };
        return new BoundHeader
        {
            Endpoints = api.Endpoints.Select(endpoint => new NamedEndpoint(endpoint.Name.Value, GetOptionName(endpoint), endpoint.Url.Value)).ToEquatableArray(),
            Variables = shapes.BindFields(api.Variables, scope, FieldLocation.Path),
            Query = shapes.BindFields(api.Query, scope, FieldLocation.Query),
            Headers = shapes.BindFields(api.Headers, scope, FieldLocation.Header),
            Path = shapes.BindFields(api.Path, scope with { File = boundSpec.Spec.Own ?? api.File }, FieldLocation.Path),
            Errors = ErrorsBuilder.Build(api.Errors, scope, shapes),
            Receiver = ReceiverBuilder.Build(api.Receiver),
        };
    }
}
