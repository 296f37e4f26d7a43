using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds what refers to types, members or values that the vendor calls deprecated or experimental: the compiler warns of each use.</summary>
internal sealed class UnstableTypes(Api api)
{
    private readonly HashSet<string> _unstable = TypeParts.FindAllWith(api, IsUnstable);

    /// <summary>Whether one of the types, or a type inside of it, is unstable or has an unstable member.</summary>
    public bool AreIn(IEnumerable<TypeRef?> types) => _unstable.Count > 0 && types.Any(type => TypeParts.FindDefinedType(type) is { } defined && _unstable.Contains(defined.Name));

    private static bool IsUnstable(TypeDef type) => IsUnstable(type.Lifecycle) || type switch
    {
        RecordDef record => record.Fields.Any(field => IsUnstable(field.Lifecycle)),
        UnionDef => false,
        EnumDef values => values.Values.Any(value => IsUnstable(value.Lifecycle)),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} is not defined."),
    };

    private static bool IsUnstable(Lifecycle lifecycle) => lifecycle.Stability is Stability.Experimental or Stability.Deprecated;
}
