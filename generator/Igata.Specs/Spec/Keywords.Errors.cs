namespace Igata.Specs.Spec;

public static partial class Keywords
{
    public static IReadOnlyList<Keyword> Dispatch { get; } =
    [
        new("header", KeywordValueKind.Text, "The header that names the operation.", "header: x-studio-target"),
    ];

    public static IReadOnlyList<Keyword> Errors { get; } =
    [
        new("code", KeywordValueKind.CodeLocation, "Where the code stands in the body.", "code: /error/code"),
        new("message", KeywordValueKind.Strings, "Where the message stands in the body: a member or a JSON Pointer, or several of which one is there.", "message: [message, Message]"),
        new("body", KeywordValueKind.FieldsOrType, "The body of all errors that have none of their own.", "body: Problem"),
        new("codes", KeywordValueKind.ErrorCodes, "The codes.", "codes: { NO-SUCH-CHANNEL: { status: 404 } }"),
    ];

    public static IReadOnlyList<Keyword> CodeLocation { get; } =
    [
        new("member", KeywordValueKind.Strings, "The member of the body or a JSON Pointer, or several of which one is there.", "member: [__type, code]"),
        new("header", KeywordValueKind.Text, "The header that holds the code; it comes before the body.", "header: x-error-code"),
        new("after", KeywordValueKind.Text, "Only what follows the last of this counts.", "after: '#'"),
        new("before", KeywordValueKind.Text, "Only what stands before the first of this counts.", "before: ':'"),
    ];

    public static IReadOnlyList<Keyword> ErrorCode { get; } =
    [
        new("status", KeywordValueKind.Count, "The HTTP status that comes with it.", "status: 400"),
        new("as", KeywordValueKind.Text, "The C# name; required for numbers.", "as: NotFound"),
        .. Documentation,
        new("always", KeywordValueKind.Boolean, "Any method may answer with it.", "always: true"),
        new("body", KeywordValueKind.FieldsOrType, "What the body holds; of JSON-RPC the data.", "body: EvaluationResult"),
        new("body?", KeywordValueKind.FieldsOrType, "What the body holds, when there is one.", "body?: EvaluationResult"),
        new("headers", KeywordValueKind.Fields, "The headers that come with it.", "headers: { Expires: http-date }"),
        new("retry-after", KeywordValueKind.Text, "The header that tells when to try again.", "retry-after: Expires"),
        new("retry", KeywordValueKind.Retry, "'never': no other try will help, however long it waits.", "retry: never"),
    ];
}
