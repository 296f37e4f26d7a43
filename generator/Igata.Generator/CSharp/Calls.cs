using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>The expressions that make the calls of one method, on both sides.</summary>
internal sealed class Calls(Api api, ApiNames names, Types types, Method method, RecordDef? request, bool requestIsOptional)
{
    /// <summary>Behind what calls are made: the transport of the client itself, or that of the client that is extended.</summary>
    public const string OfClient = "_transport", OfExtended = "((IApiClient)client).Transport";

    private readonly string _target = api.Extends is null ? $"{names.Targets}.{method.Name}" : Literal.Of(method.Target);
    private readonly string _transport = api.Extends is null ? OfClient : OfExtended;

    /// <summary>What a client keeps of a method of REST.</summary>
    public string? Kept => method.Http is not { } http ? null
        : $"private static readonly RestOperation {KeptName} = new(HttpMethod.{http.Verb[0]}{http.Verb.Substring(1).ToLowerInvariant()}, {Api("new")}) {{ {Answers(http)} }};";

    /// <summary>The request as the transport gets it, from a parameter of that name.</summary>
    public string? Given
    {
        get
        {
            if (request is null)
            {
                return method.Http is { } http ? Literal.Of(http.Path) : null;
            }

            string given = requestIsOptional ? "request ?? new()" : "request";
            Field[] tokens = [.. request.Fields.Where(member => member is { IdempotencyToken: true, Optional: true })];
            return tokens.Length == 0 ? given
                : api.IsOwn(request) ? $"{request.Name}.WithIdempotencyToken({given})"
                : $"{(requestIsOptional ? "(request ??= new())" : "request")} is {{ }} open ? open with {{ {string.Join(", ", tokens.Select(token => $"{token.Name} = open.{token.Name} ?? {Records.NewToken(token)}"))} }} : request";
        }
    }

    /// <summary>A call and its answer.</summary>
    public string Call() => Call(_transport, Given);

    /// <summary>A call and its answer.</summary>
    public string Call(string transport, string? given) =>
        $"{transport}.{(api.Protocol is Protocol.TargetHeader ? "SendAsync" : "CallAsync")}({List(Operation(api.Protocol is Protocol.JsonRpc ? "new ApiOperation" : "new"), given, Reader(), "cancellationToken")})";

    /// <summary>A call whose answer is a list, item by item.</summary>
    public string Stream(CsType item) => $"{_transport}.StreamAsync({List(Operation("new"), Given, item.Reader, "cancellationToken")})";

    /// <summary>Calls whose answers lead to each other.</summary>
    public string Pages(Pages pages)
    {
        PathCode items = Paths.Of(types, method.Response!, "page", pages.Items);
        string response = types.Of(method.Response!).Name;
        string item = types.Of(pages.Item).Name;
        string take = $"static page => {items.Expression}";
        if (pages.Link is { } link)
        {
            string sent = request is null ? "" : request.Name + ", ";
            return $"{_transport}.PagesByLinkAsync<{sent}{response}, {item}>(\n"
                + $"        {List(Operation("new"), Given, Reader(), take, Literal.Of(link), "cancellationToken")})";
        }

        PathCode token = Paths.Of(types, method.Response!, "page", pages.From);
        bool isOptional = request!.Fields.First(field => field.Name == pages.To) is { Optional: true } or { Type: NullableType };
        string type = token.Type.IsValue ? token.Type.NullableName : token.Type.Name;
        string value = token.Type.IsValue && !isOptional ? "token.GetValueOrDefault()" : "token";
        return $"Pages.ByTokenAsync<{request.Name}, {response}, {item}, {type}>(\n"
            + $"        {_target}, {(requestIsOptional ? "request ?? new()" : "request")}, {(api.Extends is null ? "" : "client.")}{method.Name}Async, {take}, static page => {token.Expression},\n"
            + $"        static (request, token) => request with {{ {pages.To} = {value} }}, cancellationToken)";
    }

    /// <summary>A call that is not sent yet.</summary>
    public BatchCode Batch()
    {
        CsType? type = method.Response is null ? null : types.Of(method.Response);
        string name = type?.Name ?? "JsonData";
        return new BatchCode($"JsonRpcCall<{name}>", $"JsonRpcCall<{name}>.Create({List(Operation("new"), Given, type?.Reader ?? "Json.Data")})");
    }

    /// <summary>The arguments of an operation of a server.</summary>
    public IEnumerable<string> Operation()
    {
        yield return Api("new", request is { Positional: true } ? "IsPositional = true" : null);
        if (method.Http is { } http)
        {
            int status = http.Answers.Count == 0 ? 200 : http.Answers[0].Status;
            yield return $"{Literal.Of(http.Verb)}, {Literal.Of(http.Path)}, {status.ToString(CultureInfo.InvariantCulture)}";
        }

        if (request is not null)
        {
            yield return $"{request.Name}.{(method.Http is null ? "ReadJson" : "ReadHttp")}";
        }

        if (method.Response is not null)
        {
            yield return Writer(types.Of(method.Response));
        }

        yield return request is null
            ? $"static (service, cancellationToken) => service.{method.Name}Async(cancellationToken)"
            : $"static (service, request, cancellationToken) => service.{method.Name}Async(request, cancellationToken)";
        if (method.Http is { Body: HttpBody.Content })
        {
            yield return "isRaw: true";
        }
    }

    private string? Reader()
    {
        if (method.Response is null)
        {
            return null;
        }

        CsType type = types.Of(method.Response);
        return method.Http switch
        {
            null => type.Reader,
            { HasResponseRecord: true } => $"{type.Name}.ReadHttp",
            _ when type.IsFile => "static http => http.Content()",
            _ => $"static http => http.Json({type.Reader})",
        };
    }

    private string Writer(CsType type) => method.Http switch
    {
        null => type.Writer,
        { HasResponseRecord: true } => "static (http, response) => response.WriteHttp(http)",
        { Answers: var answers } when type.IsFile => $"static (http, response) => http.Content(response{Parameters.Media(answers[0].Media)})",
        _ => $"static (http, response) => http.Json(response, {type.Writer})",
    };

    private string KeptName => method.Name + "Operation";

    private string Operation(string make) => method.Http is null ? Api(make) : KeptName;

    /// <summary>The name of the operation, and how it travels where that is not as usual.</summary>
    private string Api(string make, string? more = null)
    {
        string[] special =
        [
            .. method.Idempotent ? ["IsIdempotent = true"] : Array.Empty<string>(),
            .. method.Endpoint is null ? [] : new[] { $"Endpoint = {Literal.Of(method.Endpoint)}" },
            .. method.ContentType is null ? [] : new[] { $"ContentType = {Literal.Of(method.ContentType)}" },
            .. Auth is null ? [] : new[] { $"Auth = {Tokens.Scheme(Auth)}" },
            .. more is null ? [] : new[] { more },
        ];
        return special.Length == 0 ? _target : $"{make}({_target}) {{ {string.Join(", ", special)} }}";
    }

    /// <summary>The call that gives tokens cannot wait for one.</summary>
    private Auth? Auth => method.Auth ?? (Tokens.Of(api)?.Method == method.Name ? Specs.Model.Auth.None : null);

    private static string Answers(HttpCall http)
    {
        HttpAnswer[] raw = [.. http.Answers.Where(answer => answer.Body is HttpBody.Content)];
        bool isMixed = http.Answers.Any(answer => answer.Body is HttpBody.Members or HttpBody.Whole);
        string isRaw = raw.Length == 0 ? "" : ", IsRaw = true" + (isMixed ? $", RawStatuses = [{Statuses(raw)}]" : "");
        return $"Statuses = [{Statuses(http.Answers)}]{isRaw}";
    }

    private static string Statuses(IEnumerable<HttpAnswer> answers) =>
        string.Join(", ", answers.Select(answer => answer.Status.ToString(CultureInfo.InvariantCulture)));

    private static string List(params string?[] arguments) => string.Join(", ", arguments.Where(argument => argument is not null));
}
