using Igata.Specs.Model;
using Igata.Specs.Printing;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Builds the part of a client that an extension needs: the protocol, the errors, the types, and the names of the methods.
/// The request and response of a method are not part of it, so that a change of them changes no manifest and rebuilds no dependent project.
/// Only the method that issues tokens is included completely, because an extension calls it.
/// </summary>
internal static class ManifestBuilder
{
    public static string Build(Api api)
    {
        string? token = TokenSourceBuilder.FindTokenAuth(api)?.Method;
        // If a declared type has the name of a method, their nested types cannot be distinguished.
        HashSet<string> methods = [.. api.Methods.Select(method => method.Name).Where(name => name != token)];
        methods.ExceptWith(api.Types.Where(type => type.Owner is null).Select(type => type.Name));
        RecordDef[] pathRecords = [.. api.Methods.Where(method => method.Name != token).Select(method => FindPathRecord(api, method)).OfType<RecordDef>().Distinct()];
        return SpecPrinter.Print(api with
        {
            Auth = WithoutRefresh(api.Auth),
            Types =
            [
                .. api.Types.Where(type => (type.Owner is null || !methods.Contains(type.Owner)) && pathRecords.All(record => record.Name != type.Name)),
                .. pathRecords,
            ],
            Methods = [.. api.Methods.Select(method => method.Name == token ? method with { Examples = [] } : CreateManifestMethod(api, method))],
        });
    }

    // Only the client itself renews tokens.
    private static Auth WithoutRefresh(Auth auth) => auth switch
    {
        TokenAuth token => token with { Refresh = null },
        AllAuth all => new AllAuth(all.Parts.Select(WithoutRefresh).ToEquatableArray()),
        AnyAuth any => new AnyAuth(any.Choices.Select(WithoutRefresh).ToEquatableArray()),
        _ => auth,
    };

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

    /// <summary>Returns a record with only the path parameters of a method, which belong to its name; null if it has none.</summary>
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
