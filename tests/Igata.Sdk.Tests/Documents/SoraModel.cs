using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Documents;

/// <summary>Finds items in the model of Sora.</summary>
internal static class SoraModel
{
    private static readonly Dictionary<string, TypeDef> Types = Payload.Sora.Types.ToDictionary(type => type.Name);

    public static TypeDef GetDefinition(DefinedType type) => Types[type.Name];

    public static IEnumerable<RecordDef> Records => Types.Values.OfType<RecordDef>();
}
