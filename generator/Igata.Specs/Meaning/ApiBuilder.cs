using Igata.Specs.Model;
using Igata.Specs.Names;
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
            Title = api.Title,
            Docs = api.Docs,
            Source = api.Source,
            Protocol = Protocol.TargetHeader,
            Endpoint = api.Endpoint?.Value,
            DispatchHeader = api.DispatchHeader!.Value,
            ContentType = api.ContentType?.Value ?? "application/json",
            Auth = api.Auth,
            Errors = Errors(api.Errors),
            Types = Sorted(draft),
            Methods = draft.Methods
                .OrderBy(method => method.Model.File, StringComparer.Ordinal)
                .ThenBy(method => method.Spec.Key.Place.Span.Offset)
                .Select(method => method.Model)
                .ToEquatableArray(),
            File = api.File.Path,
        };
    }

    private static EquatableArray<TypeDef> Sorted(Draft draft) => draft.AllTypes
        .OrderBy(type => type.Def.File, StringComparer.Ordinal)
        .ThenBy(type => type.Place.Span.Offset)
        .ThenBy(type => type.Def.Name, StringComparer.Ordinal)
        .Select(type => type.Def)
        .ToEquatableArray();

    private static ErrorShape Errors(ErrorsSpec errors) => new()
    {
        CodePointers = Pointers(errors.Code?.Value),
        CodeAfter = errors.After?.Value,
        CodeHeader = errors.Header?.Value,
        MessagePointers = Pointers(errors.Message?.Value),
        Codes = errors.Codes.Select(Code).ToEquatableArray(),
    };

    private static ErrorCode Code(ErrorCodeSpec code) => new()
    {
        Code = code.Code.Value,
        Name = code.As?.Value ?? CSharpName.Of(code.Code.Value),
        Status = code.Status?.Value,
        Docs = code.Docs,
        Always = code.Always,
    };

    private static EquatableArray<string> Pointers(string? written) => Pointer(written) is { } pointer ? [pointer] : [];

    /// <summary>A member's name is a pointer to it.</summary>
    public static string? Pointer(string? written) =>
        written is null || written.StartsWith("/", StringComparison.Ordinal) ? written : "/" + written.Replace("~", "~0").Replace("/", "~1");
}
