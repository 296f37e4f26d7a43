using Igata.Specs.Model;
using Igata.Specs.Printing;

namespace Igata.Generator.EmitModel;

/// <summary>
/// What those who extend a client must know of it: how its calls travel, its errors, its types, and which methods are taken.
/// What a method sends and returns is its own affair, so changing it changes no manifest and builds no dependent again;
/// only the call that gives tokens is told as a whole, since others cannot be made without it.
/// </summary>
internal static class ManifestBuilder
{
    public static string Build(Api api)
    {
        string? token = TokenSourceBuilder.FindTokenAuth(api)?.Method;
        // Where a declared type has the name of a method, what the two own cannot be told apart.
        HashSet<string> methods = [.. api.Methods.Select(method => method.Name).Where(name => name != token)];
        methods.ExceptWith(api.Types.Where(type => type.Owner is null).Select(type => type.Name));
        return SpecPrinter.Print(api with
        {
            Types =
            [
                .. api.Types.Where(type => type.Owner is null || !methods.Contains(type.Owner)),
                .. api.Methods.Where(method => method.Name != token).Select(method => FindPathRecord(api, method)).OfType<RecordDef>(),
            ],
            Methods = [.. api.Methods.Select(method => method.Name == token ? method with { Examples = [] } : CreateManifestMethod(api, method))],
        });
    }

    private static Method CreateManifestMethod(Api api, Method method) => new()
    {
        Wire = method.Wire,
        Version = method.Version,
        Name = method.Name,
        Target = method.Target,
        File = method.File,
        Lifecycle = method.Lifecycle,
        Idempotent = method is { Http: not null, Idempotent: true },
        Http = method.Http is null ? null : new HttpCall
        {
            Verb = method.Http.Verb,
            Path = method.Http.Path,
            Responses = [new HttpResponse { Status = 200 }],
        },
        Request = FindPathRecord(api, method) is { } request ? new DefinedType(request.Name) : null,
    };

    /// <summary>The parameters in the path of a method: they belong to its name.</summary>
    private static RecordDef? FindPathRecord(Api api, Method method)
    {
        RecordDef? request = method is { Http: not null, Request: DefinedType { Name: var name } } ? api.Types.OfType<RecordDef>().First(type => type.Name == name) : null;
        Field[] path = [.. (request?.Fields ?? []).Where(field => field.Location is FieldLocation.Path)];
        return path.Length == 0 ? null : request! with
        {
            Rules = [],
            Fields = [.. path.Select(field => new Field { Wire = field.Wire, Name = field.Name, Location = FieldLocation.Path, Type = new ScalarType(ScalarKind.String) })],
        };
    }
}
