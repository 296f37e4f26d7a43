using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>What the binding of some declarations added to a bound spec.</summary>
internal sealed class BoundItems
{
    public required IReadOnlyList<BoundRecord> Records { get; init; }

    public required IReadOnlyList<BoundEnum> Enums { get; init; }

    public required IReadOnlyList<BoundUnion> Unions { get; init; }

    public required IReadOnlyList<BoundCases> Cases { get; init; }

    public required IReadOnlyList<BoundShape> Shapes { get; init; }

    public required IReadOnlyList<BoundBody> Bodies { get; init; }

    public required IReadOnlyList<BoundMethod> Methods { get; init; }

    public required IReadOnlyList<BoundWebhook> Webhooks { get; init; }

    /// <summary>Whether something was found that the bound spec of the folder has to find again: see <see cref="BoundSpec.IsIrregular"/>.</summary>
    public bool IsIrregular { get; init; }

    /// <summary>Whether there is a union whose discriminator is added to the records of its cases, wherever they are declared.</summary>
    public bool HasDiscriminators => Cases.Any(union => union.Discriminator is not null);

    public IEnumerable<TypeDef> Types => Records.Select(record => (TypeDef)record.Def)
        .Concat(Enums.Select(boundEnum => boundEnum.Def)).Concat(Unions.Select(union => union.Def)).Concat(Cases.Select(union => union.Def));
}

/// <summary>A range of each list of a bound spec.</summary>
internal readonly record struct BoundRange(BoundCounts Start, BoundCounts End);

/// <summary>The length of each list of a bound spec.</summary>
internal readonly record struct BoundCounts(int Records, int Enums, int Unions, int Cases, int Shapes, int Bodies, int Methods, int Webhooks);
