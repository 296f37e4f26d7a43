using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Which warnings of the compiler do not apply to a file.</summary>
internal static class FilePragmas
{
    /// <summary>Whether something is deprecated or experimental that the code of the file uses all the same.</summary>
    public static bool UsesUnstable(SourceFile file) => file.RefersToUnstable || GetAttributes(file).Any();

    /// <summary>Whether a required member is deprecated or experimental: its record is not, so the compiler warns.</summary>
    public static bool HasUnstableRequiredMembers(SourceFile file) => GetTypes(file).OfType<RecordCode>()
        .Any(record => record.Members.Any(member => member.Presence is Presence.Required && member.Attributes.Count > 0));

    /// <summary>Whether a constructor leaves required members to a reader.</summary>
    public static bool HasRequiredMembers(SourceFile file) => GetTypes(file).OfType<RecordCode>().Any(record => record.HasRequired);

    private static IEnumerable<AttributeCode> GetAttributes(SourceFile file) =>
    [
        .. GetTypes(file).SelectMany(GetAttributes),
        .. file switch
        {
            MethodFile method => method.Method.Attributes,
            ExtensionFile extension => extension.Method.Attributes,
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
        _ => [],
    };
}
