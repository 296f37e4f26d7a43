using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Decides which types are read from JSON and which are written. A client writes requests and reads responses; a server does the
/// opposite. A declared type is a value that users store and send on, so it is always read and written, and so is all that it
/// contains. So are unions, whose cases are read and written by the union.
/// </summary>
internal sealed class TypeDirections
{
    private readonly Dictionary<string, TypeDef> _types;
    private readonly Dictionary<string, Direction> _directions = [];

    public TypeDirections(Api api, ApiParts parts)
    {
        _types = TypeIndex.Get(api);
        HashSet<string> methods = [.. api.Methods.Concat(api.Webhooks.Select(webhook => webhook.Call)).Select(method => method.Name).Where(name => !_types.TryGetValue(name, out TypeDef? type) || type.Owner is not null)];
        foreach (TypeDef type in api.Types.Where(type => parts.HasFlag(ApiParts.Client | ApiParts.Server) || !IsPartOfMethod(type, methods)))
        {
            Visit(type, Direction.Both);
        }

        foreach (Method method in api.Methods)
        {
            Visit(method.Request, (parts.HasFlag(ApiParts.Client) ? Direction.Write : 0) | (parts.HasFlag(ApiParts.Server) ? Direction.Read : 0));
            Visit(method.Response, (parts.HasFlag(ApiParts.Client) ? Direction.Read : 0) | (parts.HasFlag(ApiParts.Server) ? Direction.Write : 0));
        }

        // A receiver reads what a sender writes, and the part of the webhooks has both.
        foreach (TypeRef? type in api.Webhooks.SelectMany(webhook => webhook.Responses.Append(webhook.Call.Request!)))
        {
            Visit(type, Direction.Both);
        }
    }

    [Flags]
    private enum Direction
    {
        Read = 1,
        Write = 2,
        Both = Read | Write,
    }

    /// <summary>Returns whether a type is read from JSON, or from the parts of a message.</summary>
    public bool IsRead(TypeDef type) => Has(type, Direction.Read);

    /// <summary>Returns whether a type is written.</summary>
    public bool IsWritten(TypeDef type) => Has(type, Direction.Write);

    private bool Has(TypeDef type, Direction direction) => _directions.TryGetValue(type.Name, out Direction found) && found.HasFlag(direction);

    private bool IsPartOfMethod(TypeDef type, HashSet<string> methods)
    {
        TypeDef outermost = type;
        while (outermost.Owner is { } owner && _types.TryGetValue(owner, out TypeDef? parent) && parent != outermost)
        {
            outermost = parent;
        }

        return outermost.Owner is { } method && methods.Contains(method);
    }

    private void Visit(TypeRef? type, Direction direction)
    {
        if (TypeParts.FindDefinedType(type) is { } defined)
        {
            Visit(_types[defined.Name], direction);
        }
    }

    private void Visit(TypeDef type, Direction direction)
    {
        _directions.TryGetValue(type.Name, out Direction known);
        Direction added = type is UnionDef ? Direction.Both : direction;
        if ((known | added) == known)
        {
            return;
        }

        _directions[type.Name] = known | added;
        TypeParts.ForEachDefinedType(type, part => Visit(_types[part.Name], known | added));
    }
}
