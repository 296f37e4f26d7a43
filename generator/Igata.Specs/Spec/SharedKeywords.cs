namespace Igata.Specs.Spec;

/// <summary>The words that several places share; apart from <see cref="Keywords"/>, so that they are there when its tables are made.</summary>
internal static class SharedKeywords
{
    public static IReadOnlyList<Keyword> Words { get; } =
    [
        new("summary", ValueForm.Text, "What it is, in one sentence.", "summary: Starts recording a channel."),
        new("remarks", ValueForm.Text, "What else one should know.", "remarks: The files are ready when the event says so."),
    ];

    public static IReadOnlyList<Keyword> Lifecycle { get; } =
    [
        new("stability", ValueForm.Stability, "How settled it is; stable unless told.", "stability: experimental"),
        new("since", ValueForm.Text, "The first version of the service that has it.", "since: 2021.2"),
        new("until", ValueForm.Text, "The first version of the service without it.", "until: 2025.2.0"),
        new("replaced-by", ValueForm.Text, "Its successor, of the same kind.", "replaced-by: ListChannelConnections"),
    ];

    /// <summary>JSON Schema's words, and <c>maxBytes</c>.</summary>
    public static IReadOnlyList<Keyword> Limits { get; } =
    [
        new("minimum", ValueForm.Number, "Not less than this, in the unit of the wire.", "minimum: 0"),
        new("maximum", ValueForm.Number, "Not more than this, in the unit of the wire.", "maximum: 86400"),
        new("minLength", ValueForm.Count, "At least so many characters.", "minLength: 1"),
        new("maxLength", ValueForm.Count, "At most so many characters.", "maxLength: 200"),
        new("maxBytes", ValueForm.Count, "At most so many bytes of UTF-8; of bytes, so many of them.", "maxBytes: 255"),
        new("pattern", ValueForm.Pattern, "A part of it matches this; all of it between ^ and $.", "pattern: '^[0-9]{4}-[0-9]{2}$'"),
        new("minItems", ValueForm.Count, "At least so many items.", "minItems: 1"),
        new("maxItems", ValueForm.Count, "At most so many items.", "maxItems: 100"),
        new("minProperties", ValueForm.Count, "At least so many members.", "minProperties: 1"),
        new("maxProperties", ValueForm.Count, "At most so many members.", "maxProperties: 16"),
    ];

    public static IReadOnlyList<Keyword> JsonRpc { get; } =
    [
        new("params", ValueForm.Params, "The parameters, by name or by position; absent, none are sent.", "params: { id: uuid }"),
        new("result", ValueForm.FieldsOrType, "What comes back; absent: the result is not looked at.", "result: { channel: Channel }"),
    ];

    public static IReadOnlyList<Keyword> Rest { get; } =
    [
        new("get", ValueForm.Text, "GET this path.", "get: notes"),
        new("put", ValueForm.Text, "PUT to this path.", "put: 'notes/{id}'"),
        new("post", ValueForm.Text, "POST to this path.", "post: notes"),
        new("patch", ValueForm.Text, "PATCH this path.", "patch: 'notes/{id}'"),
        new("delete", ValueForm.Text, "DELETE this path.", "delete: 'notes/{id}'"),
        new("head", ValueForm.Text, "HEAD of this path.", "head: 'notes/{id}'"),
        new("path", ValueForm.Fields, "The parameters in the path.", "path: { id: NoteId }"),
        new("query", ValueForm.Fields, "The parameters in the query.", "query: { q: string }"),
        new("headers", ValueForm.Fields, "The headers sent.", "headers: { If-Match: ETag }"),
        new("body", ValueForm.FieldsOrType, "The JSON body.", "body: NoteText"),
        new("body?", ValueForm.FieldsOrType, "The JSON body, when there is one.", "body?: NoteText"),
        new("form", ValueForm.FieldsOrType, "The form.", "form: Metadata"),
        new("form?", ValueForm.FieldsOrType, "The form, when there is one.", "form?: Metadata"),
        new("multipart", ValueForm.Fields, "The parts of the body.", "multipart: { file: file }"),
        new("content", ValueForm.Content, "A raw body.", "content: image/*"),
        new("responses", ValueForm.Responses, "What comes back, by status below 400.", "responses: { 200: Note }"),
    ];
}
