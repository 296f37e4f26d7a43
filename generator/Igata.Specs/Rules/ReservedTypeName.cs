using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class ReservedTypeName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        // Case is ignored, because a file is generated for each type.
        var ofApi = new HashSet<string>(ReservedNames.GetApiNames(boundSpec.Spec.Api?.Name?.Value ?? ""), StringComparer.OrdinalIgnoreCase);
        if (boundSpec.Whole.Webhooks.Count > 0)
        {
            ofApi.UnionWith(ReservedNames.GetWebhookNames(boundSpec.Spec.Api?.Name?.Value ?? ""));
            ofApi.UnionWith(ShortNames.OfWebhooks.Select(type => type.Name));
        }

        foreach ((TypeDef type, SourceLocation location) in boundSpec.AllTypes)
        {
            if (ReservedNames.ForTypes.Contains(type.Name) || ofApi.Contains(type.Name) || GetMembers(type).Contains(type.Name))
            {
                diagnostics.Add(Catalog.ReservedTypeName, location, type.Name);
            }
        }
    }

    /// <summary>The members that the generated code of a type has: no member can have the name of its type.</summary>
    private static IReadOnlyCollection<string> GetMembers(TypeDef type) => type switch
    {
        RecordDef => ReservedNames.InRecords,
        UnionDef => ReservedNames.InUnions,
        EnumDef => ReservedNames.InEnums,
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no members."),
    };
}
