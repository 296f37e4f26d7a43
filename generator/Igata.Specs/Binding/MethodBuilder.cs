using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds methods.</summary>
internal sealed class MethodBuilder(BoundSpec boundSpec, ShapeBuilder shapes)
{
    private readonly ExampleBuilder _examples = new(boundSpec);
    private readonly RestBuilder _rest = new(boundSpec, shapes);
    private readonly ResponsesBuilder _responses = new(boundSpec, shapes);

    public static string GetName(MethodSpec method) => method.As?.Value ?? CSharpName.Create(method.Key.Value);

    /// <summary>Returns the name of the operation on the wire; for REST, its name in the spec.</summary>
    public static string GetTarget(MethodSpec method, ApiSpec? api) => api?.Kind switch
    {
        Protocol.JsonRpc => method.Wire,
        Protocol.Rest => method.Key.Value,
        Protocol.TargetHeader or null => $"{(method.Target ?? api?.Target)?.Value}.{method.Wire}",
        _ => throw new InvalidOperationException($"The protocol {api?.Kind} is not defined."),
    };

    /// <summary>
    /// Returns what distinguishes the call on the wire: for REST the verb and the path, without the names of parameters. Null if it
    /// is not known.
    /// </summary>
    public static string? GetOperation(MethodSpec method, ApiSpec? api) =>
        api?.Kind != Protocol.Rest ? GetTarget(method, api)
        : method.Rest.Verbs.FirstOrDefault() is { } verb
            ? $"{(method.Endpoint is { } host ? host.Value + " " : "")}{verb.Verb.Value.ToUpperInvariant()} {PathTemplate.Substitute(verb.Path.Value, "{}")}"
        : null;

    /// <summary>Binds a method, and its variants with other bodies in their responses.</summary>
    public void Declare(MethodSpec method)
    {
        IReadOnlyList<string> variants = boundSpec.Spec.Api?.Kind == Protocol.Rest ? ResponseVariants.GetKeywords(method) : [];
        MethodSpec main = ResponseVariants.Select(method, null, variants);
        Method model = Build(main) with { HasVariants = variants.Count > 0 };
        boundSpec.Methods.Add(new BoundMethod(main, model));
        foreach (string keyword in variants)
        {
            MethodSpec spec = ResponseVariants.Select(method, keyword, variants);
            boundSpec.Methods.Add(new BoundMethod(spec, BuildVariant(spec, model, ResponseVariants.GetSuffix(keyword))));
        }
    }

    private Method BuildVariant(MethodSpec spec, Method main, string suffix)
    {
        string name = main.Name + suffix;
        (TypeRef? response, HttpCall call) = _responses.Build(spec, name, main.Http! with { Responses = [], HasResponseRecord = false });
        return main with
        {
            Wire = main.Wire + suffix,
            Name = name,
            Target = main.Version is null ? main.Target + suffix : $"{main.Wire}{suffix}@{main.Version}",
            VariantOf = main.Name,
            Response = response,
            Http = call,
            Pages = null,
            Examples = spec.Examples.Select(example => _examples.Build(example, call)).ToEquatableArray(),
        };
    }

    private Method Build(MethodSpec method)
    {
        string name = GetName(method);
        bool rest = boundSpec.Spec.Api?.Kind == Protocol.Rest;
        Method model = new()
        {
            Wire = method.Wire,
            Version = method.Version,
            Name = name,
            Target = GetTarget(method, boundSpec.Spec.Api),
            Endpoint = method.Endpoint?.Value,
            ContentType = method.ContentType?.Value,
            File = method.File.Path,
            Docs = method.Docs,
            Lifecycle = Replacements.ResolveMethod(method.Lifecycle, boundSpec),
            Async = method.Async,
            Scope = method.Scope,
            Errors = ErrorsBuilder.BuildMethod(method.Errors, new NamingScope(name, null, method.File, method.Key.Location) { IsInlined = true }, boundSpec, shapes),
            Absent = method.Absent.Select(code => code.Value).ToEquatableArray(),
        };
        model = rest ? BuildRest(model, method) : BuildBody(model, method);
        return model with
        {
            Short = ShortFormBuilder.Build(method, model.Request, boundSpec),
            Pages = PagesBuilder.Build(method.Pages, model.Request, model.Response, boundSpec),
            Examples = method.Examples.Select(example => _examples.Build(example, model.Http)).ToEquatableArray(),
        };
    }

    private Method BuildRest(Method model, MethodSpec method)
    {
        HttpCall call = _rest.BuildCall(method);
        TypeRef? request = _rest.FindDeclaredRequest(method, model.Name);
        call = request is null ? call : call with { Body = HttpBodyKind.Members };
        request ??= _rest.BuildRequest(method, model.Name, call);
        (TypeRef? response, call) = _responses.Build(method, model.Name, call);
        return model with
        {
            Request = request,
            Response = response,
            Http = call,
            Idempotent = method.Idempotent ?? call.Verb is "GET" or "PUT" or "DELETE" or "HEAD",
        };
    }

    private Method BuildBody(Method model, MethodSpec method)
    {
        TypeRef? request = method.Request is { } body
            ? BindRequest(body, new NamingScope(model.Name + "Request", model.Name, method.File, body.Location), method)
            : null;
        return model with
        {
            Request = request,
            Response = BuildResponse(method, model.Name, request),
            Echo = method.Response?.Echo ?? false,
            Idempotent = method.Idempotent ?? false,
        };
    }

    // A list as the parameters is any number of parameters by position.
    private TypeRef BindRequest(BodySpec body, NamingScope scope, MethodSpec method)
    {
        TypeRef request = shapes.BindBody(body, scope, method.Rules);
        return request is ListType { Distinct: false } list && boundSpec.Spec.Api?.Kind == Protocol.JsonRpc ? shapes.AddPositions(list, body.Location, scope) : request;
    }

    private TypeRef? BuildResponse(MethodSpec method, string name, TypeRef? request)
    {
        if (method.Response is not { } response)
        {
            return null;
        }

        var scope = new NamingScope(name + "Response", name, method.File, response.Location);
        return response.Echo ? BuildEcho(request, scope) : shapes.BindBody(response, scope, []);
    }

    private TypeRef BuildEcho(TypeRef? request, NamingScope scope)
    {
        if (request is not DefinedType { Name: var requestName } || boundSpec.FindType(requestName) is not RecordDef record)
        {
            return TypeRefExtensions.Unknown;
        }

        var echo = new RecordDef
        {
            Name = scope.Name,
            Owner = scope.Owner,
            File = scope.File.Path,
            Fields = record.Fields
                .Select(field => field with { Type = TypeRefExtensions.WithoutLimits(field.Type), Default = null })
                .ToEquatableArray(),
        };
        return shapes.AddImplicitType(echo, scope.Location);
    }
}
