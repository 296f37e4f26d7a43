using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds the types that a type consists of.</summary>
internal static class TypeParts
{
    /// <summary>Calls an action for each type of the spec that a member or a case names.</summary>
    public static void ForEachDefinedType(TypeDef type, Action<DefinedType> action)
    {
        // An enumeration of each record would be most of the time that an analysis of a large API takes.
        int count = type is RecordDef { Fields: var fields } ? fields.Count : type is UnionDef { Cases: var cases } ? cases.Count : 0;
        for (int i = 0; i < count; i++)
        {
            TypeRef part = type is RecordDef record ? record.Fields[i].Type : ((UnionDef)type).Cases[i].Type;
            if (FindDefinedType(part) is { } defined)
            {
                action(defined);
            }
        }
    }

    /// <summary>
    /// Visits types, and the types that they consist of. A chain of types can be as long as a spec, so the stack does not grow with it.
    /// </summary>
    /// <param name="types">The types of the spec by name.</param>
    /// <param name="roots">Where the walk begins.</param>
    /// <param name="visit">Returns whether the parts of a type are visited too: not if the type was visited before.</param>
    public static void Walk(IReadOnlyDictionary<string, TypeDef> types, IEnumerable<TypeRef?> roots, Func<TypeDef, bool> visit)
    {
        var open = new Stack<TypeDef>();
        Action<DefinedType> push = part => open.Push(types[part.Name]);
        foreach (TypeRef? root in roots)
        {
            if (FindDefinedType(root) is { } defined)
            {
                push(defined);
            }

            while (open.Count > 0)
            {
                TypeDef type = open.Pop();
                if (visit(type))
                {
                    ForEachDefinedType(type, push);
                }
            }
        }
    }

    /// <summary>Returns the names of the types that satisfy a condition, or that consist of such a type.</summary>
    public static HashSet<string> FindAllWith(Api api, Func<TypeDef, bool> condition)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(api.Types.Where(condition).Select(type => type.Name));
        if (open.Count == 0)
        {
            return found;
        }

        var owners = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (TypeDef type in api.Types)
        {
            ForEachDefinedType(type, part =>
            {
                if (!owners.TryGetValue(part.Name, out List<string>? containing))
                {
                    owners.Add(part.Name, containing = []);
                }

                containing.Add(type.Name);
            });
        }

        while (open.Count > 0)
        {
            string name = open.Pop();
            if (found.Add(name) && owners.TryGetValue(name, out List<string>? containing))
            {
                containing.ForEach(open.Push);
            }
        }

        return found;
    }

    /// <summary>Returns the type of the spec that a type names, without those inside it; null if it names none.</summary>
    public static DefinedType? FindDefinedType(TypeRef? type) => type switch
    {
        null or ScalarType => null,
        DefinedType defined => defined,
        ListType list => FindDefinedType(list.Item),
        MapType map => FindDefinedType(map.Item),
        FalseOrType falseOr => FindDefinedType(falseOr.Inner),
        SecretType secret => FindDefinedType(secret.Inner),
        EncodedType encoded => FindDefinedType(encoded.Inner),
        StreamType stream => FindDefinedType(stream.Item),
        NullableType nullable => FindDefinedType(nullable.Inner),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };
}
