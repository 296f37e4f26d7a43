using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the types of a model.</summary>
internal sealed class TypeSourceBuilder
{
    private readonly Api _api;
    private readonly TypeMap _types;
    private readonly ILookup<string, TypeDef> _owned;
    private readonly Dictionary<string, Func<string>> _fallbacks = [];
    private readonly HashSet<string> _requests = [];
    private readonly HashSet<string> _declared;
    private readonly Dictionary<string, HttpCall> _calls = [];
    private readonly Dictionary<string, Method> _methodsOfRequests = [];
    private readonly string _title;
    private readonly string _access;

    public TypeSourceBuilder(Api api, TypeMap types, string access, ApiParts parts)
    {
        _api = api;
        _types = types;
        _title = ApiCodeBuilder.FormatTitle(api);
        _access = access;
        _owned = api.Types.Where(type => type.Owner is not null && api.IsOwn(type)).ToLookup(type => type.Owner!);
        _declared = [.. api.Types.Where(type => type.Owner is null && api.IsOwn(type)).Select(type => type.Name)];
        var names = new ApiNames(api.Name);
        foreach (Method method in api.Methods)
        {
            Register(method.Request, () => $"The request of {FormatCall(method, names, parts)}.", method.Name, isRequest: true);
            Register(method.Response, () => $"The response of {FormatCall(method, names, parts)}.", method.Name, isRequest: false);
            RegisterCall(method);
        }

        foreach (Webhook webhook in api.Webhooks)
        {
            string name = XmlText.FormatCode(webhook.Name);
            Register(webhook.Call.Request, () => $"The request of the webhook {name}.", webhook.Call.Name, isRequest: webhook.Call.Http is not null);
            Register(webhook.Call.Response, () => $"The response to the webhook {name}.", webhook.Call.Name, isRequest: false);
            RegisterCall(webhook.Call);
        }
    }

    public IEnumerable<TypeSource> BuildOwnedTypes(string owner) => _owned[owner].Select(Build);

    /// <summary>Builds the types of a method. If a declared type has the name of the method, they are generated with that type.</summary>
    public IEnumerable<TypeSource> BuildOwnedTypes(Method method) => _declared.Contains(method.Name) ? [] : BuildOwnedTypes(method.Name);

    /// <summary>Builds the checks of a type of the client that is extended.</summary>
    public TypeSource BuildChecks(TypeDef type) => type switch
    {
        RecordDef record => RecordCodeBuilder.BuildChecks(_types, record, "value"),
        UnionDef { Form: UnionForm.Views } views => ViewsCodeBuilder.BuildChecks(_types, views, "value"),
        UnionDef union => UnionCodeBuilder.BuildChecks(_types, union, "value"),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no checks."),
    };

    public TypeSource Build(TypeDef type)
    {
        string fallback = _fallbacks.TryGetValue(type.Name, out Func<string>? format) ? format() : $"A type of {_title}.";
        TypeSource source = type switch
        {
            RecordDef record => RecordCodeBuilder.Build(
                _types, record, new RecordUse(fallback, _requests.Contains(type.Name), ShortForm.FindConversion(_api, type.Name), _calls.TryGetValue(type.Name, out HttpCall? call) ? call : null)
                {
                    Foreign = _methodsOfRequests.TryGetValue(type.Name, out Method? method) ? FamilyBuilder.GetForeign(_api, method) : [],
                    IsMessage = type.Owner is not null && _fallbacks.ContainsKey(type.Name),
                }),
            EnumDef values => EnumCodeBuilder.Build(values, fallback),
            UnionDef { Form: UnionForm.Views } views => ViewsCodeBuilder.Build(_types, views, fallback),
            UnionDef union => UnionCodeBuilder.Build(_types, union, fallback),
            _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no C# form."),
        };
        return source with { Access = _access };
    }

    private string FormatCall(Method method, ApiNames names, ApiParts parts)
    {
        string request = method.Request is DefinedType requestType ? requestType.Name + ", " : "";
        return method.Lifecycle.Stability is Stability.Unimplemented or Stability.Removed || !parts.HasFlag(ApiParts.Client) ? XmlText.FormatCode(method.Name)
            : _api.Extends is null
            ? $"<see cref=\"{names.Client}.{method.Name}Async({request}CancellationToken)\"/>"
            : $"<see cref=\"{names.Extensions}.{method.Name}Async({names.Client}, {request}CancellationToken)\"/>";
    }

    /// <summary>Registers the requests of REST, and the responses with more than a body, because they consist of HTTP parts.</summary>
    private void RegisterCall(Method method)
    {
        if (method is { Http: { } http, Request: DefinedType request })
        {
            _calls[request.Name] = http;
            _methodsOfRequests[request.Name] = method;
        }

        if (method is { Http: { HasResponseRecord: true } httpCall, Response: DefinedType response })
        {
            _calls[response.Name] = httpCall;
        }
    }

    private void Register(TypeRef? type, Func<string> fallback, string owner, bool isRequest)
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
