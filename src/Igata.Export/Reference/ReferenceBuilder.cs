using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Export.Schemas;
using Igata.Export.Text;
using Igata.Specs.Model;

namespace Igata.Export.Reference;

/// <summary>Describes an API for a reference.</summary>
public sealed class ReferenceBuilder
{
    private const string ErrorsPage = "errors";
    private const string WebhooksPage = "webhooks";

    private readonly Api _api;
    private readonly ReferenceLayout _layout;
    private readonly ExportContext _context;
    private readonly TypeTexts _texts;
    private readonly MemberBuilder _members;
    private readonly CurlCommand _curl;
    private readonly CSharpCall _csharp;

    private ReferenceBuilder(Api api, ReferenceLayout layout)
    {
        (_api, _layout) = (api, layout);
        _context = new ExportContext(api, SchemaTarget.JsonSchema, new ExportReport());
        _texts = new TypeTexts(_context.Types, layout);
        _members = new MemberBuilder(_context.Types, _texts);
        _curl = new CurlCommand(api, _context.Types);
        _csharp = new CSharpCall(api, _context.Types);
    }

    /// <summary>Describes an API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="layout">Where the parts of the reference are.</param>
    public static ApiReference Build(Api api, ReferenceLayout layout)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(layout);
        return new ReferenceBuilder(api, layout).Build();
    }

    private ApiReference Build() => new()
    {
        Name = _api.Name,
        Title = _api.Title ?? _api.Name,
        Summary = _api.Docs.Summary,
        Remarks = _api.Docs.Remarks,
        Source = _api.Source,
        Client = _api.Client?.FullName.Split('.')[^1] ?? _api.Name + "Client",
        Protocol = _api.Protocol switch
        {
            Protocol.TargetHeader => $"Each call is a POST to the endpoint; the header {_api.DispatchHeader} names the method.",
            Protocol.JsonRpc => "Each call is JSON-RPC 2.0, sent with POST to the endpoint.",
            Protocol.Rest => "Each method has a verb and a path below the endpoint.",
            _ => throw new InvalidOperationException($"The protocol {_api.Protocol} is not defined."),
        },
        Endpoints = [.. _api.Endpoint is { } url ? [new ReferenceEndpoint(null, url)] : Array.Empty<ReferenceEndpoint>(), .. _api.Endpoints.Select(endpoint => new ReferenceEndpoint(endpoint.Wire, endpoint.Url))],
        Variables = _members.Build(_api.Variables),
        Parameters = _members.Build(_api.Headers.Concat(_api.Query)),
        Authentication = Describe(_api.Auth) + ".",
        Groups = [.. _api.Methods.GroupBy(GetGroup).Select(BuildGroup), .. BuildWebhooks()],
        Types = [.. _context.Types.Order.Where(name => _context.Types.FindName(name) is not null || _context.Types.IsNamed(name)).Select(BuildType)],
        Errors = [.. _api.Errors.Codes.Select(code => Build(code))],
        Parts = new ReferenceParts(_layout.CreateHref(TypeTexts.TypesPage, "types"), _layout.CreateHref(ErrorsPage, "errors")),
    };

    private ReferenceGroup BuildGroup(IGrouping<string, Method> group)
    {
        string anchor = "group-" + ReferenceLayout.CreateAnchor(group.Key);
        return new ReferenceGroup
        {
            Title = char.ToUpperInvariant(group.Key[0]) + group.Key[1..].Replace('-', ' '),
            Anchor = anchor,
            Href = _layout.CreateHref(GetPage(group.Key), anchor),
            Methods = [.. group.Select(method => BuildMethod(method, group.Key))],
        };
    }

    private IEnumerable<ReferenceGroup> BuildWebhooks()
    {
        if (_api.Webhooks.Count == 0)
        {
            return [];
        }

        const string Anchor = "group-webhooks";
        return [new ReferenceGroup { Title = "Webhooks", Anchor = Anchor, Href = _layout.CreateHref(WebhooksPage, Anchor), Methods = [.. _api.Webhooks.Select(BuildWebhook)] }];
    }

    private ReferenceMethod BuildWebhook(Webhook webhook)
    {
        Method call = webhook.Call;
        string anchor = "webhook-" + ReferenceLayout.CreateAnchor(webhook.Name);
        RecordDef? request = _context.Types.FindRecord(call.Request);
        TypeRef[] responses = [.. webhook.Responses.Distinct()];
        return new ReferenceMethod
        {
            Name = webhook.Name,
            Anchor = anchor,
            Href = _layout.CreateHref(WebhooksPage, anchor),
            Call = _api.Receiver.DispatchHeader is { } header ? $"POST from the service, {header}: {webhook.Key}" : $"POST from the service, {webhook.Key}",
            Csharp = webhook.Name + "Async",
            Summary = call.Docs.Summary,
            Remarks = call.Docs.Remarks,
            Lifecycle = MemberBuilder.CreateLifecycle(call.Lifecycle, name => new ReferenceLink(name, null)),
            Request = [.. call.Request is null ? [] : call.Http is null ? [BuildWhole("Request", call.Request, Docs.None)] : Split([.. request?.Fields ?? []], "Body")],
            Rules = [.. (request?.Rules ?? []).Select(MemberBuilder.Describe)],
            Responses = [.. responses.Select(type => new ReferenceResponse { Sections = [BuildWhole("Response", type, Docs.None)] })],
            Examples = [.. call.Examples.Select(example => new ReferenceExample { Title = example.Summary, Request = FormatJson(example.Call.Body), Response = FormatJson(example.Response) })],
        };
    }

    private static string? FormatJson(string? json) => json is null ? null : JsonNode.Parse(json) is { } node ? DocumentText.Format(node, DocumentFormat.Json).TrimEnd('\n') : "null";

    private ReferenceMethod BuildMethod(Method method, string group)
    {
        RecordDef? request = _context.Types.FindRecord(method.Request);
        return new ReferenceMethod
        {
            Name = GetKey(method),
            Anchor = CreateAnchor(method),
            Href = _layout.CreateHref(GetPage(group), CreateAnchor(method)),
            Call = method.Http is { } http ? $"{http.Verb} /{http.Path}" : _api.Protocol is Protocol.TargetHeader ? $"{_api.DispatchHeader}: {method.Target}" : $"JSON-RPC {method.Wire}",
            Csharp = method.Response is StreamType ? method.Name + "Async (await foreach)" : method.Name + "Async",
            Summary = method.Docs.Summary,
            Remarks = method.Docs.Remarks,
            Lifecycle = MemberBuilder.CreateLifecycle(method.Lifecycle, CreateMethodLink),
            Notes = [.. CreateNotes(method)],
            Request = [.. BuildRequest(method, request)],
            Rules = [.. (request?.Rules ?? []).Select(MemberBuilder.Describe)],
            Responses = [.. BuildResponses(method)],
            Errors = [.. _api.Errors.Codes.Where(code => code.IsDefault || method.Errors.Codes.Contains(code.Code)).Select(method.Errors.Resolve).Select(code => Build(code))],
            Examples = [.. method.Examples.Select(example => BuildExample(method, example))],
        };
    }

    private static string GetGroup(Method method) => ExportContext.FindGroup(method) ?? "methods";

    // The other pages have names of their own.
    private static string GetPage(string group) => group.ToLowerInvariant() is TypeTexts.TypesPage or ErrorsPage or WebhooksPage or "readme" ? "methods-" + group : group;

    private static string GetKey(Method method) => method.Version is null ? method.Wire : $"{method.Wire}@{method.Version}";

    private static string CreateAnchor(Method method) => "method-" + ReferenceLayout.CreateAnchor(GetKey(method));

    private ReferenceLink CreateMethodLink(string name) => _api.Methods.FirstOrDefault(method => method.Name == name) is { } found
        ? new ReferenceLink(GetKey(found), _layout.CreateHref(GetPage(GetGroup(found)), CreateAnchor(found)))
        : new ReferenceLink(name, null);

    private IEnumerable<string> CreateNotes(Method method)
    {
        if (method.Auth is { } auth)
        {
            yield return $"Authentication of this method: {Describe(auth)}.";
        }

        if (method.Idempotent && _api.Protocol is not Protocol.Rest || method is { Idempotent: true, Http.Verb: not ("GET" or "PUT" or "DELETE" or "HEAD") })
        {
            yield return "Repeating the call has no further effect.";
        }

        if (method.Async)
        {
            yield return "The response only confirms that the work was started.";
        }

        if (method.Scope is { } scope)
        {
            yield return $"Scope: {scope}.";
        }

        if (method.Pages is not null)
        {
            yield return $"The response is one page; {method.StreamName}Async yields the items of all pages.";
        }

        if (method.Endpoint is { } endpoint)
        {
            yield return $"Endpoint: {endpoint}.";
        }

        if (method.Absent.Count > 0)
        {
            yield return $"{string.Join(", ", method.Absent)} is a result and no error: there is nothing.";
        }

        if (method.Echo)
        {
            yield return "The response has the members of the request.";
        }
    }

    private IEnumerable<ReferenceSection> BuildRequest(Method method, RecordDef? request)
    {
        if (method.Http is null)
        {
            return method.Request is null ? [] : [BuildWhole(_api.Protocol is Protocol.JsonRpc ? "Parameters" : "Request", method.Request, Docs.None)];
        }

        Field[] fields = [.. request?.Fields ?? []];
        return Split(fields, "Body");
    }

    private IEnumerable<ReferenceSection> Split(Field[] fields, string body)
    {
        (string Title, FieldLocation Location)[] sections =
        [
            ("Host", FieldLocation.Host), ("Path", FieldLocation.Path), ("Query", FieldLocation.Query), ("Headers", FieldLocation.Header),
            (body, FieldLocation.Member), ("Form", FieldLocation.Form), ("Multipart form", FieldLocation.Part),
        ];
        foreach ((string title, FieldLocation location) in sections)
        {
            Field[] own = [.. fields.Where(field => field.Location == location)];
            if (own.Length > 0)
            {
                yield return new ReferenceSection { Title = title, Members = _members.Build(own) };
            }
        }

        foreach (Field whole in fields.Where(field => field.Location is FieldLocation.Body or FieldLocation.FormMap or FieldLocation.Content or FieldLocation.Stream))
        {
            string title = whole.Location is FieldLocation.FormMap ? "Form" : whole.Type is StreamType { Kind: StreamKind.Events } ? "Events" : whole.Type is StreamType ? "Lines" : body;
            yield return BuildWhole(title + (whole.Optional ? " (optional)" : ""), whole.Type, whole.Docs, whole.Media);
        }
    }

    private ReferenceSection BuildWhole(string title, TypeRef type, Docs docs, EquatableArray<string> media = default)
    {
        bool isInPlace = type is DefinedType defined && !_context.Types.IsNamed(defined.Name) && _context.Types.Get(defined.Name) is RecordDef;
        return new ReferenceSection
        {
            Title = title,
            Summary = docs.Summary,
            Type = isInPlace ? [] : type is ScalarType { Kind: ScalarKind.File } ? [new ReferenceLink(media.Count > 0 ? string.Join(" or ", media) : "bytes", null)] : _texts.Write(type),
            Members = isInPlace ? _members.Build(_context.Types.FindRecord(type)!.Fields) : [],
        };
    }

    private IEnumerable<ReferenceResponse> BuildResponses(Method method)
    {
        if (method.Http is not { } http)
        {
            return method.Response is null ? [] : [new ReferenceResponse { Sections = [BuildWhole(_api.Protocol is Protocol.JsonRpc ? "Result" : "Response", method.Response, Docs.None)] }];
        }

        RecordDef? record = http.HasResponseRecord ? _context.Types.FindRecord(method.Response) : null;
        return http.Responses.Select(response => new ReferenceResponse
        {
            Status = response.Status,
            Summary = Descriptions.Join(response.Docs),
            Sections = record is null
                ? response.Body is HttpBodyKind.None || method.Response is null ? [] : [BuildWhole(response.StreamKind is { } kind ? kind.ToString() : "Body", method.Response, Docs.None, response.Media)]
                : [.. Split([.. record.Fields.Where(field => response.Fields.Contains(field.Name)).Select(field => response.Required.Value.Contains(field.Name) ? field with { Optional = false } : field)], "Body")],
        });
    }

    private ReferenceExample BuildExample(Method method, Example example)
    {
        string? body = example.Error is { } error ? error.Body ?? (error.Code is null ? null : $"{{\"code\":{error.Code},\"message\":{JsonValue.Create(error.Message ?? "").ToJsonString()}}}") : example.Response;
        return new ReferenceExample
        {
            Title = example.Summary,
            Curl = _curl.Create(method, example.Call),
            Csharp = example.Error is null ? _csharp.Create(method, example.Call) : null,
            Status = example.Error?.Status ?? example.Status,
            Headers = (example.Error?.Headers ?? example.Headers) is { } headers ? string.Join('\n', ((JsonObject)JsonNode.Parse(headers)!).Select(header => $"{header.Key}: {header.Value}")) : null,
            Response = FormatJson(body),
            IsError = example.Error is not null,
        };
    }

    private ReferenceError Build(ErrorCode code)
    {
        string anchor = "error-" + ReferenceLayout.CreateAnchor(code.Code);
        return new ReferenceError
        {
            Code = code.Code,
            Anchor = anchor,
            Href = _layout.CreateHref(ErrorsPage, anchor),
            Status = code.Status?.ToString(CultureInfo.InvariantCulture) ?? (_api.Protocol is Protocol.JsonRpc ? null : ErrorCode.GetStatus(code.Code)?.ToString(CultureInfo.InvariantCulture)),
            Summary = code.Docs.Summary,
            Remarks = code.Docs.Remarks,
            Body = _texts.Write(code.Body),
            IsCommon = code.IsDefault,
            Notes =
            [
                .. code.NeverRetry ? ["Another attempt cannot succeed."] : Array.Empty<string>(),
                .. code.RetryAfter is { } header ? [$"The header {header} says when to try again."] : Array.Empty<string>(),
            ],
        };
    }

    private ReferenceType BuildType(string name)
    {
        DeclaredName? alias = _context.Types.FindName(name) is { Type: not DefinedType } found ? found : null;
        TypeDef? type = alias is null ? _context.Types.Get(name) : null;
        Docs docs = alias?.Docs ?? type!.Docs;
        return new ReferenceType
        {
            Name = name,
            Anchor = TypeTexts.CreateAnchor(name),
            Href = _texts.CreateLink(name).Href!,
            Kind = type switch { null => "name", RecordDef { Positional: true } => "tuple", RecordDef => "record", EnumDef => "enum", UnionDef { Form: UnionForm.Views } => "views", _ => "union" },
            Summary = docs.Summary,
            Remarks = docs.Remarks,
            Lifecycle = MemberBuilder.CreateLifecycle(alias?.Lifecycle ?? type!.Lifecycle, _texts.CreateLink),
            Type = alias is null ? [] : _texts.Write(alias.Type with { Alias = default }),
            Notes = alias is null ? [] : [.. _texts.DescribeContent(alias.Type), .. alias.Unit is { } unit ? [$"in {unit}"] : Array.Empty<string>()],
            Members = type is RecordDef record ? _members.Build(record.Fields) : [],
            Values = type is EnumDef values ? [.. values.Values.Select(value => new ReferenceValue(value.Wire, Descriptions.Join(value.Docs), MemberBuilder.CreateLifecycle(value.Lifecycle, other => new ReferenceLink(values.Values.FirstOrDefault(candidate => candidate.Name == other)?.Wire ?? other, null))))] : [],
            Cases = type is UnionDef union ? [.. union.Cases.Select(unionCase => new ReferenceCase(union.Form is UnionForm.ByKind ? null : unionCase.Wire, _texts.Write(unionCase.Type)))] : [],
            Rules = type is RecordDef ruled ? [.. ruled.Rules.Select(MemberBuilder.Describe)] : [],
        };
    }

    private static string Describe(Auth auth) => auth switch
    {
        NoAuth => "None",
        BearerAuth => "A token in Authorization: Bearer",
        CustomAuth => "Code of the caller, for example a signature",
        BasicAuth basic => $"HTTP basic authentication{(basic.User is { } user ? $" with the {user} as the user name" : "")}{(basic.Password is { Length: 0 } ? " and an empty password" : "")}",
        HeaderAuth header => $"A key in the header {header.Header}{(header.Scheme is { } scheme ? $", after '{scheme} '" : "")}",
        QueryAuth query => $"A key in the query parameter {query.Name}",
        CookieAuth cookie => $"A key in the cookie {cookie.Name}",
        TokenAuth token => $"A token in the header {token.Header}, which the method {token.Method} issues",
        AllAuth all => string.Join(", and ", all.Parts.Select(Describe)),
        AnyAuth any => "One of: " + string.Join("; ", any.Choices.Select(Describe)),
        _ => throw new InvalidOperationException($"The authentication {auth.GetType().Name} has no text."),
    };
}
