using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// The methods whose documentation or whose own types differ between two versions of a model, if nothing else does. Any other change can
/// change the code of other methods: a name hides a type, a route is shared, a type is sent for the first time.
/// </summary>
internal sealed class ModelChanges
{
    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);
    private readonly List<(TypeDef Before, TypeDef After)> _types = [];
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);

    private ModelChanges()
    {
    }

    /// <summary>The types that changed, all of which are part of a method.</summary>
    public IReadOnlyList<(TypeDef Before, TypeDef After)> Types => _types;

    /// <summary>Returns the changes, or null if they can change the code of other methods.</summary>
    public static ModelChanges? Find(Api before, Api after)
    {
        var changes = new ModelChanges();
        return changes.AddMethods(before.Methods, after.Methods) && changes.AddTypes(before, after) && WithoutParts(before).Equals(WithoutParts(after)) ? changes : null;
    }

    /// <summary>Returns whether the code of a method can differ.</summary>
    public bool Affect(Method method) => _methods.Contains(method.Name)
        || (method.VariantOf is { } main && _methods.Contains(main))
        || Refers(method.Request) || Refers(method.Response);

    /// <summary>Returns whether a method itself, or one of its types, changed.</summary>
    public bool Contain(string method) => _methods.Contains(method);

    private bool Refers(TypeRef? type) => TypeParts.FindDefinedType(type) is { } defined && _typeNames.Contains(defined.Name);

    private static Api WithoutParts(Api api) => api with { Types = [], Methods = [] };

    private bool AddMethods(EquatableArray<Method> before, EquatableArray<Method> after)
    {
        if (before.Count != after.Count)
        {
            return false;
        }

        for (int i = 0; i < before.Count; i++)
        {
            if (!ReferenceEquals(before[i], after[i]))
            {
                if (before[i] != after[i] with { Docs = before[i].Docs, Examples = before[i].Examples })
                {
                    return false;
                }

                _methods.Add(after[i].Name);
            }
        }

        return true;
    }

    private bool AddTypes(Api before, Api after)
    {
        if (before.Types.Count != after.Types.Count)
        {
            return false;
        }

        for (int i = 0; i < before.Types.Count; i++)
        {
            (TypeDef first, TypeDef second) = (before.Types[i], after.Types[i]);
            if (!ReferenceEquals(first, second) && first.Name == second.Name && first.Owner == second.Owner && first.GetType() == second.GetType() && second.Owner is { } owner)
            {
                _types.Add((first, second));
                _typeNames.Add(second.Name);
                _methods.Add(owner);
            }
            else if (!ReferenceEquals(first, second))
            {
                return false;
            }
        }

        return _types.Count == 0 || AreOwnedByMethods(after);
    }

    // A declared type can have the name of a method: then their types are generated together.
    private bool AreOwnedByMethods(Api api)
    {
        HashSet<string> owners = [.. _types.Select(type => type.After.Owner!)];
        owners.ExceptWith(api.Types.Where(type => type.Owner is null).Select(type => type.Name));
        HashSet<string> methods = [.. api.Methods.Select(method => method.Name).Where(owners.Contains)];
        return _types.All(type => methods.Contains(type.After.Owner!));
    }
}
