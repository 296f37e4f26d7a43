using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From the types of a model to those to be cast.</summary>
internal sealed class TypeSources
{
    private readonly Types _types;
    private readonly ILookup<string, TypeDef> _owned;
    private readonly Dictionary<string, string> _fallbacks = [];
    private readonly HashSet<string> _requests = [];
    private readonly HashSet<string> _declared;
    private readonly Dictionary<string, HttpCall> _calls = [];
    private readonly string _title;
    private readonly bool _isExtension;

    public TypeSources(Api api, Types types)
    {
        _types = types;
        _title = Apis.Title(api);
        _isExtension = api.Extends is not null;
        _owned = api.Types.Where(type => type.Owner is not null && api.IsOwn(type)).ToLookup(type => type.Owner!);
        _declared = [.. api.Types.Where(type => type.Owner is null && api.IsOwn(type)).Select(type => type.Name)];
        var names = new ApiNames(api.Name);
        foreach (Method method in api.Methods)
        {
            string request = method.Request is DefinedType sent ? sent.Name + ", " : "";
            string call = api.Extends is null
                ? $"<see cref=\"{names.Client}.{method.Name}Async({request}CancellationToken)\"/>"
                : $"<see cref=\"{names.Extensions}.{method.Name}Async({names.Client}, {request}CancellationToken)\"/>";
            Note(method.Request, $"What {call} sends.", method.Name, isRequest: true);
            Note(method.Response, $"What {call} returns.", method.Name, isRequest: false);
            NoteCall(method);
        }
    }

    public IEnumerable<TypeSource> OwnedBy(string owner) => _owned[owner].Select(Of);

    /// <summary>Those of a method; where a declared type has its name, they are cast with that one.</summary>
    public IEnumerable<TypeSource> OwnedBy(Method method) => _declared.Contains(method.Name) ? [] : OwnedBy(method.Name);

    public TypeSource Of(TypeDef type)
    {
        string fallback = _fallbacks.TryGetValue(type.Name, out string? said) ? said : $"A type of {_title}.";
        TypeSource source = type switch
        {
            RecordDef record => Records.Of(
                _types, record, new RecordUse(fallback, _requests.Contains(type.Name), _calls.TryGetValue(type.Name, out HttpCall? call) ? call : null)),
            EnumDef values => Enums.Of(values, fallback),
            UnionDef union => Unions.Of(_types, union, fallback),
            _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no C# form."),
        };
        return _isExtension ? source with { Access = "internal" } : source;
    }

    /// <summary>Requests of REST, and answers with more than a body, travel in parts.</summary>
    private void NoteCall(Method method)
    {
        if (method is { Http: { } http, Request: DefinedType request })
        {
            _calls[request.Name] = http;
        }

        if (method is { Http: { HasResponseRecord: true } answered, Response: DefinedType response })
        {
            _calls[response.Name] = answered;
        }
    }

    private void Note(TypeRef? type, string fallback, string owner, bool isRequest)
    {
        if (type is DefinedType defined && _types.Find(defined) is { } definition)
        {
            if (definition.Owner == owner)
            {
                _fallbacks[defined.Name] = fallback;
            }

            if (isRequest)
            {
                _requests.Add(defined.Name);
            }
        }
    }
}
