using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the expressions that make the calls of one method, for the client and for the server.</summary>
internal sealed class CallExpressionBuilder(Api api, ApiNames names, TypeMap types, Method method, RecordDef? request, bool requestIsOptional)
{
    /// <summary>The expression of the transport: of the client itself, or of the client that is extended.</summary>
    public const string ClientReceiver = "_transport", ExtendedReceiver = "((IApiClient)client).Transport";

    private readonly string _target = api.Extends is null ? $"{names.Targets}.{MemberNames.FormatTableName(api, method)}" : Literal.Create(method.Target);
    private readonly string _transport = api.Extends is null ? ClientReceiver : ExtendedReceiver;

    /// <summary>
    /// The members that declare the operation: of every REST method, and of each other method that differs from the defaults. It is created by
    /// the first call, because a static constructor would create those of all methods before it. A REST operation has several fields, so a box
    /// publishes all of them at once to other threads.
    /// </summary>
    public EquatableArray<string> OperationMembers =>
        method.Http is { } http ?
        [
            $"private static StrongBox<RestOperation>? _{OperationName};",
            $"private static RestOperation {OperationName} =>{Layout.Fill}(_{OperationName} ??= new({BuildRestOperation(http)})).Value;",
        ]
        : !HasProperties ? []
        :
        [
            $"private static ApiOperation _{OperationName};",
            $"private static ApiOperation {OperationName} => _{OperationName}.IsDefault ? _{OperationName} = {BuildApiOperation()} : _{OperationName};",
        ];

    private static string FormatVerb(string verb) => verb is "GET" or "PUT" or "POST" or "PATCH" or "DELETE" or "HEAD"
        ? $"global::System.Net.Http.HttpMethod.{verb[0]}{verb.Substring(1).ToLowerInvariant()}"
        : $"new global::System.Net.Http.HttpMethod({Literal.Create(verb)})";

    /// <summary>The argument that passes the request to the transport, from the parameter <c>request</c>; null if the call has no such argument.</summary>
    public string? RequestArgument
    {
        get
        {
            if (request is null)
            {
                return method.Http is { } http ? Literal.Create(http.Path) : null;
            }

            string argument = requestIsOptional ? "request ?? new()" : "request";
            Field[] tokens = [.. request.Fields.Where(member => member is { IdempotencyToken: true, Optional: true })];
            return tokens.Length == 0 ? argument
                : api.IsOwn(request) ? $"{types.Qualify(request.Name)}.WithIdempotencyToken({argument})"
                : FormatWithTokens(tokens);
        }
    }

    /// <summary>Formats a copy of a request of another assembly, with its idempotency tokens set.</summary>
    private string FormatWithTokens(Field[] tokens)
    {
        string source = requestIsOptional ? "(request ??= new())" : "request";
        string initializers = Layout.JoinList(tokens.Select(token => $"{token.Name} = open.{token.Name} ?? {RecordCodeBuilder.FormatNewToken(token)}"));
        return $"{source} is {{ }} open ? open with {{ {initializers} }} : request";
    }

    /// <summary>Builds a call that returns the response.</summary>
    public string BuildCall() => BuildCall(_transport, RequestArgument);

    /// <summary>Builds a call that returns the response.</summary>
    public string BuildCall(string transport, string? argument) =>
        method.Response is StreamType stream ? BuildStreamedCall(transport, StreamCodeBuilder.GetSuffix(stream), stream, argument)
        : $"{transport}.{GetCallName()}({JoinArguments(OperationArgument, argument, GetReader(), "cancellationToken")})";

    private string GetCallName()
    {
        string name = api.Protocol is Protocol.TargetHeader ? "SendAsync" : "CallAsync";
        if (method.Absent.Count == 0)
        {
            return name;
        }

        // The types are written out, because the reader does not return null.
        string requestType = request is null ? "" : types.Qualify(request.Name) + ", ";
        return method.Response is null ? "Try" + name : $"{name}<{requestType}{types.Map(method.Response).OrNullName}>";
    }

    /// <summary>Builds a call that returns the items of a list one by one.</summary>
    public string BuildStream(CsType item) => $"{_transport}.StreamAsync({JoinArguments(OperationArgument, RequestArgument, item.Reader, "cancellationToken")})";

    /// <summary>Builds a call that returns events with their names and ids.</summary>
    public string BuildServerEvents(StreamType stream) => BuildStreamedCall(_transport, "ServerEvents", stream, RequestArgument);

    private string BuildStreamedCall(string transport, string kind, StreamType stream, string? argument) =>
        $"{transport}.Stream{kind}Async({JoinArguments(OperationArgument, argument, StreamCodeBuilder.BuildFormat(stream, types.Map(stream.Item)), "cancellationToken")})";

    private static CsType SecretText => TypeMap.MapScalar(new ScalarType(ScalarKind.String) { Secret = true });

    /// <summary>Builds a call that requests one page after another. Each response refers to the next page.</summary>
    public string BuildPages(Pages pages)
    {
        PathCode items = MemberPathExpression.Build(types, method.Response!, "page", pages.Items);
        string response = types.Map(method.Response!).Name;
        string item = types.Map(pages.Item).Name;
        string take = $"static page => {items.Expression}";
        if (pages.Link is not null || pages.Next.Count > 0)
        {
            string requestType = request is null ? "" : request.Name + ", ";
            string next = pages.Link is { } link ? Literal.Create(link) : $"static page => {BuildUrl(pages.Next)}";
            return $"{_transport}.EnumerateLinkedPagesAsync<{requestType}{response}, {item}>(\n"
                + $"        {JoinArguments(OperationArgument, RequestArgument, GetReader(), take, next, "cancellationToken")})";
        }

        string first = requestIsOptional ? "request ?? new()" : "request";
        string call = $"{(api.Extends is null ? "" : "client.")}{method.Name}Async";
        if (pages.Tokens.Count == 0)
        {
            string more = pages.More.Count == 0 ? "null" : $"static page => {MemberPathExpression.Build(types, method.Response!, "page", pages.More).Expression} is true";
            return $"Pagination.EnumerateByPositionAsync<{request!.Name}, {response}, {item}>(\n"
                + $"        {_target}, {first}, {call},{Layout.Fill}{take},{Layout.Fill}{more},\n"
                + $"        static (request, items) => {BuildNextRequest(pages)}, cancellationToken)";
        }

        if (pages.Tokens.Count > 1)
        {
            return BuildTokenPages(pages, $"Pagination.EnumerateByTokenAsync<{request!.Name}, {response}, {item}, ", $"        {_target}, {first}, {call},{Layout.Fill}{take},{Layout.Fill}");
        }

        EquatableArray<string> to = pages.Tokens[0].To;
        PathCode token = MemberPathExpression.Build(types, method.Response!, "page", pages.Tokens[0].From);
        string type = token.Type.IsValue ? token.Type.NullableName : token.Type.Name;
        bool isNullable = token.Type.IsValue && MayBeNull(to);
        string value = token.Type.IsValue && !isNullable ? "token.GetValueOrDefault()" : "token";
        value += !IsRevealed(token, to) ? "" : isNullable ? "?.Reveal()" : ".Reveal()";
        return $"Pagination.EnumerateByTokenAsync<{request!.Name}, {response}, {item}, {type}>(\n"
            + $"        {_target}, {first}, {call},{Layout.Fill}{take},{Layout.Fill}static page => {token.Expression},\n"
            + $"        static (request, token) => {BuildWith(to, value)}, cancellationToken)";
    }

    /// <summary>Builds the rest of a call with several tokens, which are a tuple. One that is absent is left out of the next request.</summary>
    private string BuildTokenPages(Pages pages, string start, string arguments)
    {
        PathCode[] tokens = [.. pages.Tokens.Select(token => MemberPathExpression.Build(types, method.Response!, "page", token.From))];
        string type = $"({string.Join(", ", tokens.Select(token => token.Type.NullableName))})?";
        string exists = string.Join(" || ", tokens.Select(token => $"Pagination.HasToken({token.Expression})"));
        string[] statements =
        [
            .. pages.Tokens.Select((token, i) => $"request = {BuildWith(token.To, FormatToken(tokens[i], $"token.GetValueOrDefault().Item{i + 1}", token.To))};"),
        ];
        return $"{start}{type}>(\n{arguments}static page => {exists} ? ({string.Join(", ", tokens.Select(token => token.Expression))}) : null,\n"
            + $"        static (request, token) => {{ {string.Join(" ", statements)} return request; }}, cancellationToken)";
    }

    private string FormatToken(PathCode token, string value, EquatableArray<string> to)
    {
        PathCode current = MemberPathExpression.Build(types, method.Request!, "request", to);
        bool isText = token.Type.Name == "string";
        if (MayBeNull(to))
        {
            return isText ? $"Pagination.HasToken({value}) ? {value} : null" : IsRevealed(token, to) ? value + "?.Reveal()" : value;
        }

        string revealed = IsRevealed(token, to) ? value + "?.Reveal()" : value;
        return $"{revealed} ?? {(current.MayBeNull ? isText || IsRevealed(token, to) ? "\"\"" : "default" : current.Expression)}";
    }

    private string BuildUrl(EquatableArray<string> path)
    {
        PathCode url = MemberPathExpression.Build(types, method.Response!, "page", path);
        return url.Ref is ScalarType { Kind: ScalarKind.Uri } ? $"{url.Expression}{(url.MayBeNull ? "?" : "")}.OriginalString" : url.Expression;
    }

    private string BuildNextRequest(Pages pages)
    {
        if (pages.After is { Count: > 0 } after)
        {
            PathCode id = MemberPathExpression.Build(types, pages.Item, "items[^1]", pages.Id);
            string reveal = IsRevealed(id, after) ? ".Reveal()" : "";
            return id.MayBeNull
                ? $"{id.Expression} is {{ }} id ? {BuildWith(after, "id" + reveal)} : null"
                : BuildWith(after, id.Expression + reveal);
        }

        (EquatableArray<string> path, int start, string step) = pages.Page.Count > 0 ? (pages.Page, pages.First, "1") : (pages.Offset, 0, "items.Count");
        PathCode current = MemberPathExpression.Build(types, method.Request!, "request", path);
        return BuildWith(path, $"{(current.MayBeNull ? $"({current.Expression} ?? {start.ToString(CultureInfo.InvariantCulture)})" : current.Expression)} + {step}");
    }

    /// <summary>Builds the expression that sets a value of a request, and creates what leads to it if it is absent.</summary>
    private string BuildWith(EquatableArray<string> path, string value)
    {
        string Build(RecordDef record, string expression, int index)
        {
            Field field = record.Fields.First(candidate => candidate.Name == path[index]);
            if (index == path.Count - 1)
            {
                return $"{expression} with {{ {field.Name} = {value} }}";
            }

            string inner = $"{expression}.{field.Name}{(field is { Optional: true, Type: NullableType } ? ".Value" : "")}";
            TypeRef type = field.Type is NullableType { Inner: var bare } ? bare : field.Type;
            return $"{expression} with {{ {field.Name} = {Build((RecordDef)types.Find((DefinedType)type), field.Optional || field.Type is NullableType ? $"({inner} ?? new())" : inner, index + 1)} }}";
        }

        return Build(request!, "request", 0);
    }

    private Field FindLast(EquatableArray<string> path)
    {
        RecordDef record = request!;
        for (int i = 0; i < path.Count - 1; i++)
        {
            TypeRef type = record.Fields.First(field => field.Name == path[i]).Type;
            record = (RecordDef)types.Find((DefinedType)(type is NullableType { Inner: var bare } ? bare : type));
        }

        return record.Fields.First(field => field.Name == path[path.Count - 1]);
    }

    // A token or an id can be secret in the response only.
    private bool IsRevealed(PathCode value, EquatableArray<string> path)
    {
        Field target = FindLast(path);
        return value.Type.Name == SecretText.Name && (target.Type is NullableType nullable ? nullable.Inner : target.Type) is ScalarType { Kind: ScalarKind.String, Secret: false };
    }

    private bool MayBeNull(EquatableArray<string> path) => FindLast(path) is { Optional: true } or { Type: NullableType };

    /// <summary>Builds a call for a batch, which is not sent yet.</summary>
    public BatchCode BuildBatch()
    {
        // The class of the calls has a method for each operation, which hides a type of its name.
        CsType? type = method.Response is null ? null : types.ScopeOfCalls.Map(method.Response);
        string name = type?.Name ?? "JsonData";
        return new BatchCode($"JsonRpcCall<{name}>", $"JsonRpcCall<{name}>.Create({JoinArguments(BuildApiOperation(), RequestArgument, type?.Reader ?? "JsonParsing.Data")})");
    }

    /// <summary>Builds the arguments of the operation of a server.</summary>
    public IEnumerable<string> BuildOperation()
    {
        string? match = RequestMatchBuilder.IsShared(api, method) ? $"Match = {RequestMatchBuilder.Build(api, method, types)}" : BuildParameters();
        string? host = method.Http?.Host is { } pattern ? $"Host = {Literal.Create(pattern)}" : null;
        yield return BuildApiOperation(host is null || match is null ? host ?? match : Layout.JoinList([host, match]));
        if (method.Http is { } http)
        {
            int status = http.Responses.Count == 0 ? 200 : http.Responses[0].Status;
            yield return $"{Literal.Create(http.Verb)}, {Literal.Create(http.Path)}, {status.ToString(CultureInfo.InvariantCulture)}";
        }

        if (request is not null)
        {
            yield return method.Http is null ? types.Map(new DefinedType(request.Name)).Reader : types.Qualify(request.Name) + ".ReadHttp";
        }

        if (method.Response is not null)
        {
            yield return GetWriter(types.Map(method.Response));
        }

        yield return BuildServiceCall();
        if (method.Http is { Body: HttpBodyKind.Content or HttpBodyKind.Stream })
        {
            yield return "hasStreamedRequest: true";
        }
    }

    private string BuildServiceCall()
    {
        string parameters = request is null ? "cancellationToken" : "request, cancellationToken";
        bool isStreamed = method.Response is StreamType;
        string call = $"service.{(isStreamed ? method.StreamName ?? method.Name : method.Name)}Async({parameters})";
        if (method.Absent.Count == 0)
        {
            return $"static (service, {parameters}) => {(isStreamed ? $"ValueTask.FromResult({call})" : call)}";
        }

        string error = $"new {names.Exception}({names.Error}.{api.Errors.Codes.First(code => code.Code == method.Absent[0]).Name})";
        string awaited = $"await {call}.ConfigureAwait(false)";
        return method.Response is null
            ? $"static async (service, {parameters}) =>{Layout.Fill}{{ if (!{awaited}){Layout.Fill}{{ throw {error}; }} }}"
            : $"static async (service, {parameters}) =>{Layout.Fill}{awaited}{Layout.Fill}?? throw {error}";
    }

    private string? BuildParameters()
    {
        if (api.Protocol is not Protocol.JsonRpc || request is null)
        {
            return null;
        }

        string names = $"ParameterNames = [{Layout.JoinList(request.Fields.Where(field => !field.IsFamily && !field.IsRest).Select(field => Literal.Create(field.Wire)))}]";
        return request.Positional ? $"IsPositional = true, {names}" : names;
    }

    /// <summary>The response that is the result of the method; null if a record has the parts of the responses.</summary>
    private HttpResponse? Only => method.Http is { HasResponseRecord: false, Responses: { Count: 1 } responses } ? responses[0] : null;

    private string? GetReader()
    {
        if (method.Response is null)
        {
            return null;
        }

        CsType type = types.Map(method.Response);
        return method.Http switch
        {
            null => method.Absent.Count > 0 && type is { IsValue: true, Shape: not TypeShape.Nullable } ? types.Map(new NullableType(method.Response)).Reader : type.Reader,
            { HasResponseRecord: true } => $"{types.Qualify(type.Name)}.ReadHttp",
            _ when type.Shape is TypeShape.File => "static http => http.ReadContent()",
            _ when Only is { Body: HttpBodyKind.Text } => "static http => http.ReadText()",
            _ when Only is { IsBodyOptional: true } => $"static http => http.HasBody ? http.ReadJson({type.Reader}) : default({type.Name})",
            _ when types.ReadsByTable && method.Absent.Count == 0 && type.Read.ReadableType is { } readable => $"JsonBody<{readable}>.Reader",
            _ when types.ReadsByTable && method.Absent.Count == 0 && type is { Shape: TypeShape.List, Item.Read.ReadableType: { } readable } => $"JsonBody<{readable}>.ListReader",
            _ => $"static http => http.ReadJson({type.Reader})",
        };
    }

    private string GetWriter(CsType type) => method.Http switch
    {
        null => type.Writer,
        { HasResponseRecord: true } => "static (http, response) => response.WriteHttp(http)",
        _ when method.Response is StreamType stream => $"static (http, response) => http.Write{StreamCodeBuilder.GetSuffix(stream)}(response, {StreamCodeBuilder.BuildFormat(stream, type.Item!)})",
        { Responses: var responses } when type.Shape is TypeShape.File => $"static (http, response) => http.WriteContent(response{HttpParameterStatements.FormatMedia(responses[0].Media)})",
        _ when Only is { Body: HttpBodyKind.Text } text => $"static (http, response) => http.WriteText(response{HttpParameterStatements.FormatMedia(text.Media)})",
        _ when Only is { IsBodyOptional: true } => $"static (http, response) => {{ if (response is not null) {{ http.WriteJson(response, {type.Writer}); }} }}",
        _ => $"static (http, response) => http.WriteJson(response, {type.Writer})",
    };

    private string OperationName => MemberNames.FormatOperationName(method.Name);

    private bool HasProperties => GetProperties().Any();

    private string OperationArgument => method.Http is not null || HasProperties ? OperationName : _target;

    /// <summary>Builds the name of the operation, with the properties that differ from the defaults.</summary>
    private string BuildApiOperation(string? more = null)
    {
        string[] properties = [.. GetProperties(), .. more is null ? [] : new[] { more }];
        return properties.Length == 0 ? _target : $"new({_target}) {{ {Layout.JoinList(properties)} }}";
    }

    private IEnumerable<string> GetProperties() =>
    [
        .. method.Idempotent ? ["IsIdempotent = true"] : Array.Empty<string>(),
        .. types.Secrets.Contains(method) ? ["HoldsSecrets = true"] : Array.Empty<string>(),
        .. method.Endpoint is null ? [] : new[] { $"Endpoint = {Literal.Create(method.Endpoint)}" },
        .. method.ContentType is null ? [] : new[] { $"ContentType = {Literal.Create(method.ContentType)}" },
        .. method.Absent.Count == 0 ? [] : new[] { $"AbsentCodes = [{Layout.JoinList(method.Absent.Select(Literal.Create))}]" },
        .. Auth is null ? [] : new[] { $"Auth = {TokenSourceBuilder.BuildScheme(Auth, api)}" },
        .. method.Lifecycle is { Since: null, Until: null } ? [] : new[] { $"Versions = {BuildVersions(method.Lifecycle)}" },
    ];

    private static string BuildVersions(Lifecycle lifecycle) =>
        $"new({FormatText(lifecycle.Since)}, {FormatText(lifecycle.Until)}, {FormatText(lifecycle.ReplacedBy is { } method ? method + "Async" : null)})";

    private static string FormatText(string? text) => text is null ? "null" : Literal.Create(text);

    /// <summary>
    /// The authentication of the method; null if it is that of the API. A call that issues or renews tokens uses none, because it cannot
    /// wait for a token.
    /// </summary>
    private Auth? Auth => method.Auth ?? (TokenSourceBuilder.IsTokenMethod(api, method) ? Specs.Model.Auth.None : null);

    // A status code as an argument takes less code than a list, which a local variable holds.
    private string BuildRestOperation(HttpCall http)
    {
        string status = http.Responses.Count == 1 ? $",{Layout.Fill}{FormatStatuses(http.Responses)}" : "";
        HttpResponse[] raw = [.. http.Responses.Where(response => response.Body is HttpBodyKind.Content or HttpBodyKind.Stream)];
        bool isMixed = http.Responses.Any(response => response.Body is HttpBodyKind.Members or HttpBodyKind.Whole or HttpBodyKind.Text);
        string[] properties =
        [
            .. http.Responses.Count > 1 ? [$"Statuses = [{FormatStatuses(http.Responses)}]"] : Array.Empty<string>(),
            .. raw.Length > 0 ? ["HasStreamedResponse = true"] : Array.Empty<string>(),
            .. raw.Length > 0 && isMixed ? [$"StreamedStatuses = [{FormatStatuses(raw)}]"] : Array.Empty<string>(),
            .. NeedsAccept(http) ? [$"Accept = {Literal.Create(FormatAccept())}"] : Array.Empty<string>(),
        ];
        string initializer = properties.Length == 0 ? "" : $" {{{Layout.Fill}{string.Join(", ", properties)} }}";
        return $"new({FormatVerb(http.Verb)},{Layout.Fill}{BuildApiOperation()}{status}){initializer}";
    }

    // What distinguishes the method from its variants comes first.
    private string FormatAccept()
    {
        var traits = RouteTraits.Create(method, api.ContentType, types.Find);
        return string.Join(", ", traits.Produces.Concat(traits.AlsoProduces.Where(media => !traits.Produces.Contains(media)).Select(media => media + ";q=0.5")));
    }

    // A call whose response is JSON accepts JSON, and one whose response is raw bytes accepts anything, unless the method has other bodies.
    private bool NeedsAccept(HttpCall http) => http.Responses.Any(response => response.Body is HttpBodyKind.Stream or HttpBodyKind.Text || (method.HasVariants && response.Body is HttpBodyKind.Content));

    private static string FormatStatuses(IEnumerable<HttpResponse> responses) =>
        string.Join(", ", responses.Select(response => response.Status.ToString(CultureInfo.InvariantCulture)));

    private static string JoinArguments(params string?[] arguments) => Layout.JoinList(arguments.Where(argument => argument is not null).Select(argument => argument!));
}
