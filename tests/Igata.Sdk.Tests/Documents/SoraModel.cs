using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Documents;

/// <summary>Finds items in the model of Sora.</summary>
internal static class SoraModel
{
    private static readonly Dictionary<string, TypeDef> Types = Payload.Sora.Types.ToDictionary(type => type.Name);

    public static TypeDef GetDefinition(DefinedType type) => Types[type.Name];

    public static IEnumerable<RecordDef> AllRecords => Types.Values.OfType<RecordDef>();

    /// <summary>Gets the records without families of members. A family takes any name, so it has tests of its own: see <c>OtherApis</c>.</summary>
    public static IEnumerable<RecordDef> Records => AllRecords.Where(static record => !HasFamily(record));

    public static bool HasFamily(TypeRef type) => type switch
    {
        ListType list => HasFamily(list.Item),
        DefinedType defined => GetDefinition(defined) is RecordDef record && HasFamily(record),
        _ => false,
    };

    private static bool HasFamily(RecordDef record) => record.Fields.Any(static field => field.IsFamily || HasFamily(field.Type));
}
