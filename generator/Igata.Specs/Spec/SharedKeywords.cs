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

    public static IReadOnlyList<Keyword> OtherProtocols { get; } =
    [
        new Keyword("pages", ValueForm.Mapping, "How to find the next page.", "pages: { link: next }").NotYet,
        new Keyword("params", ValueForm.FieldsOrType, "The parameters, by name or by position.", "params: { id: uuid }").NotYet,
        new Keyword("result", ValueForm.FieldsOrType, "What comes back.", "result: { channel: Channel }").NotYet,
        new Keyword("get", ValueForm.Text, "GET this path.", "get: notes").NotYet,
        new Keyword("put", ValueForm.Text, "PUT to this path.", "put: 'notes/{id}'").NotYet,
        new Keyword("post", ValueForm.Text, "POST to this path.", "post: notes").NotYet,
        new Keyword("patch", ValueForm.Text, "PATCH this path.", "patch: 'notes/{id}'").NotYet,
        new Keyword("delete", ValueForm.Text, "DELETE this path.", "delete: 'notes/{id}'").NotYet,
        new Keyword("head", ValueForm.Text, "HEAD of this path.", "head: 'notes/{id}'").NotYet,
        new Keyword("path", ValueForm.Fields, "The parameters in the path.", "path: { id: NoteId }").NotYet,
        new Keyword("query", ValueForm.Fields, "The parameters in the query.", "query: { q: string }").NotYet,
        new Keyword("headers", ValueForm.Fields, "The headers sent.", "headers: { If-Match: ETag }").NotYet,
        new Keyword("body", ValueForm.FieldsOrType, "The JSON body.", "body: NoteText").NotYet,
        new Keyword("body?", ValueForm.FieldsOrType, "The JSON body, when there is one.", "body?: NoteText").NotYet,
        new Keyword("form", ValueForm.FieldsOrType, "The form.", "form: Metadata").NotYet,
        new Keyword("form?", ValueForm.FieldsOrType, "The form, when there is one.", "form?: Metadata").NotYet,
        new Keyword("multipart", ValueForm.Fields, "The parts of the body.", "multipart: { file: file }").NotYet,
        new Keyword("content", ValueForm.Mapping, "A raw body.", "content: image/*").NotYet,
        new Keyword("responses", ValueForm.Mapping, "What comes back, by status.", "responses: { 200: Note }").NotYet,
    ];
}
