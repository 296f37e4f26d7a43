using System.Runtime.CompilerServices;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The types of a model by name. There is one index for each model, because every analysis needs it.</summary>
internal sealed class TypeIndex
{
    private static readonly ConditionalWeakTable<Api, TypeIndex> Indexes = new();

    private TypeIndex(Api api)
    {
        Types = new Dictionary<string, TypeDef>(api.Types.Count, StringComparer.Ordinal);
        foreach (TypeDef type in api.Types)
        {
            Types.Add(type.Name, type);
        }
    }

    public Dictionary<string, TypeDef> Types { get; }

    public static Dictionary<string, TypeDef> Get(Api api) => Indexes.GetValue(api, static api => new TypeIndex(api)).Types;
}
