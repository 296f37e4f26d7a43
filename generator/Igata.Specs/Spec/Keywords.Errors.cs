namespace Igata.Specs.Spec;

public static partial class Keywords
{
    public static IReadOnlyList<Keyword> Dispatch { get; } =
    [
        new("header", ValueForm.Text, "The header that names the operation.", "header: x-studio-target"),
    ];

    public static IReadOnlyList<Keyword> Errors { get; } =
    [
        new("code", ValueForm.CodePlace, "Where the code stands in the body.", "code: /error/code"),
        new("message", ValueForm.Texts, "Where the message stands in the body: a member or a JSON Pointer, or several of which one is there.", "message: [message, Message]"),
        new("body", ValueForm.FieldsOrType, "The body of all errors that have none of their own.", "body: Problem"),
        new("codes", ValueForm.ErrorCodes, "The codes.", "codes: { NO-SUCH-CHANNEL: { status: 404 } }"),
    ];

    public static IReadOnlyList<Keyword> CodePlace { get; } =
    [
        new("member", ValueForm.Texts, "The member of the body or a JSON Pointer, or several of which one is there.", "member: [__type, code]"),
        new("header", ValueForm.Text, "The header that holds the code; it comes before the body.", "header: x-error-code"),
        new("after", ValueForm.Text, "Only what follows the last of this counts.", "after: '#'"),
        new("before", ValueForm.Text, "Only what stands before the first of this counts.", "before: ':'"),
    ];

    public static IReadOnlyList<Keyword> ErrorCode { get; } =
    [
        new("status", ValueForm.Count, "The HTTP status that comes with it.", "status: 400"),
        new("as", ValueForm.Text, "The C# name; required for numbers.", "as: NotFound"),
        .. Words,
        new("always", ValueForm.Boolean, "Any method may answer with it.", "always: true"),
        new("body", ValueForm.FieldsOrType, "What the body holds; of JSON-RPC the data.", "body: EvaluationResult"),
        new("body?", ValueForm.FieldsOrType, "What the body holds, when there is one.", "body?: EvaluationResult"),
        new("headers", ValueForm.Fields, "The headers that come with it.", "headers: { Expires: http-date }"),
        new("retry-after", ValueForm.Text, "The header that tells when to try again.", "retry-after: Expires"),
        new("retry", ValueForm.Retry, "'never': no other try will help, however long it waits.", "retry: never"),
    ];
}
