using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a method of the model to its calls.</summary>
internal sealed class Methods(Api api, ApiNames names, Types types)
{
    private readonly Dictionary<string, ErrorCode> _errors = api.Errors.Codes.ToDictionary(code => code.Code);

    public MethodCode Of(Method method)
    {
        RecordDef? request = RequestOf(method);
        Field[] required = request is null ? [] : [.. request.Fields.Where(IsAsked)];
        var calls = new Calls(api, names, types, method, request, required.Length == 0);
        return new MethodCode
        {
            Name = method.Name,
            TargetLiteral = Literal.Of(method.Target),
            Callable = method.Life.Stability is not Stability.Unimplemented,
            Request = request?.Name,
            RequestIsOptional = required.Length == 0,
            Parameters = required.Length < 2 ? [] : [.. required.Select(Parameter)],
            Response = method.Response is null ? null : types.Of(method.Response),
            Kept = calls.Kept,
            Call = calls.Call(),
            Batch = api.Protocol is Protocol.JsonRpc ? calls.Batch() : null,
            Stream = Stream(method, calls),
            Operation = method.Http is null ? "Create" : "Rest",
            OperationArguments = [.. calls.Operation()],
            Docs = Docs(method, request is not null),
            ShortDocs = Words.Element("summary", Words.Text(method.Docs.Summary) ?? XmlText.Of(method.Name) + "."),
            Attributes = Words.Attributes(method.Life, method.Life.ReplacedBy is { } successor ? $" Use {successor}Async." : ""),
        };
    }

    /// <summary>The call that gives the tokens of other calls.</summary>
    public IssuerCode Issuer(TokenAuth auth)
    {
        Method method = api.Methods.First(candidate => candidate.Name == auth.Method);
        RecordDef? request = RequestOf(method);
        var calls = new Calls(api, names, types, method, request, requestIsOptional: false);
        PathCode token = Paths.Of(types, method.Response!, "response", auth.From);
        PathCode? ends = auth.Expires.Count == 0 ? null : Paths.Of(types, method.Response!, "response", auth.Expires);
        string lifetime = auth.Lifetime is { } seconds ? $"TimeSpan.FromSeconds({seconds})" : "null";
        bool isSpan = ends?.Type.Name == "TimeSpan";
        string[] arguments =
        [
            !token.MayBeNull ? token.Expression : token.Type.IsValue ? $"{token.Expression} ?? default" : $"{token.Expression} ?? \"\"",
            ends is null || isSpan ? "null" : ends.Expression,
            isSpan ? ends!.Expression + (ends.MayBeNull && auth.Lifetime is not null ? " ?? " + lifetime : "") : lifetime,
        ];
        return new IssuerCode(request?.Name, types.Of(method.Response!).Name, calls.Call("transport", calls.Given), string.Join(", ", arguments));
    }

    private RecordDef? RequestOf(Method method) => method.Request is DefinedType defined ? (RecordDef)types.Find(defined) : null;

    private StreamCode? Stream(Method method, Calls calls) => method switch
    {
        { StreamName: { } name, Pages: { } pages } => new StreamCode(
            name + "Async", types.Of(pages.Item), calls.Pages(pages), " Asks for one page after another, as far as the items are taken."),
        { StreamName: { } name, Response: ListType list } when api.Protocol is not Protocol.JsonRpc => new StreamCode(
            name + "Async",
            types.Of(list.Item),
            calls.Stream(types.Of(list.Item)),
            " The items are handed out as they arrive, in bounded memory; whoever stops early closes the connection."),
        _ => null,
    };

    /// <summary>What a caller must say: a constant says itself, and what is not set of a flag is said.</summary>
    private static bool IsAsked(Field field) => !field.Optional && field.Type is not (ScalarType { Const: not null } or ScalarType { Kind: ScalarKind.Flag })
        && !(field is { In: not (FieldIn.Member or FieldIn.Body or FieldIn.Part), Type: NullableType });

    private ParameterCode Parameter(Field field)
    {
        string local = Identifiers.Local(field.Name);
        bool isTaken = local == "cancellationToken" || (local == "client" && api.Extends is not null);
        return new ParameterCode(types.Of(field.Type).Name, isTaken ? local + "Value" : local, field.Name);
    }

    private EquatableArray<string> Docs(Method method, bool hasRequest) =>
    [
        .. Words.Element("summary", Words.Text(method.Docs.Summary) ?? XmlText.Of(method.Name) + "."),
        .. Words.Element(
            "remarks",
            [
                Sends(method, hasRequest),
                .. (method.Http?.Answers ?? []).Where(answer => answer.Docs.Summary is not null).Select(answer => $"Answers <c>{answer.Status}</c>: {Words.Text(answer.Docs.Summary)}"),
                Words.Text(method.Docs.Remarks),
                method.Async ? "The answer says that the work has begun, not that it is done." : null,
                method.Scope is null ? null : $"Reaches as far as: {XmlText.Of(method.Scope)}.",
                Words.Life(method.Life),
                Apis.Source(api),
            ]),
        .. hasRequest ? new[] { "<exception cref=\"InvalidRequestException\">The request breaks a limit or a rule of the spec; nothing was sent.</exception>" } : [],
        $"<exception cref=\"{names.Exception}\">{Errors(method)}</exception>",
        "<exception cref=\"ProtocolException\">The answer is not what the spec says.</exception>",
        "<exception cref=\"TransportException\">No answer came, or not in time.</exception>",
    ];

    private string Sends(Method method, bool hasRequest) => api.Protocol switch
    {
        Protocol.Rest => $"Sends {XmlText.Code($"{method.Http!.Verb} {method.Http.Path}")}.",
        Protocol.JsonRpc => $"Calls {XmlText.Code(method.Target)}{(hasRequest ? "" : " without <c>params</c>")}.",
        _ => $"Sends <c>POST</c> with <c>{XmlText.Of(api.DispatchHeader ?? "")}: {XmlText.Of(method.Target)}</c>{(hasRequest ? "" : " and an empty body")}.",
    };

    private string Errors(Method method)
    {
        string[] codes =
        [
            .. method.Errors.Concat(api.Errors.Codes.Where(code => code.Always).Select(code => code.Code)).Distinct()
                .Select(code => $"<see cref=\"{names.Error}.{_errors[code].Name}\"/>"),
        ];
        string list = codes.Length == 0 ? "" : " Documented: " + string.Join(", ", codes) + ".";
        return $"The service answered with an error.{list}";
    }
}
