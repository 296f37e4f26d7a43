using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>The header of an API as written to what it means for its methods.</summary>
internal static class HeaderBuilder
{
    /// <summary>The C# name of a named host, that of an option of the client.</summary>
    public static string NameOf(EndpointSpec endpoint) => CSharpName.Of(endpoint.Name.Value) is { Length: > 0 } name ? name + "Endpoint" : "";

    /// <summary>A member's name is a pointer to it.</summary>
    public static string Pointer(string written) =>
        written.StartsWith("/", StringComparison.Ordinal) ? written : "/" + written.Replace("~", "~0").Replace("/", "~1");

    public static DraftHeader Build(Draft draft, ShapeBuilder shapes)
    {
        if (draft.Spec.Api is not { } api)
        {
            return new DraftHeader();
        }

        // What is written in place here is cast into files of its own, like a declared type.
        var home = new Home(api.Name?.Value ?? "", null, api.File, api.Start) { Dissolves = true };
        return new DraftHeader
        {
            Endpoints = api.Endpoints.Select(endpoint => new NamedEndpoint(endpoint.Name.Value, NameOf(endpoint), endpoint.Url.Value)).ToEquatableArray(),
            Variables = shapes.Fields(api.Variables, home, FieldIn.Path),
            Headers = shapes.Fields(api.Headers, home, FieldIn.Header),
            Path = shapes.Fields(api.Path, home with { File = draft.Spec.Own ?? api.File }, FieldIn.Path),
            Errors = Errors(api.Errors, home, shapes),
        };
    }

    private static ErrorShape Errors(ErrorsSpec errors, Home home, ShapeBuilder shapes) => new()
    {
        CodePointers = errors.Code.Select(code => Pointer(code.Value)).ToEquatableArray(),
        CodeHeader = errors.Header?.Value,
        CodeAfter = errors.After?.Value,
        CodeBefore = errors.Before?.Value,
        MessagePointers = errors.Message.Select(message => Pointer(message.Value)).ToEquatableArray(),
        Body = Body(errors.Body, "Error", home, shapes),
        Codes = errors.Codes.Select(code => Code(code, home, shapes)).ToEquatableArray(),
    };

    private static ErrorCode Code(ErrorCodeSpec code, Home home, ShapeBuilder shapes)
    {
        string name = code.As?.Value ?? CSharpName.Of(code.Code.Value);
        return new ErrorCode
        {
            Code = code.Code.Value,
            Name = name,
            Status = code.Status?.Value,
            Docs = code.Docs,
            Body = Body(code.Body, name, home, shapes),
            BodyOptional = code.Body?.Optional ?? false,
            Headers = shapes.Fields(code.Headers, home with { Name = name }, FieldIn.Header),
            RetryAfter = code.RetryAfter?.Value,
            NeverRetry = code.NeverRetry,
            Always = code.Always,
        };
    }

    private static TypeRef? Body(BodySpec? body, string name, Home home, ShapeBuilder shapes) => body is null ? null
        : shapes.Body(body, home with { Name = name + "Body", Place = body.Place, Dissolves = body.Fields is null }, []);
}
