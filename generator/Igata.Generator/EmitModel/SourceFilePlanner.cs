using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Plans the files that are generated from a model.</summary>
internal sealed class SourceFilePlanner
{
    private readonly Api _api;
    private readonly ApiNames _names;
    private readonly string _namespace;
    private readonly TypeSourceBuilder _types;
    private readonly ValidatedTypes _validated;
    private readonly TypeMap _cs;
    private readonly MethodCodeBuilder _methods;

    private SourceFilePlanner(Api api, string rootNamespace)
    {
        _api = api;
        _names = new ApiNames(api.Name);
        _namespace = api.Extends is { } client ? NamespaceResolver.GetClientNamespace(client) : NamespaceResolver.Resolve(rootNamespace, api.Name);
        _validated = new ValidatedTypes(api);
        _cs = new TypeMap(api, _namespace, _validated, new SecretTypes(api));
        _types = new TypeSourceBuilder(api, _cs);
        _methods = new MethodCodeBuilder(api, _names, _cs);
    }

    public static EquatableArray<SourceFile> Plan(Api api, string rootNamespace) =>
        (api.Extends is null ? new SourceFilePlanner(api, rootNamespace).PlanClient() : new SourceFilePlanner(api, rootNamespace).PlanExtension()).ToEquatableArray();

    private Method[] GeneratedFiles => [.. _api.Methods.Where(method => method.Lifecycle.Stability is not Stability.Removed)];

    /// <summary>Of what adds to a client only that: the methods that can be called, and the types that are not the client's.</summary>
    private IEnumerable<SourceFile> PlanExtension() => GeneratedFiles.Length == 0 ? PlanTypeFiles() :
    [
        new ContractFile { HintName = HintNames.Create(_names.Extensions + ".Contract"), Namespace = _namespace, SpecPath = _api.File },
        .. PlanTypeFiles(),
        .. GeneratedFiles.Where(method => method.Lifecycle.Stability is not Stability.Unimplemented).Select(method => new ExtensionFile
        {
            HintName = HintNames.Create($"{_names.Extensions}.{method.Name}"),
            Namespace = _namespace,
            SpecPath = method.File,
            Names = _names,
            Method = _methods.Build(method),
            Types = _types.BuildOwnedTypes(method).ToEquatableArray(),
        }),
        .. _validated.Foreign.Select(type => new ClientTypeChecksFile
        {
            HintName = HintNames.Create($"{_names.ExtensionChecks}.{type.Name}"),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Type = _types.BuildChecks(type),
        }),
    ];

    private IEnumerable<TypeFile> PlanTypeFiles() => _api.Types.Where(type => type.Owner is null && _api.IsOwn(type)).Select(type => new TypeFile
    {
        HintName = HintNames.Create($"{_api.Name}.{type.Name}"),
        Namespace = _namespace,
        SpecPath = type.File,
        Types = [_types.Build(type), .. _types.BuildOwnedTypes(type.Name)],
    });

    private IEnumerable<SourceFile> PlanClient()
    {
        Method[] methods = GeneratedFiles;
        ApiCode api = ApiCodeBuilder.Build(_api, _names, _cs, _methods);
        var errors = new ErrorCodeBuilder(_api, _names, _cs);
        yield return new ClientFile { HintName = HintNames.Create(_names.Client), Namespace = _namespace, SpecPath = _api.File, Names = _names, Api = api };
        yield return new ErrorFile
        {
            HintName = HintNames.Create(_names.Error),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Title = api.Title,
            Codes = errors.BuildCodes(),
            Shape = errors.BuildShape(),
            Statuses = errors.BuildStatuses(),
            Bodies = errors.BuildBodies(),
            Headers = errors.BuildHeaders(),
        };
        yield return new TablesFile
        {
            HintName = HintNames.Create(_names.Operations),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Api = api,
            Methods = [.. methods.Where(method => method.Lifecycle.Stability is not Stability.Unimplemented).Select(method => method.Name)],
            Targets = [.. methods.Select(method => method.Name)],
        };
        yield return new ManifestFile
        {
            HintName = HintNames.Create(_api.Name + ".Manifest"),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Manifest = Literal.Create(ManifestBuilder.Build(_api)),
            UnvalidatedTypes = _validated.Unvalidated.ToEquatableArray(),
        };
        foreach (TypeFile types in PlanTypeFiles())
        {
            yield return types;
        }

        foreach (Method method in methods)
        {
            yield return new MethodFile
            {
                HintName = HintNames.Create($"{_names.Client}.{method.Name}"),
                Namespace = _namespace,
                SpecPath = method.File,
                Names = _names,
                Method = _methods.Build(method),
                Types = _types.BuildOwnedTypes(method).ToEquatableArray(),
            };
        }
    }
}
