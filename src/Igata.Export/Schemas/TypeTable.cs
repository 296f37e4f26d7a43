using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>The types of an API by their names, and which of them have a name in a document.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, TypeDef> _types;
    private readonly Dictionary<string, DeclaredName> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);

    public TypeTable(Api api)
    {
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (DeclaredName name in api.Names.Value)
        {
            _names[name.Name] = name;
            if (name.Type is DefinedType defined)
            {
                _declared.Add(defined.Name);
            }
        }

        // The types of an extended client have no names in this folder.
        _declared.UnionWith(api.Types.Where(type => !api.IsOwn(type) && type.Owner is null).Select(type => type.Name));
        // A discriminator refers to its cases by name.
        _cases.UnionWith(api.Types.OfType<UnionDef>().Where(union => union.Form == UnionForm.ByMember).SelectMany(union => union.Cases).Select(unionCase => unionCase.Type).OfType<DefinedType>().Select(type => type.Name));
        Order = CreateOrder(api);
    }

    /// <summary>The names of all types and aliases, in the order of the spec.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>Returns the type with a C# name.</summary>
    public TypeDef Get(string name) => _types[name];

    /// <summary>Returns the record of a type, without <c>or null</c> and secrets; null if it is none.</summary>
    public RecordDef? FindRecord(TypeRef? type) => type switch
    {
        NullableType nullable => FindRecord(nullable.Inner),
        SecretType secret => FindRecord(secret.Inner),
        DefinedType defined => _types.GetValueOrDefault(defined.Name) as RecordDef,
        _ => null,
    };

    /// <summary>Returns the declaration of a name of the spec, or null.</summary>
    public DeclaredName? FindName(string? name) => name is null ? null : _names.GetValueOrDefault(name);

    /// <summary>Returns the declaration of a type, or null if it is written in place.</summary>
    public DeclaredName? FindDeclaration(TypeDef type) => _names.Values.FirstOrDefault(name => name.Type is DefinedType defined && defined.Name == type.Name);

    /// <summary>Returns whether a type stands under its name, and not where it is used.</summary>
    public bool IsNamed(string name) => _declared.Contains(name) || _cases.Contains(name);

    private static List<string> CreateOrder(Api api)
    {
        var order = new List<string>();
        ILookup<string?, TypeDef> owned = api.Types.ToLookup(type => type.Owner);
        foreach (DeclaredName name in api.Names.Value)
        {
            string own = name.Type is DefinedType defined && !order.Contains(defined.Name) ? defined.Name : name.Name;
            order.Add(own);
            order.AddRange(owned[own].Select(type => type.Name));
        }

        return [.. order.Concat(api.Types.Select(type => type.Name)).Distinct()];
    }
}
