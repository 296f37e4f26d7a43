namespace Igata.Specs.Spec;

/// <summary>
/// Every word of the language, by the place it may stand in. The reader, its "did you mean", the schema
/// and the documentation share these tables.
/// </summary>
public static partial class Keywords
{
    public static IReadOnlyList<string> Protocols { get; } = ["target-header", "json-rpc", "rest"];

    public static IReadOnlyList<string> AuthForms { get; } = ["none", "bearer", "custom"];

    public static IReadOnlyList<string> Retries { get; } = ["never"];

    public static IReadOnlyList<string> Stabilities { get; } = ["stable", "experimental", "deprecated", "unimplemented", "removed"];

    public static IReadOnlyList<Keyword> Words => SharedKeywords.Words;

    public static IReadOnlyList<Keyword> Lifecycle => SharedKeywords.Lifecycle;

    /// <summary>What a header that adds to a client cannot say: the client has said it.</summary>
    public static IReadOnlyList<string> OfClient { get; } =
        ["title", "protocol", "endpoint", "endpoints", "variables", "dispatch", "content-type", "auth", "headers", "errors"];

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
        new("extends", ValueForm.Text, "In place of api: the client that this folder adds methods to.", "extends: Igata.Studio.StudioClient"),
        new("title", ValueForm.Text, "The name of the service.", "title: A recording studio"),
        .. Words,
        new("source", ValueForm.Text, "The document that the spec was written from.", "source: Studio API reference, 2024"),
        new("protocol", ValueForm.Protocol, "How an operation is named on the wire.", "protocol: target-header"),
        new("endpoint", ValueForm.Text, "The URL that calls go to, ending in a slash.", "endpoint: http://127.0.0.1:3000/"),
        new("endpoints", ValueForm.Endpoints, "Further hosts by name.", "endpoints: { login: https://login.example/ }"),
        new("variables", ValueForm.Fields, "Names in braces in the endpoints, each an option of the client.", "variables: { region: [jp1, jp2] }"),
        new("dispatch", ValueForm.Dispatch, "The header that names the operation.", "dispatch: { header: x-studio-target }"),
        new("target", ValueForm.Text, "The target of all methods that name none.", "target: DynamoDB_20120810"),
        new("content-type", ValueForm.Text, "The media type of JSON bodies.", "content-type: application/x-amz-json-1.0"),
        new("auth", ValueForm.Auth, "How a caller says who they are.", "auth: bearer"),
        new("headers", ValueForm.Fields, "Sent with every call.", "headers: { User-Agent: string }"),
        new("path", ValueForm.Fields, "Path parameters that methods share.", "path: { id: NoteId }"),
        new("errors", ValueForm.Errors, "How an answer tells a failure.", "errors: { code: error_type }"),
        .. File,
    ];
}
