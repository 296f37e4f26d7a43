namespace Igata.Specs.Spec;

/// <summary>
/// Every word of the language, by the place it may stand in. The reader, its "did you mean", the schema
/// and the documentation share these tables.
/// </summary>
public static partial class Keywords
{
    public static IReadOnlyList<string> Protocols { get; } = ["target-header", "json-rpc", "rest"];

    public static IReadOnlyList<string> AuthForms { get; } = ["none", "bearer", "custom"];

    public static IReadOnlyList<string> Stabilities { get; } = ["stable", "experimental", "deprecated", "unimplemented", "removed"];

    public static IReadOnlyList<Keyword> Words => SharedKeywords.Words;

    public static IReadOnlyList<Keyword> Lifecycle => SharedKeywords.Lifecycle;

    /// <summary>In every file.</summary>
    public static IReadOnlyList<Keyword> File { get; } =
    [
        new("types", ValueForm.Types, "Types by name.", "types: { Role: [sendrecv, sendonly, recvonly] }"),
        new("methods", ValueForm.Methods, "Methods by name on the wire, with @version or without.", "methods: { GetLicense: { target: Studio_20171218 } }"),
    ];

    /// <summary>The header, in api.yaml.</summary>
    public static IReadOnlyList<Keyword> Api { get; } =
    [
        new("api", ValueForm.Text, "The prefix of the C# types.", "api: Studio"),
        new Keyword("extends", ValueForm.Text, "The client that this folder adds methods to.", "extends: Igata.Studio.StudioClient").NotYet,
        new("title", ValueForm.Text, "The name of the service.", "title: A recording studio"),
        .. Words,
        new("source", ValueForm.Text, "The document that the spec was written from.", "source: Studio API reference, 2024"),
        new("protocol", ValueForm.Protocol, "How an operation is named on the wire.", "protocol: target-header"),
        new("endpoint", ValueForm.Text, "The URL that calls go to, ending in a slash.", "endpoint: http://127.0.0.1:3000/"),
        new Keyword("endpoints", ValueForm.Mapping, "Further hosts by name.", "endpoints: { login: https://login.example/ }").NotYet,
        new Keyword("variables", ValueForm.Fields, "Names in braces in the endpoints, each an option of the client.", "variables: { region: [jp1, jp2] }").NotYet,
        new("dispatch", ValueForm.Dispatch, "The header that names the operation.", "dispatch: { header: x-studio-target }"),
        new("target", ValueForm.Text, "The target of all methods that name none.", "target: DynamoDB_20120810"),
        new("content-type", ValueForm.Text, "The media type of JSON bodies.", "content-type: application/x-amz-json-1.0"),
        new("auth", ValueForm.Auth, "How a caller says who they are.", "auth: bearer"),
        new Keyword("headers", ValueForm.Fields, "Sent with every call.", "headers: { User-Agent: string }").NotYet,
        new Keyword("path", ValueForm.Fields, "Path parameters that methods share.", "path: { id: NoteId }").NotYet,
        new("errors", ValueForm.Errors, "How an answer tells a failure.", "errors: { code: error_type }"),
        .. File,
    ];

    public static IReadOnlyList<Keyword> Dispatch { get; } =
    [
        new("header", ValueForm.Text, "The header that names the operation.", "header: x-studio-target"),
    ];

    public static IReadOnlyList<Keyword> Errors { get; } =
    [
        new("code", ValueForm.CodePlace, "Where the code stands in the body.", "code: /error/code"),
        new("message", ValueForm.Text, "Where the message stands in the body: a member, or a JSON Pointer.", "message: /error/message"),
        new Keyword("body", ValueForm.FieldsOrType, "The body of all errors.", "body: Problem").NotYet,
        new("codes", ValueForm.ErrorCodes, "The codes.", "codes: { NO-SUCH-CHANNEL: { status: 404 } }"),
    ];

    public static IReadOnlyList<Keyword> CodePlace { get; } =
    [
        new("member", ValueForm.Text, "The member of the body, or a JSON Pointer.", "member: __type"),
        new("after", ValueForm.Text, "Only what follows the last of this counts.", "after: '#'"),
        new("header", ValueForm.Text, "The header that holds the code.", "header: x-error-code"),
    ];

    public static IReadOnlyList<Keyword> ErrorCode { get; } =
    [
        new("status", ValueForm.Count, "The HTTP status that comes with it.", "status: 400"),
        new("as", ValueForm.Text, "The C# name; required for numbers.", "as: NotFound"),
        .. Words,
        new("always", ValueForm.Boolean, "Any method may answer with it.", "always: true"),
        new Keyword("body", ValueForm.FieldsOrType, "What the body holds.", "body: EvaluationResult").NotYet,
        new Keyword("body?", ValueForm.FieldsOrType, "What the body holds, when there is one.", "body?: EvaluationResult").NotYet,
        new Keyword("headers", ValueForm.Fields, "The headers that come with it.", "headers: { Expires: http-date }").NotYet,
        new Keyword("retry-after", ValueForm.Text, "The header that tells when to try again.", "retry-after: Expires").NotYet,
    ];
}
