namespace Igata.Specs.Spec;

public static partial class Keywords
{
    public static IReadOnlyList<string> SignatureAlgorithms { get; } = ["hmac-sha256", "hmac-sha1", "hmac-sha512", "token", "custom"];

    public static IReadOnlyList<string> SignatureEncodings { get; } = ["hex", "base64"];

    public static IReadOnlyList<string> SignatureKeys { get; } = ["text", "hex", "base64"];

    public static IReadOnlyList<string> TimestampTypes { get; } = ["unix-seconds", "unix-millis", "rfc3339", "http-date"];

    /// <summary>The keywords of a webhook.</summary>
    public static IReadOnlyList<Keyword> Webhook { get; } =
    [
        .. Documentation,
        new("as", KeywordValueKind.Text, "The C# name, without Async.", "as: Payment"),
        .. Lifecycle,
        new("signature", KeywordValueKind.Signature, "The signature of this webhook, or none.", "signature: none"),
        new("headers", KeywordValueKind.FieldsOrRecord, "The headers that the handler receives.", "headers: { X-Delivery: uuid }"),
        new("query", KeywordValueKind.FieldsOrRecord, "The parameters in the query that the handler receives.", "query: { tenant: string }"),
        new("request", KeywordValueKind.FieldsOrType, "The JSON body.", "request: EventMessage"),
        new("form", KeywordValueKind.FieldsOrType, "The body, if it is a form.", "form: { CallSid: string }"),
        new("content", KeywordValueKind.Content, "The body, if it is not JSON.", "content: text/xml"),
        new("response", KeywordValueKind.FieldsOrType, "The response, with status 200.", "response: AuthDecision"),
        new("response?", KeywordValueKind.FieldsOrType, "The response, which is optional.", "response?: Settings"),
        new("answers", KeywordValueKind.Fields, "The responses of single cases of a request that is a union.", "answers: { session.created: Settings or null }"),
        new("status", KeywordValueKind.Count, "The status of a response without a body; the default is 200.", "status: 204"),
        new("errors", KeywordValueKind.Names, "The error codes of the API that a receiver can return.", "errors: [UNKNOWN-CHANNEL]"),
        new("examples", KeywordValueKind.Examples, "Documented requests and responses; each is a test.", "examples: [{ request: { type: ping } }]"),
    ];

    /// <summary>The keywords of <c>receiver</c>.</summary>
    public static IReadOnlyList<Keyword> Receiver { get; } =
    [
        new("dispatch", KeywordValueKind.Dispatch, "The header that names the webhook. Without it, the last segment of the path does.", "dispatch: { header: X-Studio-Event }"),
        new("signature", KeywordValueKind.Signature, "The signature of all webhooks.", "signature: { header: X-Signature, algorithm: hmac-sha256 }"),
        new("challenge", KeywordValueKind.Challenge, "The request by which the sender verifies the URL.", "challenge: { when: { type: ping }, answer: /challenge }"),
        new("duplicates", KeywordValueKind.Duplicates, "What identifies a webhook that is sent again.", "duplicates: { by: [id], keep: 86400 }"),
        new("maxBytes", KeywordValueKind.Count, "The largest body in bytes; the default is 1 MiB.", "maxBytes: 65536"),
    ];

    /// <summary>The keywords of <c>signature</c>.</summary>
    public static IReadOnlyList<Keyword> Signature { get; } =
    [
        new("header", KeywordValueKind.Text, "The header that contains the signature.", "header: X-Signature"),
        new("algorithm", KeywordValueKind.SignatureAlgorithm, "The algorithm, token for a secret that is sent itself, or custom.", "algorithm: hmac-sha256"),
        new("encoding", KeywordValueKind.SignatureEncoding, "The encoding of the signature; the default is hex.", "encoding: base64"),
        new("key", KeywordValueKind.SignatureKey, "What the text of a secret is; the default is text.", "key: base64"),
        new("key-prefix", KeywordValueKind.Text, "What stands before the key in a secret.", "key-prefix: whsec_"),
        new("signs", KeywordValueKind.Text, "What is signed: {body}, {timestamp}, {id} and {url}. The default is the body.", "signs: '{timestamp}.{body}'"),
        new("value", KeywordValueKind.Strings, "What stands in the header: {signature} and {timestamp}, or a list of parts.", "value: 'sha256={signature}'"),
        new("separator", KeywordValueKind.Text, "What stands between the parts; the default is a comma.", "separator: ' '"),
        new("timestamp", KeywordValueKind.SignatureTimestamp, "The time of sending.", "timestamp: { header: X-Timestamp, window: 60 }"),
        new("id", KeywordValueKind.Text, "The header that contains the id of the message.", "id: webhook-id"),
    ];

    /// <summary>The keywords of <c>timestamp</c>.</summary>
    public static IReadOnlyList<Keyword> Timestamp { get; } =
    [
        new("header", KeywordValueKind.Text, "The header that contains it.", "header: X-Timestamp"),
        new("member", KeywordValueKind.Text, "The member of the body that contains it, or a JSON Pointer.", "member: sent_at"),
        new("type", KeywordValueKind.TimestampType, "Its form; the default is unix-seconds.", "type: rfc3339"),
        new("window", KeywordValueKind.Count, "The largest difference to the clock of the receiver, in seconds; the default is 300.", "window: 60"),
    ];

    /// <summary>The keywords of <c>challenge</c>.</summary>
    public static IReadOnlyList<Keyword> Challenge { get; } =
    [
        new("when", KeywordValueKind.Tests, "The tests of a body that is a challenge.", "when: { type: url_verification }"),
        new("query", KeywordValueKind.Tests, "The tests of the query of a GET request that is a challenge.", "query: { hub.mode: subscribe }"),
        new("token", KeywordValueKind.Text, "The parameter in the query that must be the token of the options.", "token: hub.verify_token"),
        new("answer", KeywordValueKind.ChallengeAnswer, "The text of the response: a member or a JSON Pointer, or { query: name }. Or the members of a JSON object.", "answer: /challenge"),
        new("signed", KeywordValueKind.Boolean, "Whether the challenge has a signature; the default is true.", "signed: false"),
    ];

    /// <summary>The keywords of a member of <c>answer</c>.</summary>
    public static IReadOnlyList<Keyword> ChallengeMember { get; } =
    [
        new("const", KeywordValueKind.Scalar, "A constant.", "const: ok"),
        new("sign", KeywordValueKind.Text, "The member whose text is signed, or a JSON Pointer.", "sign: /token"),
    ];

    /// <summary>The keywords of <c>duplicates</c>.</summary>
    public static IReadOnlyList<Keyword> Duplicates { get; } =
    [
        new("by", KeywordValueKind.DuplicateKey, "The members that together identify a webhook, or its header.", "by: { header: X-Delivery }"),
        new("keep", KeywordValueKind.Count, "How long a webhook is known, in seconds; the default is a day.", "keep: 259200"),
    ];
}
