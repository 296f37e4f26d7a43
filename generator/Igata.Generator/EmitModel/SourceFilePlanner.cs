using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Plans the files that are generated from a model.</summary>
internal sealed class SourceFilePlanner
{
    // The readers of an API with fewer methods are small beside the rest of an application.
    private const int LargeApi = 300;

    // The files of a larger group are in memory until the last one is planned, so that collecting garbage copies them: a tenth of the CPU of a check.
    private const int GroupSize = 16;

    private readonly Api _api;
    private readonly PlanSettings _settings;
    private readonly ApiNames _names;
    private readonly string _namespace;
    private readonly TypeSourceBuilder _types;
    private readonly ValidatedTypes _validated;
    private readonly TypeMap _cs;
    private readonly MethodCodeBuilder _methods;
    private readonly UnstableTypes _unstable;
    private readonly ILookup<string?, TypeDef> _owned;
    private readonly ApiParts _parts;
    private readonly PlanReuse _reuse;

    private SourceFilePlanner(Api api, PlanSettings settings, PlannedApi? last)
    {
        (string rootNamespace, bool isInternal, ApiParts parts, ReaderForm readers) = settings;
        (_api, _settings) = (api, settings);
        _parts = parts;
        _names = new ApiNames(api.Name) { IsExtension = api.Extends is not null, Access = isInternal || api.Extends is not null ? "internal" : "public" };
        _namespace = api.Extends is { } client ? NamespaceResolver.GetClientNamespace(client) : NamespaceResolver.Resolve(rootNamespace, api.Name);
        _validated = new ValidatedTypes(api);
        _cs = new TypeMap(api, _namespace, _validated, new SecretTypes(api), new TypeDirections(api, api.Extends is null ? parts : ApiParts.Client))
        {
            ReadsByTable = readers is ReaderForm.Table || (readers is ReaderForm.BySize && api.Methods.Count >= LargeApi),
        };
        _types = new TypeSourceBuilder(api, _cs, _names.Access, parts);
        _methods = new MethodCodeBuilder(api, _names, _cs);
        _unstable = new UnstableTypes(api);
        _owned = api.Types.ToLookup(type => type.Owner);
        _reuse = PlanReuse.Create(api, settings, GetDeclaredTypes(), last);
    }

    /// <param name="api">The model.</param>
    /// <param name="rootNamespace">The root namespace of the project.</param>
    /// <param name="isInternal">Whether the types are internal, for a library that uses a client without showing it.</param>
    /// <param name="parts">The parts that are generated. An extension has only a client.</param>
    /// <param name="readers">The form of the readers of records.</param>
    /// <param name="memory">The plans before, of which files are used again.</param>
    public static EquatableArray<SourceFile> Plan(
        Api api, string rootNamespace, bool isInternal = false, ApiParts parts = ApiParts.All, ReaderForm readers = ReaderForm.BySize, PlanMemory? memory = null)
    {
        api = parts.HasFlag(ApiParts.Webhooks) ? api : ApiSubset.RemoveWebhooks(api);
        api = parts is ApiParts.Webhooks && api.Extends is null ? ApiSubset.RemoveMethods(api) : api;
        var settings = new PlanSettings(rootNamespace, isInternal, parts, readers);
        PlannedApi? last = api.Extends is null ? memory?.Find(api) : null;
        var planner = new SourceFilePlanner(api, settings, last) { Manifest = last is null && HasManifest(api, settings) ? Task.Run(() => BuildManifest(api)) : null };
        SourceFile[] files = [.. planner.PlanFiles()];
        memory?.Store(PlannedApi.Create(api, settings, planner.GetDeclaredTypes(), files));
        return FileGroups.Combine(files, api);
    }

    /// <summary>Plans the files of an API, and remembers none: for a check, which needs each file only once.</summary>
    public static IEnumerable<SourceFile> PlanEach(Api api)
    {
        var settings = new PlanSettings("", IsInternal: false, ApiParts.All, ReaderForm.BySize);
        Task<string>? manifest = HasManifest(api, settings) ? Task.Run(() => BuildManifest(api)) : null;
        return new SourceFilePlanner(api, settings, null) { Manifest = manifest }.PlanFiles();
    }

    private static bool HasManifest(Api api, PlanSettings settings) => api.Extends is null && !settings.IsInternal && settings.Parts.HasFlag(ApiParts.Client);

    /// <summary>The manifest, if it is built while files are planned.</summary>
    private Task<string>? Manifest { get; init; }

    private IEnumerable<SourceFile> PlanFiles() => _api.Extends is null ? PlanClient() : PlanExtension();

    private Method[] GeneratedFiles => [.. _api.Methods.Where(method => method.Lifecycle.Stability is not Stability.Removed)];

    /// <summary>Plans the files of an extension: only the methods that can be called, and the types that do not belong to the client.</summary>
    private IEnumerable<SourceFile> PlanExtension() => GeneratedFiles.Length == 0 ? PlanTypeFiles() :
    [
        PlanContract(_names.Extensions + ".Contract"),
        .. PlanTypeFiles(),
        .. PlanNestedShapes(),
        .. GeneratedFiles.Where(method => method.Lifecycle.Stability is not Stability.Unimplemented).Select(method => new ExtensionFile
        {
            HintName = HintNames.Create($"{_names.Extensions}.{method.Name}"),
            Namespace = _namespace,
            SpecPath = method.File,
            Names = _names,
            Method = _methods.Build(method),
            Types = _types.BuildOwnedTypes(method).ToEquatableArray(),
            RefersToUnstable = _unstable.AreIn([method.Request, method.Response]),
        }),
        .. _validated.Foreign.Select(type => new ClientTypeChecksFile
        {
            HintName = HintNames.Create($"{_names.ExtensionChecks}.{type.Name}"),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Type = _types.BuildChecks(type),
            RefersToUnstable = _unstable.AreIn([new DefinedType(type.Name)]),
        }),
    ];

    private IEnumerable<NestedShapesFile> PlanNestedShapes()
    {
        EquatableArray<NestedShapeCode> shapes = _cs.NestedShapes.BuildAll();
        return shapes.Count == 0 ? [] : [new NestedShapesFile { HintName = HintNames.Create(_names.NestedShapes), Namespace = _namespace, SpecPath = _api.File, Holder = _names.NestedShapes, Shapes = shapes }];
    }

    /// <summary>In place of a manifest: nobody else can extend the client.</summary>
    private ContractFile PlanContract(string hint) => new() { HintName = HintNames.Create(hint), Namespace = _namespace, SpecPath = _api.File };

    private EquatableArray<TypeTraits> GetDeclaredTypes() => [.. _api.Types.Where(type => type.Owner is null).Select(_cs.GetTraits)];

    private IEnumerable<TypeFile> PlanTypeFiles() => _reuse.Types ?? PlanAll([.. _api.Types.Where(type => type.Owner is null && _api.IsOwn(type))], PlanType);

    private TypeFile PlanType(TypeDef type) => new()
    {
        HintName = HintNames.CreateForType(_api.Name, type.Name),
        Namespace = _namespace,
        SpecPath = type.File,
        Types = [_types.Build(type), .. _types.BuildOwnedTypes(type.Name)],
        RefersToUnstable = _unstable.AreIn([new DefinedType(type.Name), .. GetOwnTypes(type.Name)]),
    };

    /// <summary>Plans the files of a group of items at the same time, and then those of the next, so that a check has few files in memory.</summary>
    private static IEnumerable<TFile> PlanAll<TItem, TFile>(TItem[] items, Func<TItem, TFile> plan)
    {
        for (int start = 0; start < items.Length; start += GroupSize)
        {
            int first = start;
            var files = new TFile[Math.Min(GroupSize, items.Length - start)];
            EachInParallel.Run(files.Length, i => files[i] = plan(items[first + i]));
            foreach (TFile file in files)
            {
                yield return file;
            }
        }
    }

    private IEnumerable<TypeRef> GetOwnTypes(string owner) => _owned[owner].Select(type => new DefinedType(type.Name));

    /// <summary>The types that the client itself uses: in its options, and in the call that issues tokens.</summary>
    private IEnumerable<TypeRef?> GetClientTypes()
    {
        IEnumerable<Method> issuers = _api.Methods.Where(method => TokenSourceBuilder.IsTokenMethod(_api, method));
        return [.. _api.Variables.Concat(_api.Query).Concat(_api.Headers).Select(option => option.Type), .. issuers.SelectMany(issuer => new[] { issuer.Request, issuer.Response })];
    }

    private IEnumerable<TypeRef?> GetErrorTypes() =>
        ErrorPartSource.GetAll(_api).SelectMany(source => source.Codes.SelectMany(code => code.Headers.Select(header => header.Type).Append(code.Body)).Append(source.Body));

    private IEnumerable<SourceFile> PlanClient()
    {
        Method[] methods = GeneratedFiles;
        SourceFile? lastManifest = !HasManifest(_api, _settings) ? PlanContract(_api.Name + "Contract") : _reuse.FindManifest(_api);
        ApiCode api = ApiCodeBuilder.Build(_api, _names, _cs, _methods);
        var errors = new ErrorCodeBuilder(_api, _names);
        var parts = new ErrorPartsBuilder(_api, _names, _cs);
        if (_parts.HasFlag(ApiParts.Client))
        {
            yield return new ClientFile { HintName = HintNames.Create(_names.Client), Namespace = _namespace, SpecPath = _api.File, Names = _names, Api = api, RefersToUnstable = _unstable.AreIn(GetClientTypes()) };
        }

        yield return new ErrorFile
        {
            HintName = HintNames.Create(_names.Error),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Title = api.Title,
            Codes = errors.BuildCodes() with { Access = _names.Access },
            Shape = new ErrorShapeBuilder(_api, _names).Build(),
            Statuses = errors.BuildStatuses(),
            DefaultStatus = errors.DefaultStatus,
            FindsByStatus = ErrorCodeBuilder.FindsByStatus(_api),
            Bodies = parts.BuildBodies(),
            Headers = parts.BuildHeaders(),
            RefersToUnstable = _unstable.AreIn(GetErrorTypes()),
        };
        yield return new TablesFile
        {
            HintName = HintNames.Create(_names.Operations),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Api = api,
            Parts = _parts,
            Methods = [.. methods.Where(method => method.Lifecycle.Stability is not Stability.Unimplemented && method.ConflictsWith is null).Select(method => MemberNames.FormatOperationName(method.Name))],
            Targets = [.. methods.Select(method => MemberNames.FormatTableName(_api, method))],
        };
        foreach (SourceFile file in PlanTypeFiles().Concat<SourceFile>(PlanNestedShapes()))
        {
            yield return file;
        }

        foreach (MethodFile file in PlanAll(methods, PlanMethod))
        {
            yield return file;
        }

        foreach (SourceFile file in PlanWebhooks())
        {
            yield return file;
        }

        yield return lastManifest ?? new ManifestFile
        {
            HintName = HintNames.Create(_api.Name + "Manifest"),
            Namespace = _namespace,
            SpecPath = _api.File,
            Names = _names,
            Manifest = Manifest?.GetAwaiter().GetResult() ?? BuildManifest(_api),
            UnvalidatedTypes = _validated.Unvalidated.ToEquatableArray(),
        };
    }

    private static string BuildManifest(Api api) => Literal.Create(ManifestBuilder.Build(api));

    private MethodFile PlanMethod(Method method) => _reuse.Find(method) ?? new MethodFile
    {
        HintName = HintNames.Create($"{_names.Client}.{method.Name}"),
        Namespace = _namespace,
        SpecPath = method.File,
        Names = _names,
        Method = _methods.Build(method),
        Parts = _parts,
        Types = _types.BuildOwnedTypes(method).ToEquatableArray(),
        RefersToUnstable = _unstable.AreIn([method.Request, method.Response]),
    };

    private IEnumerable<SourceFile> PlanWebhooks()
    {
        Webhook[] webhooks = [.. _api.Webhooks.Where(webhook => webhook.Call.Lifecycle.Stability is not (Stability.Removed or Stability.Unimplemented))];
        if (webhooks.Length == 0)
        {
            return [];
        }

        var builder = new WebhookCodeBuilder(_api, _names, _cs);
        return
        [
            builder.BuildTables(webhooks, _namespace),
            .. webhooks.Select(webhook => new WebhookFile
            {
                HintName = HintNames.Create($"{_names.Webhooks}.{webhook.Name}"),
                Namespace = _namespace,
                SpecPath = webhook.Call.File,
                Names = _names,
                Webhook = builder.Build(webhook),
                Types = _types.BuildOwnedTypes(webhook.Call).ToEquatableArray(),
                RefersToUnstable = _unstable.AreIn(webhook.Responses.Append(webhook.Call.Request!)),
            }),
        ];
    }
}
