using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Removes the methods that a project does not select, and the types that nothing reaches then.</summary>
internal static class ApiSubset
{
    public static Api Select(Api api, MethodSelection selection)
    {
        if (selection.Patterns.Count == 0)
        {
            return api;
        }

        Api selected = api with { Methods = [.. api.Methods.Where(method => selection.Contains(method) || TokenSourceBuilder.IsTokenMethod(api, method))] };
        HashSet<string> reached = FindReachedTypes(selected, GetRoots(selected));
        return selected with { Types = [.. api.Types.Where(type => !api.IsOwn(type) || reached.Contains(type.Name))] };
    }

    /// <summary>Removes the webhooks, and the types that only they reach.</summary>
    public static Api RemoveWebhooks(Api api)
    {
        if (api.Webhooks.Count == 0)
        {
            return api;
        }

        Api without = api with { Webhooks = [], Receiver = Receiver.None };
        return RemoveTypes(api, without, api.Webhooks.SelectMany(webhook => webhook.Responses.Append(webhook.Call.Request!)));
    }

    /// <summary>Removes the methods, except those that issue tokens, and the types that only they reach.</summary>
    public static Api RemoveMethods(Api api)
    {
        Api without = api with { Methods = [.. api.Methods.Where(method => TokenSourceBuilder.IsTokenMethod(api, method))] };
        return RemoveTypes(api, without, api.Methods.SelectMany(method => new[] { method.Request, method.Response }));
    }

    /// <summary>Removes the types that only what was removed reaches. A type that nothing reached stays, with all that it consists of.</summary>
    private static Api RemoveTypes(Api api, Api without, IEnumerable<TypeRef?> removed)
    {
        HashSet<string> reached = FindReachedTypes(api, removed);
        IEnumerable<TypeRef?> others = api.Types.Where(type => !reached.Contains(type.Name)).Select(type => new DefinedType(type.Name));
        HashSet<string> needed = FindReachedTypes(without, GetRoots(without).Concat(others));
        return without with { Types = [.. api.Types.Where(type => needed.Contains(type.Name))] };
    }

    private static HashSet<string> FindReachedTypes(Api api, IEnumerable<TypeRef?> roots)
    {
        Dictionary<string, TypeDef> types = TypeIndex.Get(api);
        HashSet<string> reached = [];
        var open = new Queue<TypeRef?>(roots);
        while (open.Count > 0)
        {
            TypeParts.Walk(types, [open.Dequeue()], Visit);
        }

        return reached;

        bool Visit(TypeDef type)
        {
            if (!reached.Add(type.Name))
            {
                return false;
            }

            // A type that is written in place is in the file of its owner.
            if (type.Owner is { } owner && types.ContainsKey(owner))
            {
                open.Enqueue(new DefinedType(owner));
            }

            return true;
        }
    }

    private static IEnumerable<TypeRef?> GetRoots(Api api) =>
    [
        .. api.Methods.SelectMany(method => new[] { method.Request, method.Response }),
        .. api.Webhooks.SelectMany(webhook => webhook.Responses.Append(webhook.Call.Request!)),
        .. api.Variables.Concat(api.Query).Concat(api.Headers).Select(option => option.Type),
        .. ErrorPartSource.GetAll(api).SelectMany(source => source.Codes.SelectMany(code => code.Headers.Select(header => header.Type).Append(code.Body)).Append(source.Body)),
    ];
}
