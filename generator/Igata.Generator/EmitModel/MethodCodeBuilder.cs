using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the code of a method of the model.</summary>
internal sealed class MethodCodeBuilder(Api api, ApiNames names, TypeMap types)
{
    private readonly Dictionary<string, ErrorCode> _errors = api.Errors.Codes.ToDictionary(code => code.Code);

    public MethodCode Build(Method method)
    {
        RecordDef? request = FindRequest(method);
        bool isOptional = request is null || !request.Fields.Any(field => field.IsRequired);
        var calls = new CallExpressionBuilder(api, names, types, method, request, isOptional);
        return new MethodCode
        {
            Name = method.Name,
            TableName = MemberNames.FormatTableName(api, method),
            OperationName = MemberNames.FormatOperationName(method.Name),
            TargetLiteral = Literal.Create(method.Target),
            CanBeAbsent = method.Absent.Count > 0,
            Callable = method.Lifecycle.Stability is not Stability.Unimplemented,
            IsServed = method.Lifecycle.Stability is not Stability.Unimplemented && method.ConflictsWith is null,
            Request = request?.Name,
            RequestIsOptional = isOptional,
            Parameters = request is null ? [] : [.. ShortForm.GetParameters(api, method, request.Name).Select(name => BuildParameter(request.Fields.First(field => field.Name == name)))],
            Response = MapResponse(method),
            OperationMembers = calls.OperationMembers,
            Call = calls.BuildCall(),
            Batch = api.Protocol is Protocol.JsonRpc ? calls.BuildBatch() : null,
            Stream = BuildStream(method, calls),
            Operation = method.Http is null ? "Create" : "Rest",
            OperationArguments = [.. calls.BuildOperation()],
            Docs = BuildDocs(method, request is not null),
            ShortDocs = BuildSummary(method),
            Attributes = XmlDocs.BuildAttributes(method.Lifecycle, method.Lifecycle.ReplacedBy is { } replacement ? $" Use {replacement}Async." : ""),
        };
    }

    /// <summary>Builds the call that issues the tokens of other calls.</summary>
    public IssuerCode BuildIssuer(TokenAuth auth)
    {
        Method method = api.Methods.First(candidate => candidate.Name == auth.Method);
        RecordDef? request = FindRequest(method);
        var calls = new CallExpressionBuilder(api, names, types, method, request, requestIsOptional: false);
        return new IssuerCode(request?.Name, types.Map(method.Response!).Name, calls.BuildCall("transport", calls.RequestArgument), BuildToken(method, auth.From, auth.Expires, auth.Lifetime))
        {
            RefreshArgument = auth.Refresh is { } refresh ? FormatRefresh(MemberPathExpression.Build(types, method.Response!, "response", refresh.From), null) : null,
            Refresh = auth.Refresh is null ? null : BuildRefresh(auth.Refresh, auth.Lifetime),
        };
    }

    private IssuerCode BuildRefresh(TokenRefresh refresh, int? lifetime)
    {
        Method method = api.Methods.First(candidate => candidate.Name == refresh.Method);
        RecordDef request = FindRequest(method)!;
        var calls = new CallExpressionBuilder(api, names, types, method, request, requestIsOptional: false);
        bool isSecret = types.Secrets.Contains(request.Fields.First(field => field.Name == refresh.To).Type);
        return new IssuerCode(request.Name, types.Map(method.Response!).Name, calls.BuildCall("transport", calls.RequestArgument), BuildToken(method, refresh.Token, refresh.Expires, lifetime))
        {
            NewRequest = $"new {request.Name} {{ {refresh.To} = refreshToken{(isSecret ? "" : ".Reveal()")} }}",
            RefreshArgument = refresh.Next.Count == 0 ? "refreshToken" : FormatRefresh(MemberPathExpression.Build(types, method.Response!, "response", refresh.Next), "refreshToken"),
        };
    }

    // The text is converted to a secret.
    private static string FormatRefresh(PathCode path, string? absent) =>
        path.MayBeNull ? $"{path.Expression} is {{ }} next ? next : {absent ?? "default(Secret)"}" : path.Expression;

    private string BuildToken(Method method, EquatableArray<string> from, EquatableArray<string> expires, int? seconds)
    {
        PathCode token = MemberPathExpression.Build(types, method.Response!, "response", from);
        PathCode? ends = expires.Count == 0 ? null : MemberPathExpression.Build(types, method.Response!, "response", expires);
        string lifetime = seconds is { } value ? $"TimeSpan.FromSeconds({value})" : "null";
        bool isSpan = ends?.Ref is ScalarType { Kind: ScalarKind.Seconds };
        return string.Join(", ",
            !token.MayBeNull ? token.Expression : token.Type.IsValue ? $"{token.Expression} ?? default" : $"{token.Expression} ?? \"\"",
            ends is null || isSpan ? "null" : ends.Expression,
            isSpan ? ends!.Expression + (ends.MayBeNull && seconds is not null ? " ?? " + lifetime : "") : lifetime);
    }

    private CsType? MapResponse(Method method) => method.Response switch
    {
        null => null,
        StreamType stream => types.Map(stream) with { Name = $"IAsyncEnumerable<{types.Map(stream.Item).Name}>" },
        var response => types.Map(response),
    };

    private RecordDef? FindRequest(Method method) => method.Request is DefinedType defined ? (RecordDef)types.Find(defined) : null;

    private StreamCode? BuildStream(Method method, CallExpressionBuilder calls) => method switch
    {
        { StreamName: { } name, Response: StreamType stream } => new StreamCode(
            name + "Async",
            types.Map(stream.Item) with { Name = $"ServerEvent<{types.Map(stream.Item).Name}>" },
            calls.BuildServerEvents(stream),
            "Returns the events with their names and ids."),
        { StreamName: { } name, Pages: { } pages } => new StreamCode(
            name + "Async", types.Map(pages.Item), calls.BuildPages(pages), "Requests one page after another, as the items are enumerated."),
        { StreamName: { } name, Response: ListType list } when api.Protocol is not Protocol.JsonRpc => new StreamCode(
            name + "Async",
            types.Map(list.Item),
            calls.BuildStream(types.Map(list.Item)),
            "Returns the items as they arrive, in bounded memory. Stopping early closes the connection."),
        _ => null,
    };

    private ParameterCode BuildParameter(Field field)
    {
        string local = Identifiers.CreateLocalName(field.Name);
        bool isTaken = local == "cancellationToken" || (local == "client" && api.Extends is not null);
        return new ParameterCode(types.Map(field.Type).Name, isTaken ? local + "Value" : local, field.Name);
    }

    private static DocBlock BuildSummary(Method method) => DocBlock.Summarize(XmlDocs.EscapeText(method.Docs.Summary) ?? XmlText.Escape(method.Name) + ".");

    private DocBlock BuildDocs(Method method, bool hasRequest) => BuildSummary(method).Remark(
        [
            DescribeRequest(method, hasRequest),
            .. (method.Http?.Responses ?? []).Where(response => response.Docs.Summary is not null).Select(response => $"Status <c>{response.Status}</c>: {XmlDocs.EscapeText(response.Docs.Summary)}"),
            XmlDocs.EscapeText(method.Docs.Remarks),
            DescribeAbsent(method),
            method.Async ? "The operation is asynchronous: the response only confirms that it was started." : null,
            method.Scope is null ? null : $"Scope: {XmlText.Escape(method.Scope)}.",
            XmlDocs.DescribeLifecycle(method.Lifecycle),
        ]) with
    {
        Exceptions =
        [
            .. hasRequest ? [new DocException("InvalidRequestException", "The request violates the spec; it was not sent.")] : Array.Empty<DocException>(),
            new DocException(names.Exception, DescribeErrors(method)),
            new DocException("ProtocolException", "The response does not match the spec."),
            new DocException("TransportException", "The request failed or timed out."),
        ],
    };

    private string DescribeRequest(Method method, bool hasRequest) => api.Protocol switch
    {
        Protocol.Rest => $"Sends {XmlText.FormatCode($"{method.Http!.Verb} {method.Http.Path}")}.",
        Protocol.JsonRpc => $"Calls {XmlText.FormatCode(method.Target)}{(hasRequest ? "" : " without <c>params</c>")}.",
        Protocol.TargetHeader => $"Sends <c>POST</c> with <c>{XmlText.Escape(api.DispatchHeader ?? "")}: {XmlText.Escape(method.Target)}</c>{(hasRequest ? "" : " and an empty body")}.",
        _ => throw new InvalidOperationException($"The protocol {api.Protocol} is not defined."),
    };

    private string? DescribeAbsent(Method method) => method.Absent.Count == 0 ? null
        : $"Returns {(method.Response is null ? "false" : "null")} if the service returns {string.Join(" or ", method.Absent.Select(code => $"<see cref=\"{names.Error}.{_errors[code].Name}\"/>"))}.";

    private string DescribeErrors(Method method)
    {
        string[] codes =
        [
            .. method.Errors.Codes.Concat(api.Errors.Codes.Where(code => code.IsDefault).Select(code => code.Code)).Distinct()
                .Select(code => $"<see cref=\"{names.Error}.{_errors[code].Name}\"/>"),
        ];
        string list = codes.Length == 0 ? "" : " Documented: " + string.Join(", ", codes) + ".";
        return $"The service returned an error.{list}";
    }
}
