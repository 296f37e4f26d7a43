namespace Igata.Specs.Model;

/// <summary>One operation of an API.</summary>
public sealed record Method
{
    /// <summary>The name on the wire, without the <c>@version</c> of its key.</summary>
    public required string Wire { get; init; }

    /// <summary>The version after the <c>@</c> in its key, or null.</summary>
    public string? Version { get; init; }

    /// <summary>The C# name without <c>Async</c>, unique in the API without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The operation as it is named on the wire: the value of the dispatch header, such as <c>DynamoDB_20120810.GetItem</c>; the method of JSON-RPC; of REST the name in the spec.</summary>
    public required string Target { get; init; }

    /// <summary>How it travels; only of <see cref="Protocol.Rest"/>.</summary>
    public HttpCall? Http { get; init; }

    /// <summary>The <see cref="NamedEndpoint.Wire"/> of the host that it goes to; null is the endpoint of the API.</summary>
    public string? Endpoint { get; init; }

    /// <summary>How callers of this method say who they are; null: as the API says.</summary>
    public Auth? Auth { get; init; }

    /// <summary>The media type of its JSON body; null: as the API says.</summary>
    public string? ContentType { get; init; }

    /// <summary>The pagination, or null.</summary>
    public Pages? Pages { get; init; }

    public required string File { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    /// <summary>What is sent; null is an empty body, no <c>params</c>, no parameters. A record written in place is in <see cref="Api.Types"/>, named <c>XRequest</c>.</summary>
    public TypeRef? Request { get; init; }

    /// <summary>
    /// The <see cref="Field.Name"/>s of the members of the request that are parameters of a short overload, in the order of
    /// the parameters. With one member, the request is also converted from it.
    /// </summary>
    public EquatableArray<string> Short { get; init; }

    /// <summary>What comes back; null: the body is not looked at. A record written in place is named <c>XResponse</c>.</summary>
    public TypeRef? Response { get; init; }

    /// <summary>The C# name, without <c>Async</c>, of the streaming variant; null if the response is not a list.</summary>
    public string? StreamName => Pages is null && Response is not ListType { Distinct: false } ? null : "Stream" + (!HasFullStreamName && Verbs.FirstOrDefault(NameStartsWith) is { } verb ? Name.Substring(verb.Length) : Name);

    /// <summary>Whether the name of the streaming variant contains the verb, because another method has the name without it.</summary>
    public bool HasFullStreamName { get; init; }

    private static readonly string[] Verbs = ["List", "Get"];

    private bool NameStartsWith(string verb) => Name.Length > verb.Length && Name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(Name[verb.Length]);

    /// <summary>The response has the members of the request, as many as were sent.</summary>
    public bool Echo { get; init; }

    public bool Idempotent { get; init; }

    /// <summary>Whether the response only confirms that the work was started.</summary>
    public bool Async { get; init; }

    /// <summary>The scope of the call, in one word; for documentation.</summary>
    public string? Scope { get; init; }

    /// <summary>The <see cref="ErrorCode.Code"/>s that it can return, except those of <see cref="ErrorCode.IsDefault"/>.</summary>
    public EquatableArray<string> Errors { get; init; }

    public EquatableArray<Example> Examples { get; init; }
}

/// <summary>The pagination of a method.</summary>
public sealed record Pages
{
    /// <summary>The type of the items.</summary>
    public required TypeRef Item { get; init; }

    /// <summary>Where the items are: C# names of properties, from the response on; empty when the response is the list.</summary>
    public EquatableArray<string> Items { get; init; }

    /// <summary>The relation in the <c>Link</c> header that leads to the next page (RFC 8288); null: a token does.</summary>
    public string? Link { get; init; }

    /// <summary>Where the token of the next page is, likewise.</summary>
    public EquatableArray<string> From { get; init; }

    /// <summary>The C# name of the property of the request that the token goes to.</summary>
    public string? To { get; init; }
}

/// <summary>A documented exchange. JSON is compact, in the written order, with numbers exactly as written.</summary>
public sealed record Example
{
    public string? Summary { get; init; }

    /// <summary>The calls that precede it.</summary>
    public EquatableArray<SetupCall> Setup { get; init; }

    public ExampleCall Call { get; init; } = ExampleCall.Empty;

    /// <summary>The body sent; null is an empty body.</summary>
    public string? Request => Call.Body;

    /// <summary>The body that came back; null when an error did, or when the body does not matter.</summary>
    public string? Response { get; init; }

    /// <summary>The status that came back; only of REST.</summary>
    public int? Status { get; init; }

    /// <summary>The headers that came back, as a JSON object of strings; only of REST.</summary>
    public string? Headers { get; init; }

    public ExampleError? Error { get; init; }
}

/// <summary>What is sent, each part as JSON; null where there is none.</summary>
public sealed record ExampleCall
{
    public static readonly ExampleCall Empty = new();

    /// <summary>The body, or the <c>params</c> of JSON-RPC.</summary>
    public string? Body { get; init; }

    /// <summary>An object of the values in the path, likewise for the rest.</summary>
    public string? Path { get; init; }

    public string? Query { get; init; }

    public string? Headers { get; init; }

    public string? Form { get; init; }
}

/// <param name="Method">The <see cref="Method.Name"/>.</param>
/// <param name="Call">The call.</param>
public sealed record SetupCall(string Method, ExampleCall Call);

/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, or the <c>data</c> of JSON-RPC.</param>
public sealed record ExampleError(int? Status, string? Body)
{
    /// <summary>The headers, as a JSON object of strings.</summary>
    public string? Headers { get; init; }

    /// <summary>The code of JSON-RPC.</summary>
    public string? Code { get; init; }

    /// <summary>The message of JSON-RPC.</summary>
    public string? Message { get; init; }
}

/// <summary>How a response describes an error.</summary>
public sealed record ErrorShape
{
    public static readonly ErrorShape None = new();

    /// <summary>JSON Pointers to the code in the body, for example <c>/error_type</c>; the first existing one is used.</summary>
    public EquatableArray<string> CodePointers { get; init; }

    /// <summary>The header that may hold the code; it comes before the body.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>Only what follows the last of this in the code counts.</summary>
    public string? CodeAfter { get; init; }

    /// <summary>Only the text before the first occurrence of this is the code; <see cref="CodeAfter"/> is applied first.</summary>
    public string? CodeBefore { get; init; }

    /// <summary>Neither in the body nor in a header: the protocol's own, which is the HTTP status, or <c>error.code</c> of JSON-RPC.</summary>
    public bool IsProtocols => CodePointers.Count == 0 && CodeHeader is null;

    /// <summary>JSON Pointers to the message in the body.</summary>
    public EquatableArray<string> MessagePointers { get; init; }

    /// <summary>What the body of every error holds that has no <see cref="ErrorCode.Body"/> of its own; of JSON-RPC, the <c>data</c>.</summary>
    public TypeRef? Body { get; init; }

    public EquatableArray<ErrorCode> Codes { get; init; }
}

public sealed record ErrorCode
{
    /// <summary>The exact code on the wire.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public int? Status { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    /// <summary>What the body holds, or null when nothing is said about it; of JSON-RPC, the <c>data</c>. A record written in place is named after the code, <c>XBody</c>.</summary>
    public TypeRef? Body { get; init; }

    /// <summary>There may be no body.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>The headers that come with it.</summary>
    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The header with the time of the next attempt, a time or seconds; null: <c>Retry-After</c>, if present.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>No other try will help, however long it waits.</summary>
    public bool NeverRetry { get; init; }

    /// <summary>Whether any method can return it.</summary>
    public bool IsDefault { get; init; }
}
