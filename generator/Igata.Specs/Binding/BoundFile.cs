using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>What the binding of one version of a file produced, before anything in other files changed it.</summary>
internal sealed class BoundFile
{
    public required FileSpec Spec { get; init; }

    /// <summary>The methods, with the members of the records that their sections name.</summary>
    public required IReadOnlyList<MethodSpec> Methods { get; init; }

    public required IReadOnlyList<WebhookSpec> Webhooks { get; init; }

    /// <summary>The locations of the members of records that this file uses as parameters.</summary>
    public required IReadOnlyCollection<SourceLocation> SectionFields { get; init; }

    /// <summary>What was bound: the types, the methods, the webhooks.</summary>
    public Dictionary<BoundPart, BoundItems> Items { get; } = [];

    /// <summary>Whether the result depends on the methods of other files.</summary>
    public bool UsesMethods { get; set; }

    /// <summary>Whether a method or a webhook has a union that can add a member to a record of another file.</summary>
    public bool HasDiscriminatorsInMethods => Items[BoundPart.Methods].HasDiscriminators || Items[BoundPart.Webhooks].HasDiscriminators;
}

/// <summary>The parts of a file, in the order in which they are bound.</summary>
internal enum BoundPart
{
    Types,
    Methods,
    Webhooks,
}
