using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a model to the files that are cast from it.</summary>
internal sealed class Files
{
    private readonly Api _api;
    private readonly ApiNames _names;
    private readonly string _namespace;
    private readonly TypeSources _types;
    private readonly Types _cs;
    private readonly Methods _methods;

    private Files(Api api, string rootNamespace)
    {
        _api = api;
        _names = new ApiNames(api.Name);
        _namespace = api.Extends is { } client ? Namespaces.OfClient(client) : Namespaces.Of(rootNamespace, api.Name);
        _cs = new Types(api, _namespace);
        _types = new TypeSources(api, _cs);
        _methods = new Methods(api, _names, _cs);
    }

    public static EquatableArray<SourceFile> Of(Api api, string rootNamespace) =>
        (api.Extends is null ? new Files(api, rootNamespace).All() : new Files(api, rootNamespace).Extension()).ToEquatableArray();

    private Method[] Cast => [.. _api.Methods.Where(method => method.Life.Stability is not Stability.Removed)];

    /// <summary>Of what adds to a client only that: the methods that can be called, and the types that are not the client's.</summary>
    private IEnumerable<SourceFile> Extension() =>
    [
        .. TypeFiles(),
        .. Cast.Where(method => method.Life.Stability is not Stability.Unimplemented).Select(method => new ExtensionFile
        {
            HintName = Hints.Of($"{_names.Extensions}.{method.Name}"),
            Namespace = _namespace,
            From = method.File,
            Names = _names,
            Method = _methods.Of(method),
            Types = _types.OwnedBy(method).ToEquatableArray(),
        }),
    ];

    private IEnumerable<TypeFile> TypeFiles() => _api.Types.Where(type => type.Owner is null && _api.IsOwn(type)).Select(type => new TypeFile
    {
        HintName = Hints.Of($"{_api.Name}.{type.Name}"),
        Namespace = _namespace,
        From = type.File,
        Types = [_types.Of(type), .. _types.OwnedBy(type.Name)],
    });

    private IEnumerable<SourceFile> All()
    {
        Method[] methods = Cast;
        ApiCode api = Apis.Of(_api, _names, _cs, _methods);
        var errors = new Errors(_api, _names, _cs);
        yield return new ClientFile { HintName = Hints.Of(_names.Client), Namespace = _namespace, From = _api.File, Names = _names, Api = api };
        yield return new ErrorFile
        {
            HintName = Hints.Of(_names.Error),
            Namespace = _namespace,
            From = _api.File,
            Names = _names,
            Title = api.Title,
            Codes = errors.Codes(),
            Shape = errors.Shape(),
            Statuses = errors.Statuses(),
            Bodies = errors.Bodies(),
            Headers = errors.HeadersOf(),
        };
        yield return new TablesFile
        {
            HintName = Hints.Of(_names.Operations),
            Namespace = _namespace,
            From = _api.File,
            Names = _names,
            Api = api,
            Methods = [.. methods.Where(method => method.Life.Stability is not Stability.Unimplemented).Select(method => method.Name)],
            Targets = [.. methods.Select(method => method.Name)],
        };
        yield return new ManifestFile
        {
            HintName = Hints.Of(_api.Name + ".Manifest"),
            Namespace = _namespace,
            From = _api.File,
            Names = _names,
            Manifest = Literal.Of(Manifests.Of(_api)),
        };
        foreach (TypeFile types in TypeFiles())
        {
            yield return types;
        }

        foreach (Method method in methods)
        {
            yield return new MethodFile
            {
                HintName = Hints.Of($"{_names.Client}.{method.Name}"),
                Namespace = _namespace,
                From = method.File,
                Names = _names,
                Method = _methods.Of(method),
                Types = _types.OwnedBy(method).ToEquatableArray(),
            };
        }
    }
}
