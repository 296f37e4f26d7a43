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
    private readonly HashSet<string> _read = [];
    private readonly HashSet<string> _written = [];

    public TypeDirections(Api api, ApiParts parts)
    {
        _types = TypeIndex.Get(api);
        HashSet<string> methods = [.. api.Methods.Concat(api.Webhooks.Select(webhook => webhook.Call)).Select(method => method.Name).Where(name => !_types.TryGetValue(name, out TypeDef? type) || type.Owner is not null)];
        bool hasClient = parts.HasFlag(ApiParts.Client);
        bool hasServer = parts.HasFlag(ApiParts.Server);
        Visit(api.Types.Where(type => hasClient == hasServer || !IsPartOfMethod(type, methods)).Select(type => new DefinedType(type.Name)), Direction.Both);
        Visit(api.Methods.Select(method => method.Request), hasClient == hasServer ? Direction.Both : hasClient ? Direction.Write : Direction.Read);
        Visit(api.Methods.Select(method => method.Response), hasClient == hasServer ? Direction.Both : hasClient ? Direction.Read : Direction.Write);

        // A receiver reads what a sender writes, and the part of the webhooks has both.
        Visit(api.Webhooks.SelectMany(webhook => webhook.Responses.Append(webhook.Call.Request!)), Direction.Both);
    }

    [Flags]
    private enum Direction
    {
        Read = 1,
        Write = 2,
        Both = Read | Write,
    }

    /// <summary>Returns whether a type is read from JSON, or from the parts of a message.</summary>
    public bool IsRead(TypeDef type) => _read.Contains(type.Name);

    /// <summary>Returns whether a type is written.</summary>
    public bool IsWritten(TypeDef type) => _written.Contains(type.Name);

    private bool IsPartOfMethod(TypeDef type, HashSet<string> methods)
    {
        TypeDef outermost = type;
        while (outermost.Owner is { } owner && _types.TryGetValue(owner, out TypeDef? parent) && parent != outermost)
        {
            outermost = parent;
        }

        return outermost.Owner is { } method && methods.Contains(method);
    }

    /// <summary>Adds a direction to types and to their parts. The parts of a union have both.</summary>
    private void Visit(IEnumerable<TypeRef?> roots, Direction direction)
    {
        List<TypeRef> unions = [];
        TypeParts.Walk(_types, roots, part =>
        {
            if (part is UnionDef && direction is not Direction.Both)
            {
                unions.Add(new DefinedType(part.Name));
                return false;
            }

            bool isNewlyRead = direction.HasFlag(Direction.Read) && _read.Add(part.Name);
            bool isNewlyWritten = direction.HasFlag(Direction.Write) && _written.Add(part.Name);
            return isNewlyRead || isNewlyWritten;
        });
        if (unions.Count > 0)
        {
            Visit(unions, Direction.Both);
        }
    }
}
