using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Methods as written to methods as meant.</summary>
internal sealed class MethodBuilder(Draft draft, ShapeBuilder shapes)
{
    private readonly HashSet<string> _always =
        [.. (draft.Spec.Api?.Errors.Codes ?? []).Where(code => code.Always).Select(code => code.Code.Value)];

    public static string NameOf(MethodSpec method) => method.As?.Value ?? CSharpName.Of(method.Key.Value);

    public static string TargetOf(MethodSpec method, ApiSpec? api) => $"{(method.Target ?? api?.Target)?.Value}.{method.Wire}";

    public Method Build(MethodSpec method)
    {
        string name = NameOf(method);
        TypeRef? request = method.Request is { } sent
            ? shapes.Body(sent, new Home(name + "Request", name, method.File, sent.Place), method.Rules)
            : null;
        return new Method
        {
            Wire = method.Wire,
            Version = method.Version,
            Name = name,
            Target = TargetOf(method, draft.Spec.Api),
            File = method.File.Path,
            Docs = method.Docs,
            Life = Successors.OfMethod(method.Life, draft),
            Request = request,
            Response = Response(method, name, request),
            Echo = method.Response?.Echo ?? false,
            Idempotent = method.Idempotent,
            Async = method.Async,
            Scope = method.Scope,
            Errors = method.Errors.Select(code => code.Value).Where(code => !_always.Contains(code)).ToEquatableArray(),
            Examples = method.Examples.Select(Example).ToEquatableArray(),
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

    private Example Example(ExampleSpec example) => new()
    {
        Summary = example.Summary,
        Given = example.Given.Select(Given).ToEquatableArray(),
        Call = new ExampleCall { Body = Json(example.Request) },
        Response = Json(example.Response),
        Error = example.Error is { } error ? new ExampleError(error.Status?.Value, Json(error.Body)) : null,
    };

    private GivenCall Given(GivenSpec given) =>
        draft.Spec.Methods.Find(method => method.Key.Value == given.Method.Value) is { } called
            ? new GivenCall(NameOf(called), new ExampleCall { Body = called.Request is null ? null : CompactJson.Of(given.Request) })
            : new GivenCall(given.Method.Value, ExampleCall.Empty);

    private static string? Json(JsonNode? node) => node is null ? null : CompactJson.Of(node);
}
