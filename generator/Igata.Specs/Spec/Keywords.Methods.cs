namespace Igata.Specs.Spec;

public static partial class Keywords
{
    public static IReadOnlyList<Keyword> Method { get; } =
    [
        .. Documentation,
        new("as", KeywordValueKind.Text, "The C# name, without Async.", "as: FindChannel"),
        .. Lifecycle,
        new("endpoint", KeywordValueKind.Text, "One of the named endpoints.", "endpoint: login"),
        new("auth", KeywordValueKind.Auth, "The authentication for this method.", "auth: none"),
        new("content-type", KeywordValueKind.Text, "The media type of the JSON body, for this method.", "content-type: application/merge-patch+json"),
        new("idempotent", KeywordValueKind.Boolean, "Repeating the call has no further effect.", "idempotent: true"),
        new("async", KeywordValueKind.Boolean, "The response only confirms that the work was started.", "async: true"),
        new("scope", KeywordValueKind.Text, "The scope of the call, in one word.", "scope: node"),
        new("target", KeywordValueKind.Text, "The part before the dot in the header.", "target: Studio_20161101"),
        new("request", KeywordValueKind.FieldsOrType, "The request. Without it, the body is empty.", "request: { channel_id: ChannelId }"),
        new("response", KeywordValueKind.Response, "The response, or echo for the members of the request. Without it, the body is ignored.", "response: echo"),
        .. SharedKeywords.JsonRpc,
        .. Rest,
        new("short", KeywordValueKind.Names, "The members of the request that are parameters of a short overload, in this order.", "short: [channel_id, expire_time]"),
        new("rules", KeywordValueKind.Rules, "Rules across the members of the request.", "rules: [{ any-of: [id, name] }]"),
        new("pages", KeywordValueKind.Pages, "How to find the next page.", "pages: { link: next }"),
        new("errors", KeywordValueKind.MethodErrors, "The error codes that it can return, or a mapping that also says where they are.", "errors: [STARTED-RECORDING]"),
        new("absent", KeywordValueKind.Names, "The error codes that mean that there is nothing: in C#, null, or false.", "absent: [NO-SUCH-CHANNEL]"),
        new("examples", KeywordValueKind.Examples, "Documented exchanges; each is a test.", "examples: [{ request: { channel_id: studio } }]"),
    ];

    /// <summary>Creates the keyword of a verb that is written in capitals.</summary>
    public static Keyword CreateVerb(string verb) => new(verb, KeywordValueKind.Text, $"A {verb} request to this path.", $"{verb}: notes");

    /// <summary>The keywords that only a method of REST has.</summary>
    public static IReadOnlyList<Keyword> Rest => SharedKeywords.Rest;

    public static IReadOnlyList<Keyword> Rule { get; } =
    [
        new("any-of", KeywordValueKind.NameSets, "At least one of these is present; of a list, all.", "any-of: [id, name]"),
        new("one-of", KeywordValueKind.NameSets, "Exactly one of these is present; of a list, all.", "one-of: [token, [user, password]]"),
        new("when", KeywordValueKind.Tests, "The condition: all these tests are true.", "when: { split_only: true }"),
        new("must", KeywordValueKind.Tests, "These tests must be true.", "must: { expire_time: 0 }"),
        new("require", KeywordValueKind.Names, "These members must be present.", "require: [split_duration]"),
        new("forbid", KeywordValueKind.Names, "These members must be absent.", "forbid: [split_duration]"),
    ];

    /// <summary>The keywords of a test of one member.</summary>
    public static IReadOnlyList<Keyword> Test { get; } =
    [
        new("present", KeywordValueKind.Boolean, "The member is present or absent.", "present: true"),
        new("const", KeywordValueKind.Scalar, "The member has this value.", "const: push"),
        new("enum", KeywordValueKind.EnumValues, "The member has one of these values.", "enum: [r0, r1]"),
        .. Limits,
    ];

    public static IReadOnlyList<Keyword> Example { get; } =
    [
        new("summary", KeywordValueKind.Text, "The name of the test.", "summary: A second recording is refused."),
        new("given", KeywordValueKind.SetupCalls, "The calls that precede it.", "given: [{ StartRecording: { channel_id: studio } }]"),
        new("request", KeywordValueKind.Json, "The request.", "request: { channel_id: studio }"),
        new("response", KeywordValueKind.Json, "The response.", "response: { channel_id: studio }"),
        new("params", KeywordValueKind.Json, "The parameters.", "params: { id: 1 }"),
        new("result", KeywordValueKind.Json, "The result.", "result: { id: 1 }"),
        new("host", KeywordValueKind.Json, "The values in the host.", "host: { bucket: photos }"),
        new("path", KeywordValueKind.Json, "The parameters in the path.", "path: { id: abc }"),
        new("query", KeywordValueKind.Json, "The parameters in the query.", "query: { q: a }"),
        new("headers", KeywordValueKind.Json, "The headers of the request.", "headers: { If-Match: '\"v1\"' }"),
        new("form", KeywordValueKind.Json, "The form.", "form: { a: b }"),
        new("body", KeywordValueKind.Json, "The body of the request.", "body: { a: b }"),
        new("content", KeywordValueKind.ExampleContent, "The raw body of the request: its text, or its bytes in base64.", "content: hello"),
        new("lines", KeywordValueKind.Json, "The lines of the request, as a list.", "lines: [{ a: b }]"),
        new("error", KeywordValueKind.ErrorResponse, "The error that is returned instead.", "error: { status: 400, body: { error_type: STARTED-RECORDING } }"),
    ];

    /// <summary>The keywords of <c>response</c> in a REST example.</summary>
    public static IReadOnlyList<Keyword> ResponseExample { get; } =
    [
        new("status", KeywordValueKind.Count, "The HTTP status.", "status: 200"),
        new("headers", KeywordValueKind.Json, "The headers.", "headers: { ETag: '\"v1\"' }"),
        new("body", KeywordValueKind.Json, "The body.", "body: { a: b }"),
        new("content", KeywordValueKind.ExampleContent, "The raw body: its text, or its bytes in base64.", "content: { base64: aGVsbG8= }"),
        new("events", KeywordValueKind.Json, "The data of the events, as a list.", "events: [{ a: b }]"),
        new("lines", KeywordValueKind.Json, "The lines, as a list.", "lines: [{ a: b }]"),
    ];

    /// <summary>The keywords of <c>error</c> in an example.</summary>
    public static IReadOnlyList<Keyword> ErrorResponse { get; } =
    [
        new("status", KeywordValueKind.Count, "The HTTP status.", "status: 400"),
        new("headers", KeywordValueKind.Json, "The headers.", "headers: { Retry-After: '1' }"),
        new("body", KeywordValueKind.Json, "The body.", "body: { error_type: STARTED-RECORDING }"),
        new("code", KeywordValueKind.Number, "The code, for JSON-RPC.", "code: 404"),
        new("message", KeywordValueKind.Text, "The message, for JSON-RPC.", "message: Not found"),
        new("data", KeywordValueKind.Json, "The data, for JSON-RPC.", "data: {}"),
    ];
}
