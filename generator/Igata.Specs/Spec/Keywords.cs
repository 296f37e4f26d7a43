using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>
/// All keywords of the language, by section. The reader, its suggestions, the schema
/// and the documentation share these tables.
/// </summary>
public static partial class Keywords
{
    public static IReadOnlyList<string> Protocols { get; } = [.. ProtocolInfo.All.Select(row => row.Keyword)];

    public static IReadOnlyList<string> AuthForms { get; } = ["none", "bearer", "custom"];

    public static IReadOnlyList<string> Retries { get; } = ["never"];

    public static IReadOnlyList<string> Nestings { get; } = ["brackets", "indexed-brackets", "dots"];

    public static IReadOnlyList<string> EventKeys { get; } = ["event"];

    public static IReadOnlyList<string> Stabilities { get; } = ["stable", "experimental", "deprecated", "unimplemented", "removed"];

    public static IReadOnlyList<Keyword> Documentation => SharedKeywords.Documentation;

    public static IReadOnlyList<Keyword> Lifecycle => SharedKeywords.Lifecycle;

    /// <summary>The keywords that the header of an extension cannot have, because the client defines them.</summary>
    public static IReadOnlyList<string> ClientKeywords { get; } =
        ["title", "protocol", "endpoint", "endpoints", "variables", "dispatch", "content-type", "nesting", "auth", "query", "headers", "errors", "receiver"];

    /// <summary>The keywords of every file.</summary>
    public static IReadOnlyList<Keyword> File { get; } =
    [
        new("types", KeywordValueKind.Types, "Types by name.", "types: { Role: [sendrecv, sendonly, recvonly] }"),
        new("methods", KeywordValueKind.Methods, "Methods by name on the wire, with @version or without.", "methods: { GetLicense: { target: Studio_20171218 } }"),
        new("webhooks", KeywordValueKind.Webhooks, "Webhooks by name: what the service sends to its users.", "webhooks: { Event: { request: EventMessage } }"),
    ];

    /// <summary>The keywords of the header, in api.yaml.</summary>
    public static IReadOnlyList<Keyword> Api { get; } =
    [
        new("api", KeywordValueKind.Text, "The prefix of the C# types.", "api: Studio"),
        new("extends", KeywordValueKind.Text, "The client that this folder adds methods to; used instead of api.", "extends: Igata.Studio.StudioClient"),
        new("title", KeywordValueKind.Text, "The name of the service.", "title: A recording studio"),
        .. Documentation,
        new("source", KeywordValueKind.Text, "The document that the spec was written from.", "source: Studio API reference, 2024"),
        new("protocol", KeywordValueKind.Protocol, "The protocol: how an operation is named on the wire.", "protocol: target-header"),
        new("endpoint", KeywordValueKind.Text, "The URL that calls go to, ending in a slash.", "endpoint: http://127.0.0.1:3000/"),
        new("endpoints", KeywordValueKind.Endpoints, "Further endpoints by name.", "endpoints: { login: https://login.example/ }"),
        new("variables", KeywordValueKind.Fields, "Names in braces in the endpoints, each an option of the client.", "variables: { region: [jp1, jp2] }"),
        new("dispatch", KeywordValueKind.Dispatch, "The header that names the operation.", "dispatch: { header: x-studio-target }"),
        new("target", KeywordValueKind.Text, "The default target of methods.", "target: DynamoDB_20120810"),
        new("content-type", KeywordValueKind.Text, "The media type of JSON bodies.", "content-type: application/x-amz-json-1.0"),
        new("nesting", KeywordValueKind.Nesting, "The names of members and items in queries, forms and multipart bodies.", "nesting: brackets"),
        new("auth", KeywordValueKind.Auth, "The authentication.", "auth: bearer"),
        new("query", KeywordValueKind.FieldsOrRecord, "Query parameters that are sent with every call.", "query: { api-version: { const: '2024-01-01' } }"),
        new("headers", KeywordValueKind.FieldsOrRecord, "Headers that are sent with every call.", "headers: { User-Agent: string }"),
        new("path", KeywordValueKind.FieldsOrRecord, "Path parameters that methods share.", "path: { id: NoteId }"),
        new("errors", KeywordValueKind.Errors, "How a response describes an error.", "errors: { code: error_type }"),
        new("receiver", KeywordValueKind.Receiver, "What all webhooks have in common.", "receiver: { signature: { header: X-Signature, algorithm: hmac-sha256 } }"),
        .. File,
    ];
}
