using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// The types that are validated: those that a request contains. Responses are never validated. An extension of a client may
/// send a type that the client only receives; such a type does not validate itself, and the extension checks it.
/// The types that a response contains are known as well: a client can fill their required members.
/// </summary>
internal sealed class ValidatedTypes
{
    private readonly Api _api;
    private readonly Dictionary<string, TypeDef> _types;
    private readonly HashSet<string> _sent = [];
    private readonly HashSet<string> _received = [];
    private readonly HashSet<string> _unvalidated;

    public ValidatedTypes(Api api)
    {
        _api = api;
        _types = TypeIndex.Get(api);
        _unvalidated = [.. api.UnvalidatedTypes];
        Visit(api.Methods.Select(method => method.Request), _sent);
        Visit(api.Methods.Select(method => method.Response), _received);

        // What a receiver returns is checked like a request, and what it receives is not.
        Visit(api.Webhooks.Select(webhook => webhook.Call.Request), _received);
        Visit(api.Webhooks.SelectMany(webhook => webhook.Responses), _sent);
    }

    /// <summary>Returns whether a type implements <c>IValidatable</c>.</summary>
    public bool Contains(TypeDef type) => _api.IsOwn(type) ? _sent.Contains(type.Name) : !IsUnvalidated(type);

    /// <summary>Returns whether a response contains a type.</summary>
    public bool IsReceived(TypeDef type) => _received.Contains(type.Name);

    /// <summary>The types of the client that an extension sends although they do not validate themselves.</summary>
    public IEnumerable<TypeDef> Foreign => _api.Types.Where(type => type is not EnumDef && !_api.IsOwn(type) && _sent.Contains(type.Name) && IsUnvalidated(type));

    /// <summary>The declared types that do not validate themselves, for the manifest.</summary>
    public IEnumerable<string> Unvalidated => _api.Types.Where(type => type is not EnumDef && type.Owner is null && !_sent.Contains(type.Name)).Select(type => type.Name);

    // An anonymous type is sent exactly if the declared type that contains it is sent.
    private bool IsUnvalidated(TypeDef type)
    {
        TypeDef declared = type;
        while (declared.Owner is { } owner && _types.TryGetValue(owner, out TypeDef? parent) && parent != declared)
        {
            declared = parent;
        }

        return _unvalidated.Contains(declared.Name);
    }

    private void Visit(IEnumerable<TypeRef?> roots, HashSet<string> found) => TypeParts.Walk(_types, roots, part => found.Add(part.Name));
}
