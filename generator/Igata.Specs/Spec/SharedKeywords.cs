namespace Igata.Specs.Spec;

/// <summary>The words that several places share; apart from <see cref="Keywords"/>, so that they are there when its tables are made.</summary>
internal static class SharedKeywords
{
    public static IReadOnlyList<Keyword> Documentation { get; } =
    [
        new("summary", KeywordValueKind.Text, "What it is, in one sentence.", "summary: Starts recording a channel."),
        new("remarks", KeywordValueKind.Text, "What else one should know.", "remarks: The files are ready when the event says so."),
    ];

    public static IReadOnlyList<Keyword> Lifecycle { get; } =
    [
        new("stability", KeywordValueKind.Stability, "How settled it is; stable unless told.", "stability: experimental"),
        new("since", KeywordValueKind.Text, "The first version of the service that has it.", "since: 2021.2"),
        new("until", KeywordValueKind.Text, "The first version of the service without it.", "until: 2025.2.0"),
        new("replaced-by", KeywordValueKind.Text, "Its successor, of the same kind.", "replaced-by: ListChannelConnections"),
    ];

    /// <summary>JSON Schema's words, and <c>maxBytes</c>.</summary>
    public static IReadOnlyList<Keyword> Limits { get; } =
    [
        new("minimum", KeywordValueKind.Number, "Not less than this, in the unit of the wire.", "minimum: 0"),
        new("maximum", KeywordValueKind.Number, "Not more than this, in the unit of the wire.", "maximum: 86400"),
        new("minLength", KeywordValueKind.Count, "At least so many characters.", "minLength: 1"),
        new("maxLength", KeywordValueKind.Count, "At most so many characters.", "maxLength: 200"),
        new("maxBytes", KeywordValueKind.Count, "At most so many bytes of UTF-8; of bytes, so many of them.", "maxBytes: 255"),
        new("pattern", KeywordValueKind.Pattern, "A part of it matches this; all of it between ^ and $.", "pattern: '^[0-9]{4}-[0-9]{2}$'"),
        new("minItems", KeywordValueKind.Count, "At least so many items.", "minItems: 1"),
        new("maxItems", KeywordValueKind.Count, "At most so many items.", "maxItems: 100"),
        new("minProperties", KeywordValueKind.Count, "At least so many members.", "minProperties: 1"),
        new("maxProperties", KeywordValueKind.Count, "At most so many members.", "maxProperties: 16"),
    ];

    public static IReadOnlyList<Keyword> JsonRpc { get; } =
    [
        new("params", KeywordValueKind.Params, "The parameters, by name or by position; absent, none are sent.", "params: { id: uuid }"),
        new("result", KeywordValueKind.FieldsOrType, "What comes back; absent: the result is not looked at.", "result: { channel: Channel }"),
    ];

    public static IReadOnlyList<Keyword> Rest { get; } =
    [
        new("get", KeywordValueKind.Text, "GET this path.", "get: notes"),
        new("put", KeywordValueKind.Text, "PUT to this path.", "put: 'notes/{id}'"),
        new("post", KeywordValueKind.Text, "POST to this path.", "post: notes"),
        new("patch", KeywordValueKind.Text, "PATCH this path.", "patch: 'notes/{id}'"),
        new("delete", KeywordValueKind.Text, "DELETE this path.", "delete: 'notes/{id}'"),
        new("head", KeywordValueKind.Text, "HEAD of this path.", "head: 'notes/{id}'"),
        new("path", KeywordValueKind.Fields, "The parameters in the path.", "path: { id: NoteId }"),
        new("query", KeywordValueKind.Fields, "The parameters in the query.", "query: { q: string }"),
        new("headers", KeywordValueKind.Fields, "The headers sent.", "headers: { If-Match: ETag }"),
        new("body", KeywordValueKind.FieldsOrType, "The JSON body.", "body: NoteText"),
        new("body?", KeywordValueKind.FieldsOrType, "The JSON body, when there is one.", "body?: NoteText"),
        new("form", KeywordValueKind.FieldsOrType, "The form.", "form: Metadata"),
        new("form?", KeywordValueKind.FieldsOrType, "The form, when there is one.", "form?: Metadata"),
        new("multipart", KeywordValueKind.Fields, "The parts of the body.", "multipart: { file: file }"),
        new("content", KeywordValueKind.Content, "A raw body.", "content: image/*"),
        new("responses", KeywordValueKind.Responses, "What comes back, by status below 400.", "responses: { 200: Note }"),
    ];
}
