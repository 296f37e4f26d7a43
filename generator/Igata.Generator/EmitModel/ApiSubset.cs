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
        HashSet<string> reached = FindReachedTypes(api, api.Webhooks.SelectMany(webhook => webhook.Responses.Append(webhook.Call.Request!)));
        // A type that neither methods nor webhooks reach stays, with all that it consists of.
        IEnumerable<TypeRef?> others = api.Types.Where(type => !reached.Contains(type.Name)).Select(type => new DefinedType(type.Name));
        HashSet<string> needed = FindReachedTypes(without, GetRoots(without).Concat(others));
        return without with { Types = [.. api.Types.Where(type => needed.Contains(type.Name))] };
    }

    private static HashSet<string> FindReachedTypes(Api api, IEnumerable<TypeRef?> roots)
    {
        Dictionary<string, TypeDef> types = TypeIndex.Get(api);
        HashSet<string> reached = [];
        foreach (TypeRef? root in roots)
        {
            Visit(root);
        }

        return reached;

        void Visit(TypeRef? type)
        {
            if (TypeParts.FindDefinedType(type) is { } defined)
            {
                VisitType(types[defined.Name]);
            }
        }

        // A type that is written in place is in the file of its owner.
        void VisitType(TypeDef type)
        {
            if (!reached.Add(type.Name))
            {
                return;
            }

            if (type.Owner is { } owner && types.TryGetValue(owner, out TypeDef? parent))
            {
                VisitType(parent);
            }

            foreach (TypeRef part in TypeParts.GetParts(type))
            {
                Visit(part);
            }
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
