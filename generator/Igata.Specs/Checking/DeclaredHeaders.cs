using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the headers that a folder declares.</summary>
internal static class DeclaredHeaders
{
    public static IEnumerable<FieldSpec> GetAll(FolderSpec spec) => GetSections(spec).OfType<FieldsSpec>().SelectMany(fields => fields.Fields);

    private static IEnumerable<FieldsSpec?> GetSections(FolderSpec spec) =>
    [
        spec.Api?.Headers,
        .. ErrorCodes.GetAll(spec).Select(code => code.Headers),
        .. spec.Methods.Select(method => method.Rest.Headers),
        .. spec.Webhooks.Select(webhook => webhook.Call.Rest.Headers),
        .. spec.Methods.SelectMany(method => method.Rest.Responses).Select(response => response.Headers),
    ];
}
