using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>The headers that a folder describes.</summary>
internal static class Headers
{
    public static IEnumerable<FieldSpec> All(FolderSpec spec) => Sections(spec).OfType<FieldsSpec>().SelectMany(fields => fields.Fields);

    private static IEnumerable<FieldsSpec?> Sections(FolderSpec spec) =>
    [
        spec.Api?.Headers,
        .. (spec.Api?.Errors.Codes ?? []).Select(code => code.Headers),
        .. spec.Methods.Select(method => method.Rest.Headers),
        .. spec.Methods.SelectMany(method => method.Rest.Answers).Select(answer => answer.Headers),
    ];
}
