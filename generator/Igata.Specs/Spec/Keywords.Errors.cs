namespace Igata.Specs.Spec;

public static partial class Keywords
{
    public static IReadOnlyList<Keyword> Dispatch { get; } =
    [
        new("header", KeywordValueKind.Text, "The header that names the operation.", "header: x-studio-target"),
    ];

    public static IReadOnlyList<Keyword> Errors { get; } =
    [
        new("code", KeywordValueKind.CodeLocation, "The location of the code in the response.", "code: /error/code"),
        new("message", KeywordValueKind.Strings, "The location of the message in the body: a member or a JSON Pointer, or a list of them.", "message: [message, Message]"),
        new("body", KeywordValueKind.FieldsOrType, "The default body of errors.", "body: Problem"),
        new("when", KeywordValueKind.Tests, "The tests by which a body with a status below 400 is an error.", "when: { ok: false }"),
        new("codes", KeywordValueKind.ErrorCodes, "The codes.", "codes: { NO-SUCH-CHANNEL: { status: 404 } }"),
    ];

    /// <summary>The keywords of the <c>errors</c> of a method, if they are a mapping.</summary>
    public static IReadOnlyList<Keyword> OwnErrors { get; } =
    [
        .. Errors.Where(keyword => keyword.Name != "codes"),
        new("codes", KeywordValueKind.ErrorEntries, "The error codes that it can return.", "codes: [STARTED-RECORDING]"),
    ];

    public static IReadOnlyList<Keyword> CodeLocation { get; } =
    [
        new("member", KeywordValueKind.Strings, "A member of the body or a JSON Pointer, or a list of them.", "member: [__type, code]"),
        new("header", KeywordValueKind.Text, "The header with the code; it is read before the body.", "header: x-error-code"),
        new("after", KeywordValueKind.Text, "Only the text after the last occurrence of this is the code.", "after: '#'"),
        new("before", KeywordValueKind.Text, "Only the text before the first occurrence of this is the code.", "before: ':'"),
    ];

    public static IReadOnlyList<Keyword> ErrorCode { get; } =
    [
        new("status", KeywordValueKind.Count, "The HTTP status.", "status: 400"),
        new("as", KeywordValueKind.Text, "The C# name; required for numbers.", "as: NotFound"),
        .. Documentation,
        new("always", KeywordValueKind.Boolean, "Any method can return it.", "always: true"),
        .. ErrorParts,
    ];

    /// <summary>The keywords of one error code in the <c>errors</c> of a method. Each replaces what the API defines for the code.</summary>
    public static IReadOnlyList<Keyword> ErrorEntry { get; } =
    [
        .. Documentation,
        .. ErrorParts,
    ];

    private static IReadOnlyList<Keyword> ErrorParts =>
    [
        new("body", KeywordValueKind.FieldsOrType, "The body; for JSON-RPC the data.", "body: EvaluationResult"),
        new("body?", KeywordValueKind.FieldsOrType, "The body, which is optional.", "body?: EvaluationResult"),
        new("content", KeywordValueKind.Content, "A body that is not JSON: its media type.", "content: text/plain"),
        new("headers", KeywordValueKind.FieldsOrRecord, "The headers of the response.", "headers: { Expires: http-date }"),
        new("retry-after", KeywordValueKind.Text, "The header with the time of the next attempt.", "retry-after: Expires"),
        new("retry", KeywordValueKind.Retry, "'never': another attempt cannot succeed.", "retry: never"),
    ];
}
