using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds what refers to types, members or values that the vendor calls deprecated or experimental: the compiler warns of each use.</summary>
internal sealed class UnstableTypes(Api api)
{
    private readonly Dictionary<string, TypeDef> _types = TypeIndex.Get(api);

    /// <summary>Whether one of the types, or a type inside of it, is unstable or has an unstable member.</summary>
    public bool AreIn(IEnumerable<TypeRef?> types)
    {
        HashSet<string> visited = [];
        return types.Any(type => IsIn(type, visited));
    }

    private bool IsIn(TypeRef? type, HashSet<string> visited) => type switch
    {
        null or ScalarType => false,
        DefinedType defined => visited.Add(defined.Name) && IsIn(_types[defined.Name], visited),
        ListType list => IsIn(list.Item, visited),
        MapType map => IsIn(map.Item, visited),
        NullableType nullable => IsIn(nullable.Inner, visited),
        FalseOrType falseOr => IsIn(falseOr.Inner, visited),
        SecretType secret => IsIn(secret.Inner, visited),
        EncodedType encoded => IsIn(encoded.Inner, visited),
        StreamType stream => IsIn(stream.Item, visited),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} is not defined."),
    };

    private bool IsIn(TypeDef type, HashSet<string> visited) => IsUnstable(type.Lifecycle) || type switch
    {
        RecordDef record => record.Fields.Any(field => IsUnstable(field.Lifecycle) || IsIn(field.Type, visited)),
        UnionDef union => union.Cases.Any(@case => IsIn(@case.Type, visited)),
        EnumDef values => values.Values.Any(value => IsUnstable(value.Lifecycle)),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} is not defined."),
    };

    private static bool IsUnstable(Lifecycle lifecycle) => lifecycle.Stability is Stability.Experimental or Stability.Deprecated;
}
