using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Determines the compiler warnings that do not apply to a file.</summary>
internal static class FilePragmas
{
    /// <summary>Returns whether the code of a file uses a deprecated or experimental item, so that the warnings are disabled.</summary>
    public static bool UsesUnstable(SourceFile file) => file.RefersToUnstable || GetAttributes(file).Any();

    /// <summary>Returns whether a required member is deprecated or experimental. The compiler warns, because its record is not.</summary>
    public static bool HasUnstableRequiredMembers(SourceFile file) => GetTypes(file).OfType<RecordCode>()
        .Any(record => record.Members.Any(member => member.Presence is Presence.Required && member.Attributes.Count > 0));

    /// <summary>Returns whether a constructor leaves members unset that cannot be null, which a reader or a table of members completes.</summary>
    public static bool HasUnsetMembers(SourceFile file) => GetTypes(file).OfType<RecordCode>().Any(record => record.HasTable || record.HasReadingConstructor);

    private static IEnumerable<AttributeCode> GetAttributes(SourceFile file) =>
    [
        .. GetTypes(file).SelectMany(GetAttributes),
        .. file switch
        {
            MethodFile method => method.Method.Attributes,
            GroupFile group => group.Files.SelectMany(GetAttributes),
            ExtensionFile extension => extension.Method.Attributes,
            WebhookFile webhook => webhook.Webhook.Attributes,
            ErrorFile error => GetAttributes(error.Codes),
            ClientTypeChecksFile checks => GetAttributes(checks.Type),
            _ => [],
        },
    ];

    private static IEnumerable<AttributeCode> GetAttributes(TypeSource type) =>
    [
        .. type.Attributes,
        .. type switch
        {
            RecordCode record => record.Members.SelectMany(member => member.Attributes),
            EnumCode values => values.Values.SelectMany(value => value.Attributes),
            _ => [],
        },
    ];

    private static IEnumerable<TypeSource> GetTypes(SourceFile file) => file switch
    {
        MethodFile method => method.Types,
        ExtensionFile extension => extension.Types,
        TypeFile types => types.Types,
        WebhookFile webhook => webhook.Types,
        GroupFile group => group.Files.SelectMany(GetTypes),
        _ => [],
    };
}
