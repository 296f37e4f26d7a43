using Igata.Specs.Model;

namespace Igata.Specs;

/// <summary>Replaces the parts of a model by equal parts of the model before, so that a comparison of references finds what changed.</summary>
internal static class ModelReuse
{
    public static Api Apply(Api api, Api before)
    {
        Api reused = api with
        {
            Types = Apply(api.Types, before.Types, type => type.Name),
            Methods = Apply(api.Methods, before.Methods, method => method.Name),
            Webhooks = Apply(api.Webhooks, before.Webhooks, webhook => webhook.Name),
        };
        return reused.Equals(before) ? before : reused;
    }

    private static EquatableArray<T> Apply<T>(EquatableArray<T> items, EquatableArray<T> before, Func<T, string> getName)
        where T : class
    {
        if (items.Equals(before))
        {
            return before;
        }

        Dictionary<string, T> byName = new(StringComparer.Ordinal);
        foreach (T item in before)
        {
            byName[getName(item)] = item;
        }

        return [.. items.Select(item => byName.TryGetValue(getName(item), out T? known) && item.Equals(known) ? known : item)];
    }
}
