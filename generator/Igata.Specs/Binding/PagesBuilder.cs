using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the pagination of a method.</summary>
internal static class PagesBuilder
{
    public static Pages? Build(PagesSpec? spec, TypeRef? request, TypeRef? response, BoundSpec boundSpec)
    {
        if (spec is null || FindItems(spec, response, boundSpec) is not { } items || TypeRefExtensions.Unwrap(items.Type) is not ListType list)
        {
            return null;
        }

        return new Pages
        {
            Item = list.Item,
            Items = items.Names,
            Link = spec.Link?.Value,
            Tokens = spec.From.Zip(spec.To, (from, to) => new PageToken(FindNames(from, response, boundSpec), FindRequestNames(to, request, boundSpec))).ToEquatableArray(),
            Next = FindNames(spec.Next, response, boundSpec),
            Page = FindRequestNames(spec.Page, request, boundSpec),
            First = spec.First?.Value ?? 1,
            Offset = FindRequestNames(spec.Offset, request, boundSpec),
            After = FindRequestNames(spec.After, request, boundSpec),
            Id = FindNames(spec.Id, list.Item, boundSpec),
            More = FindNames(spec.More, response, boundSpec),
        };
    }

    public static ResponsePath? FindItems(PagesSpec spec, TypeRef? response, BoundSpec boundSpec) =>
        spec.Items is { } items ? ResponsePath.Find(items.Value, response, boundSpec) : ResponsePath.FindBody(response, boundSpec);

    /// <summary>Finds a member of the request.</summary>
    public static Field? FindField(Located<string>? name, TypeRef? request, BoundSpec boundSpec) =>
        name is not null && boundSpec.FindRecord(request) is { } record && boundSpec.GetFields(record).TryGetValue(name.Value, out Field? field) ? field : null;

    /// <summary>Finds a member of the request, or what a JSON Pointer into its JSON leads to.</summary>
    public static ResponsePath? FindRequestPath(Located<string>? name, TypeRef? request, BoundSpec boundSpec) =>
        name is null ? null
        : name.Value.StartsWith("/", StringComparison.Ordinal) ? ResponsePath.Find(name.Value, request, boundSpec) ?? ResponsePath.FindInParameter(name.Value, request, boundSpec)
        : FindField(name, request, boundSpec) is { } field ? new ResponsePath([field.Name], field.Type)
        : null;

    /// <summary>Finds the property on the way to a value of the request that can be absent and cannot be created, because its record has required members.</summary>
    public static Field? FindObstacle(ResponsePath path, TypeRef? request, BoundSpec boundSpec)
    {
        TypeRef? current = request;
        foreach (string name in path.Names.Take(path.Names.Count - 1))
        {
            Field? field = boundSpec.FindRecord(current)?.Fields.FirstOrDefault(candidate => candidate.Name == name);
            RecordDef? inner = field is null ? null : boundSpec.FindRecord(field.Type is NullableType nullable ? nullable.Inner : field.Type);
            if (field is null || inner is null || ((field.Optional || field.Type is NullableType) && inner.Fields.Any(member => member.IsRequired)))
            {
                return field;
            }

            current = inner is null ? null : new DefinedType(inner.Name);
        }

        return null;
    }

    private static EquatableArray<string> FindRequestNames(Located<string>? name, TypeRef? request, BoundSpec boundSpec) => FindRequestPath(name, request, boundSpec)?.Names ?? [];

    private static EquatableArray<string> FindNames(Located<string>? path, TypeRef? start, BoundSpec boundSpec) =>
        path is null ? [] : ResponsePath.Find(path.Value, start, boundSpec)?.Names ?? [];
}
