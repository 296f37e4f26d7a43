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
        methods.UnionWith(api.Webhooks.Select(webhook => webhook.Call.Name));
        methods.ExceptWith(api.Types.Where(type => type.Owner is null).Select(type => type.Name));
        Dictionary<string, RecordDef> pathRecords = BuildPathRecords(api, token);
        return SpecPrinter.Print(api with
        {
            Auth = WithoutRefresh(api.Auth),
            Types =
            [
                .. api.Types.Where(type => (type.Owner is null || !methods.Contains(type.Owner)) && !pathRecords.ContainsKey(type.Name)),
                .. pathRecords.Values,
            ],
            Webhooks = [],
            Receiver = Receiver.None,
            Methods = [.. api.Methods.Select(method => method.Name == token ? method with { Examples = [] } : CreateManifestMethod(method, pathRecords))],
        });
    }

    /// <summary>Returns whether the manifest contains something that changed: the method that issues tokens, or the path of another one.</summary>
    public static bool Contains(Api api, ModelChanges changes) =>
        (TokenSourceBuilder.FindTokenAuth(api) is { Method: var token } && changes.Contain(token))
        || changes.Types.Any(type => type is (RecordDef before, RecordDef after) && BuildPathRecord(before) != BuildPathRecord(after));

    // Only the client itself renews tokens.
    private static Auth WithoutRefresh(Auth auth) => auth switch
    {
        TokenAuth token => token with { Refresh = null },
        AllAuth all => new AllAuth(all.Parts.Select(WithoutRefresh).ToEquatableArray()),
        AnyAuth any => new AnyAuth(any.Choices.Select(WithoutRefresh).ToEquatableArray()),
        _ => auth,
    };

    private static Method CreateManifestMethod(Method method, Dictionary<string, RecordDef> pathRecords) => new()
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
        Request = method is { Http: not null, Request: DefinedType { Name: var name } } && pathRecords.ContainsKey(name) ? new DefinedType(name) : null,
    };

    /// <summary>Builds records with only the path parameters of the methods, which belong to their names, by the name of the record.</summary>
    private static Dictionary<string, RecordDef> BuildPathRecords(Api api, string? token)
    {
        HashSet<string> requests = [.. api.Methods.Where(method => method.Name != token && method.Http is not null).Select(method => method.Request).OfType<DefinedType>().Select(request => request.Name)];
        return api.Types.OfType<RecordDef>().Where(record => requests.Contains(record.Name)).Select(BuildPathRecord).OfType<RecordDef>().ToDictionary(record => record.Name);
    }

    private static RecordDef? BuildPathRecord(RecordDef request)
    {
        Field[] path = [.. request.Fields.Where(field => field.Location is FieldLocation.Path)];
        return path.Length == 0 ? null : request with
        {
            Rules = [],
            Fields = [.. path.Select(field => new Field { Wire = field.Wire, Name = field.Name, Location = FieldLocation.Path, Type = new ScalarType(ScalarKind.String) })],
        };
    }
}
