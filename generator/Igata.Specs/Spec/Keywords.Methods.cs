namespace Igata.Specs.Spec;

public static partial class Keywords
{
    public static IReadOnlyList<Keyword> Method { get; } =
    [
        .. Documentation,
        new("as", KeywordValueKind.Text, "The C# name, without Async.", "as: FindChannel"),
        .. Lifecycle,
        new("endpoint", KeywordValueKind.Text, "One of the named hosts.", "endpoint: login"),
        new("auth", KeywordValueKind.Auth, "How a caller says who they are, for this method.", "auth: none"),
        new("content-type", KeywordValueKind.Text, "The media type of the JSON body, for this method.", "content-type: application/merge-patch+json"),
        new("idempotent", KeywordValueKind.Boolean, "Calling it twice does what calling it once does.", "idempotent: true"),
        new("async", KeywordValueKind.Boolean, "The answer says that the work has begun, not that it is done.", "async: true"),
        new("scope", KeywordValueKind.Text, "How far the call reaches, in a word.", "scope: node"),
        new("target", KeywordValueKind.Text, "What stands before the name in the header.", "target: Studio_20161101"),
        new("request", KeywordValueKind.FieldsOrType, "What is sent; absent is an empty body.", "request: { channel_id: ChannelId }"),
        new("response", KeywordValueKind.Response, "What comes back, or echo: the members of the request. Absent: the body is not looked at.", "response: echo"),
        .. SharedKeywords.JsonRpc,
        .. Rest,
        new("rules", KeywordValueKind.Rules, "Rules across the members of the request.", "rules: [{ any-of: [id, name] }]"),
        new("pages", KeywordValueKind.Pages, "How to find the next page.", "pages: { link: next }"),
        new("errors", KeywordValueKind.Names, "The codes that it may answer with.", "errors: [STARTED-RECORDING]"),
        new("examples", KeywordValueKind.Examples, "Documented exchanges; each is a test.", "examples: [{ request: { channel_id: studio } }]"),
    ];

    /// <summary>Those of a method that only REST has.</summary>
    public static IReadOnlyList<Keyword> Rest => SharedKeywords.Rest;

    public static IReadOnlyList<Keyword> Rule { get; } =
    [
        new("any-of", KeywordValueKind.Names, "At least one of these is present.", "any-of: [id, name]"),
        new("one-of", KeywordValueKind.Names, "Exactly one of these is present.", "one-of: [id, name]"),
        new("when", KeywordValueKind.Tests, "If all these tests hold, then the rest must.", "when: { split_only: true }"),
        new("must", KeywordValueKind.Tests, "These tests hold.", "must: { expire_time: 0 }"),
        new("require", KeywordValueKind.Names, "These are present.", "require: [split_duration]"),
        new("forbid", KeywordValueKind.Names, "These are absent.", "forbid: [split_duration]"),
    ];

    /// <summary>A test of one member, when it is not a value or a list of values.</summary>
    public static IReadOnlyList<Keyword> Test { get; } =
    [
        new("present", KeywordValueKind.Boolean, "It is there, or it is not.", "present: true"),
        new("const", KeywordValueKind.Scalar, "It is this.", "const: push"),
        new("enum", KeywordValueKind.EnumValues, "It is one of these.", "enum: [r0, r1]"),
        .. Limits,
    ];

    public static IReadOnlyList<Keyword> Example { get; } =
    [
        new("summary", KeywordValueKind.Text, "The name of the test.", "summary: A second recording is refused."),
        new("given", KeywordValueKind.SetupCalls, "The calls made before.", "given: [{ StartRecording: { channel_id: studio } }]"),
        new("request", KeywordValueKind.Json, "What is sent.", "request: { channel_id: studio }"),
        new("response", KeywordValueKind.Json, "What comes back.", "response: { channel_id: studio }"),
        new("params", KeywordValueKind.Json, "The parameters sent.", "params: { id: 1 }"),
        new("result", KeywordValueKind.Json, "The result that comes back.", "result: { id: 1 }"),
        new("path", KeywordValueKind.Json, "The parameters in the path.", "path: { id: abc }"),
        new("query", KeywordValueKind.Json, "The parameters in the query.", "query: { q: a }"),
        new("headers", KeywordValueKind.Json, "The headers sent.", "headers: { If-Match: '\"v1\"' }"),
        new("form", KeywordValueKind.Json, "The form sent.", "form: { a: b }"),
        new("body", KeywordValueKind.Json, "The body sent.", "body: { a: b }"),
        new("error", KeywordValueKind.ErrorResponse, "What comes back instead.", "error: { status: 400, body: { error_type: STARTED-RECORDING } }"),
    ];

    /// <summary>Behind <c>response</c> in an example of REST.</summary>
    public static IReadOnlyList<Keyword> ResponseExample { get; } =
    [
        new("status", KeywordValueKind.Count, "The HTTP status.", "status: 200"),
        new("headers", KeywordValueKind.Json, "The headers.", "headers: { ETag: '\"v1\"' }"),
        new("body", KeywordValueKind.Json, "The body.", "body: { a: b }"),
    ];

    /// <summary>Behind <c>error</c> in an example.</summary>
    public static IReadOnlyList<Keyword> ErrorResponse { get; } =
    [
        new("status", KeywordValueKind.Count, "The HTTP status.", "status: 400"),
        new("headers", KeywordValueKind.Json, "The headers.", "headers: { Retry-After: '1' }"),
        new("body", KeywordValueKind.Json, "The body.", "body: { error_type: STARTED-RECORDING }"),
        new("code", KeywordValueKind.Number, "The code; of JSON-RPC.", "code: 404"),
        new("message", KeywordValueKind.Text, "The message; of JSON-RPC.", "message: Not found"),
        new("data", KeywordValueKind.Json, "What else came; of JSON-RPC.", "data: {}"),
    ];
}
