namespace Igata.Specs.Model;

/// <summary>One operation of an API.</summary>
public sealed record Method
{
    /// <summary>The name on the wire, without the <c>@version</c> of its key.</summary>
    public required string Wire { get; init; }

    /// <summary>The version after the <c>@</c> in the key, or null.</summary>
    public string? Version { get; init; }

    /// <summary>The C# name without <c>Async</c>, unique in the API without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The name of the operation on the wire: for <see cref="Protocol.TargetHeader"/> the value of the dispatch header, such as
    /// <c>DynamoDB_20120810.GetItem</c>; for JSON-RPC the method; for REST the name in the spec, because the wire has none.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>The <see cref="Name"/> of the method that this one is a variant of: it has another body in its responses. Null: it is no variant.</summary>
    public string? VariantOf { get; init; }

    /// <summary>Whether the method is or has a variant, so that <c>Accept</c> says which body the response has.</summary>
    public bool HasVariants { get; init; }

    /// <summary>The <see cref="Name"/> of the method that a server cannot distinguish this one from, so that it serves only the other; or null.</summary>
    public string? ConflictsWith { get; init; }

    /// <summary>The HTTP request and responses; only for <see cref="Protocol.Rest"/>.</summary>
    public HttpCall? Http { get; init; }

    /// <summary>The <see cref="NamedEndpoint.Wire"/> of the host that the method is sent to; null: the endpoint of the API.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The authentication of the method; null: that of the API.</summary>
    public Auth? Auth { get; init; }

    /// <summary>The media type of the JSON body; null: that of the API.</summary>
    public string? ContentType { get; init; }

    /// <summary>The pagination, or null.</summary>
    public Pages? Pages { get; init; }

    public required string File { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    /// <summary>
    /// The type of the request; null: an empty body, no <c>params</c>, or no parameters. A record written in place is in
    /// <see cref="Api.Types"/>, named <c>XRequest</c>.
    /// </summary>
    public TypeRef? Request { get; init; }

    /// <summary>
    /// The <see cref="Field.Name"/>s of the members of the request that are parameters of a short overload, in the order of
    /// the parameters. With one member, the request is also converted from it.
    /// </summary>
    public EquatableArray<string> Short { get; init; }

    /// <summary>The type of the response; null: the body is ignored. A record written in place is named <c>XResponse</c>.</summary>
    public TypeRef? Response { get; init; }

    /// <summary>
    /// The C# name, without <c>Async</c>, of the streaming variant; null if the response is not a list. If the response consists of events, of
    /// the variant that returns them with their names and ids.
    /// </summary>
    public string? StreamName => Response is StreamType { Kind: StreamKind.Events } ? (Name.EndsWith("Events", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - "Events".Length) : Name) + "ServerEvents" : Pages is null && Response is not ListType { Distinct: false } ? null : "Stream" + (!HasFullStreamName && Verbs.FirstOrDefault(NameStartsWith) is { } verb ? Name.Substring(verb.Length) : Name);

    /// <summary>Whether the name of the streaming variant contains the verb, because another method has the name without it.</summary>
    public bool HasFullStreamName { get; init; }

    private static readonly string[] Verbs = ["List", "Get"];

    private bool NameStartsWith(string verb) => Name.Length > verb.Length && Name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(Name[verb.Length]);

    /// <summary>Whether the response has the members of the request that were sent.</summary>
    public bool Echo { get; init; }

    public bool Idempotent { get; init; }

    /// <summary>Whether the response only confirms that the operation was started.</summary>
    public bool Async { get; init; }

    /// <summary>The scope of the call, as one word; only for documentation.</summary>
    public string? Scope { get; init; }

    public MethodErrors Errors { get; init; } = MethodErrors.None;

    /// <summary>The <see cref="ErrorCode.Code"/>s that mean that there is nothing; empty if every error is an exception.</summary>
    public EquatableArray<string> Absent { get; init; }

    public EquatableArray<Example> Examples { get; init; }
}

/// <summary>The pagination of a method.</summary>
public sealed record Pages
{
    /// <summary>The type of the items.</summary>
    public required TypeRef Item { get; init; }

    /// <summary>The C# names of the properties that lead from the response to the items; empty if the response is the list.</summary>
    public EquatableArray<string> Items { get; init; }

    /// <summary>The relation in the <c>Link</c> header that refers to the next page (RFC 8288); null: something else identifies the next page.</summary>
    public string? Link { get; init; }

    /// <summary>The tokens of the next page; empty if something else identifies it.</summary>
    public EquatableArray<PageToken> Tokens { get; init; }

    /// <summary>The C# names of the properties that lead from the response to the URL of the next page.</summary>
    public EquatableArray<string> Next { get; init; }

    /// <summary>The C# names of the properties that lead from the request to the number of the page; empty if it has none.</summary>
    public EquatableArray<string> Page { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;

    /// <summary>The C# names of the properties that lead from the request to the number of items before the page; empty if it has none.</summary>
    public EquatableArray<string> Offset { get; init; }

    /// <summary>The C# names of the properties that lead from the request to the id of the last item before the page; empty if it has none.</summary>
    public EquatableArray<string> After { get; init; }

    /// <summary>The C# names of the properties that lead from an item to its id; empty if the item is the id.</summary>
    public EquatableArray<string> Id { get; init; }

    /// <summary>The C# names of the properties that lead from the response to the flag for more pages; empty if it has none.</summary>
    public EquatableArray<string> More { get; init; }
}

/// <summary>A token that leads from a page to the next one.</summary>
/// <param name="From">The C# names of the properties that lead from the response to the token.</param>
/// <param name="To">The C# names of the properties that lead from the request to the property that receives it.</param>
public sealed record PageToken(EquatableArray<string> From, EquatableArray<string> To);

/// <summary>A documented call. JSON is compact, in the written order, with numbers exactly as written.</summary>
public sealed record Example
{
    public string? Summary { get; init; }

    /// <summary>The calls that must precede the example.</summary>
    public EquatableArray<SetupCall> Setup { get; init; }

    public ExampleCall Call { get; init; } = ExampleCall.Empty;

    /// <summary>The body of the request; null: an empty body.</summary>
    public string? Request => Call.Body;

    /// <summary>The body of the response; null if the response is an error, or if the example does not contain the body.</summary>
    public string? Response { get; init; }

    /// <summary>The raw body of the response in base64; null if it has another body, or if the example does not contain it.</summary>
    public string? Content { get; init; }

    /// <summary>The status of the response; only for REST.</summary>
    public int? Status { get; init; }

    /// <summary>The headers of the response, as a JSON object of strings; only for REST.</summary>
    public string? Headers { get; init; }

    public ExampleError? Error { get; init; }
}

/// <summary>The parts of a request, each as JSON; null: the request does not have the part.</summary>
public sealed record ExampleCall
{
    public static readonly ExampleCall Empty = new();

    /// <summary>The body, or the <c>params</c> of JSON-RPC.</summary>
    public string? Body { get; init; }

    /// <summary>The values in the host, as an object. The other parts have the same form.</summary>
    public string? Host { get; init; }

    /// <summary>The values in the path.</summary>
    public string? Path { get; init; }

    public string? Query { get; init; }

    public string? Headers { get; init; }

    public string? Form { get; init; }

    /// <summary>The raw body in base64.</summary>
    public string? Content { get; init; }

    /// <summary>The lines of the body, as a list.</summary>
    public string? Lines { get; init; }
}

/// <param name="Method">The <see cref="Method.Name"/> of the method.</param>
/// <param name="Call">The request.</param>
public sealed record SetupCall(string Method, ExampleCall Call);

/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, or the <c>data</c> of JSON-RPC.</param>
public sealed record ExampleError(int? Status, string? Body)
{
    /// <summary>The headers, as a JSON object of strings.</summary>
    public string? Headers { get; init; }

    /// <summary>The code of a JSON-RPC error.</summary>
    public string? Code { get; init; }

    /// <summary>The message of a JSON-RPC error.</summary>
    public string? Message { get; init; }
}
