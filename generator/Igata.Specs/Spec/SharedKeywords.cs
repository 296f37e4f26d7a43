namespace Igata.Specs.Spec;

/// <summary>
/// The keywords that several sections share. They are in a separate class, so that they are initialized before the tables of
/// <see cref="Keywords"/>.
/// </summary>
internal static class SharedKeywords
{
    public static IReadOnlyList<Keyword> Documentation { get; } =
    [
        new("summary", KeywordValueKind.Text, "The documentation, a sentence or a paragraph.", "summary: Starts recording a channel."),
        new("remarks", KeywordValueKind.Text, "Further documentation.", "remarks: The files are ready when the event says so."),
    ];

    public static IReadOnlyList<Keyword> Lifecycle { get; } =
    [
        new("stability", KeywordValueKind.Stability, "The stability; the default is stable.", "stability: experimental"),
        new("since", KeywordValueKind.Text, "The first version of the service that has it.", "since: 2021.2"),
        new("until", KeywordValueKind.Text, "The first version of the service without it.", "until: 2025.2.0"),
        new("replaced-by", KeywordValueKind.Text, "The replacement, of the same kind.", "replaced-by: ListChannelConnections"),
    ];

    /// <summary>The keywords of JSON Schema, and <c>maxBytes</c>.</summary>
    public static IReadOnlyList<Keyword> Limits { get; } =
    [
        new("minimum", KeywordValueKind.Bound, "The smallest value, in the unit on the wire; a date or a time of day is quoted.", "minimum: 0"),
        new("maximum", KeywordValueKind.Bound, "The largest value, in the unit on the wire; a date or a time of day is quoted.", "maximum: 86400"),
        new("exclusiveMinimum", KeywordValueKind.Bound, "What every value is greater than.", "exclusiveMinimum: 0"),
        new("exclusiveMaximum", KeywordValueKind.Bound, "What every value is less than.", "exclusiveMaximum: 100"),
        new("multipleOf", KeywordValueKind.Number, "The number that every value is a multiple of, compared by its digits on the wire.", "multipleOf: 0.01"),
        new("minLength", KeywordValueKind.Count, "The smallest number of characters.", "minLength: 1"),
        new("maxLength", KeywordValueKind.Count, "The largest number of characters.", "maxLength: 200"),
        new("maxBytes", KeywordValueKind.Count, "The largest number of bytes, in UTF-8 for a string.", "maxBytes: 255"),
        new("pattern", KeywordValueKind.Pattern, "A regular expression that matches a part of the value, or all of it with ^ and $.", "pattern: '^[0-9]{4}-[0-9]{2}$'"),
        new("minItems", KeywordValueKind.Count, "The smallest number of items.", "minItems: 1"),
        new("maxItems", KeywordValueKind.Count, "The largest number of items.", "maxItems: 100"),
        new("minProperties", KeywordValueKind.Count, "The smallest number of members.", "minProperties: 1"),
        new("maxProperties", KeywordValueKind.Count, "The largest number of members.", "maxProperties: 16"),
    ];

    public static IReadOnlyList<Keyword> JsonRpc { get; } =
    [
        new("params", KeywordValueKind.Params, "The parameters, by name or by position. Without it, none are sent.", "params: { id: uuid }"),
        new("result", KeywordValueKind.FieldsOrType, "The result. Without it, the result is ignored.", "result: { channel: Channel }"),
    ];

    public static IReadOnlyList<Keyword> Rest { get; } =
    [
        new("get", KeywordValueKind.Text, "A GET request to this path.", "get: notes"),
        new("put", KeywordValueKind.Text, "A PUT request to this path.", "put: 'notes/{id}'"),
        new("post", KeywordValueKind.Text, "A POST request to this path.", "post: notes"),
        new("patch", KeywordValueKind.Text, "A PATCH request to this path.", "patch: 'notes/{id}'"),
        new("delete", KeywordValueKind.Text, "A DELETE request to this path.", "delete: 'notes/{id}'"),
        new("head", KeywordValueKind.Text, "A HEAD request to this path.", "head: 'notes/{id}'"),
        new("host", KeywordValueKind.Fields, "The names in braces in the host of the endpoint that each request sets.", "host: { bucket: string }"),
        new("path", KeywordValueKind.FieldsOrRecord, "The parameters in the path.", "path: { id: NoteId }"),
        new("query", KeywordValueKind.FieldsOrRecord, "The parameters in the query.", "query: { q: string }"),
        new("headers", KeywordValueKind.FieldsOrRecord, "The headers of the request.", "headers: { If-Match: ETag }"),
        new("nesting", KeywordValueKind.Nesting, "The names of members and items in a query, a form or a multipart body.", "nesting: brackets"),
        new("body", KeywordValueKind.FieldsOrType, "The JSON body.", "body: NoteText"),
        new("body?", KeywordValueKind.FieldsOrType, "The JSON body, which is optional.", "body?: NoteText"),
        new("form", KeywordValueKind.FieldsOrType, "The form.", "form: Metadata"),
        new("form?", KeywordValueKind.FieldsOrType, "The form, which is optional.", "form?: Metadata"),
        new("multipart", KeywordValueKind.Fields, "The parts of the body.", "multipart: { file: file }"),
        new("multipart?", KeywordValueKind.Fields, "The parts of the body, which are all optional.", "multipart?: { file?: file }"),
        new("content", KeywordValueKind.Content, "A raw body.", "content: image/*"),
        new("lines", KeywordValueKind.Lines, "Lines, each of which is JSON.", "lines: LogLine"),
        new("responses", KeywordValueKind.Responses, "The responses, by status below 400.", "responses: { 200: Note }"),
    ];
}
