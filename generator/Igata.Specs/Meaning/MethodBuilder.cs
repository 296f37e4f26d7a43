using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Methods as written to methods as meant.</summary>
internal sealed class MethodBuilder(Draft draft, ShapeBuilder shapes)
{
    private readonly HashSet<string> _always =
        [.. (draft.Spec.Api?.Errors.Codes ?? []).Where(code => code.Always).Select(code => code.Code.Value)];

    private readonly ExampleBuilder _examples = new(draft);
    private readonly RestBuilder _rest = new(draft, shapes);
    private readonly AnswersBuilder _answers = new(draft, shapes);

    public static string NameOf(MethodSpec method) => method.As?.Value ?? CSharpName.Of(method.Key.Value);

    /// <summary>How the operation is named on the wire; of REST, where the verb and the path name it, its name in the spec.</summary>
    public static string TargetOf(MethodSpec method, ApiSpec? api) => api?.Kind switch
    {
        Protocol.JsonRpc => method.Wire,
        Protocol.Rest => method.Key.Value,
        _ => $"{(method.Target ?? api?.Target)?.Value}.{method.Wire}",
    };

    /// <summary>What tells the call from all others of the API; of REST the verb and the path, whatever its parameters are called. Null: that was not said.</summary>
    public static string? OperationOf(MethodSpec method, ApiSpec? api) =>
        api?.Kind != Protocol.Rest ? TargetOf(method, api)
        : method.Rest.Verbs.FirstOrDefault() is { } verb
            ? $"{(method.Endpoint is { } host ? host.Value + " " : "")}{verb.Verb.Value.ToUpperInvariant()} {Template.Filled(verb.Path.Value, "{}")}"
        : null;

    public Method Build(MethodSpec method)
    {
        string name = NameOf(method);
        bool rest = draft.Spec.Api?.Kind == Protocol.Rest;
        Method model = new()
        {
            Wire = method.Wire,
            Version = method.Version,
            Name = name,
            Target = TargetOf(method, draft.Spec.Api),
            Endpoint = method.Endpoint?.Value,
            ContentType = method.ContentType?.Value,
            File = method.File.Path,
            Docs = method.Docs,
            Life = Successors.OfMethod(method.Life, draft),
            Async = method.Async,
            Scope = method.Scope,
            Errors = method.Errors.Select(code => code.Value).Where(code => !_always.Contains(code)).ToEquatableArray(),
        };
        model = rest ? Rest(model, method) : Body(model, method);
        return model with
        {
            Pages = PagesBuilder.Build(method.Pages, model.Request, model.Response, draft),
            Examples = method.Examples.Select(example => _examples.Build(example, model.Http)).ToEquatableArray(),
        };
    }

    private Method Rest(Method model, MethodSpec method)
    {
        HttpCall call = _rest.Call(method);
        TypeRef? request = _rest.Request(method, model.Name, call);
        (TypeRef? response, call) = _answers.Build(method, model.Name, call);
        return model with
        {
            Request = request,
            Response = response,
            Http = call,
            Idempotent = method.Idempotent ?? call.Verb is "GET" or "PUT" or "DELETE" or "HEAD",
        };
    }

    private Method Body(Method model, MethodSpec method)
    {
        TypeRef? request = method.Request is { } sent
            ? shapes.Body(sent, new Home(model.Name + "Request", model.Name, method.File, sent.Place), method.Rules)
            : null;
        return model with
        {
            Request = request,
            Response = Response(method, model.Name, request),
            Echo = method.Response?.Echo ?? false,
            Idempotent = method.Idempotent ?? false,
        };
    }

    private TypeRef? Response(MethodSpec method, string name, TypeRef? request)
    {
        if (method.Response is not { } answered)
        {
            return null;
        }

        var home = new Home(name + "Response", name, method.File, answered.Place);
        return answered.Echo ? Echo(request, home) : shapes.Body(answered, home, []);
    }

    private TypeRef Echo(TypeRef? request, Home home)
    {
        if (request is not DefinedType { Name: var sent } || !draft.Types.TryGetValue(sent, out TypeDef? type) || type is not RecordDef record)
        {
            return TypeRefs.Unknown;
        }

        var echo = new RecordDef
        {
            Name = home.Name,
            Owner = home.Owner,
            File = home.File.Path,
            Fields = record.Fields
                .Select(field => field with { Type = TypeRefs.WithoutLimits(field.Type), Default = null })
                .ToEquatableArray(),
        };
        return shapes.TakeDerived(echo, home.Place);
    }
}
