namespace Igata.Specs.Spec;

public static partial class Keywords
{
    /// <summary>The keywords of <c>auth</c>.</summary>
    public static IReadOnlyList<Keyword> Auth { get; } =
    [
        new("basic", KeywordValueKind.Basic, "A user name and a password.", "basic: { user: application id, password: '' }"),
        new("header", KeywordValueKind.Text, "The header with the key or the token.", "header: X-Api-Key"),
        new("scheme", KeywordValueKind.Text, "The name of the scheme before the key in the header.", "scheme: Bot"),
        new("query", KeywordValueKind.Text, "The parameter in the query with the key.", "query: api_key"),
        new("cookie", KeywordValueKind.Text, "The cookie with the key.", "cookie: session"),
        new("any-of", KeywordValueKind.AuthChoices, "Several of these, of which the first is used that the client has all it needs for; 'none' at the end means that it can be left out.", "any-of: [bearer, { query: api_key }, none]"),
        new("token", KeywordValueKind.Token, "The token comes from a method, and is renewed when it expires or is rejected.", "token: { method: CreateToken, from: X-Subject-Token }"),
    ];

    public static IReadOnlyList<Keyword> Basic { get; } =
    [
        new("user", KeywordValueKind.Text, "The description of the user name, for documentation.", "user: application id"),
        new("password", KeywordValueKind.Text, "The password, if it is fixed.", "password: ''"),
    ];

    public static IReadOnlyList<Keyword> Token { get; } =
    [
        new("method", KeywordValueKind.Text, "The method that issues the token.", "method: CreateToken"),
        new("from", KeywordValueKind.Text, "The location of the token in its response: a header, a member, or a JSON Pointer.", "from: X-Subject-Token"),
        new("expires", KeywordValueKind.Text, "The location of the expiry in its response: a header, a member, or a JSON Pointer.", "expires: /token/expires_at"),
        new("lifetime", KeywordValueKind.Count, "The lifetime in seconds, if the response has no expiry.", "lifetime: 3600"),
        new("refresh", KeywordValueKind.Refresh, "How the token is renewed without the request that issued it.", "refresh: { method: RefreshToken, from: refresh_token, to: refresh_token }"),
    ];

    public static IReadOnlyList<Keyword> Refresh { get; } =
    [
        new("method", KeywordValueKind.Text, "The method that renews the token.", "method: RefreshToken"),
        new("from", KeywordValueKind.Text, "The location of what renews it, in the response that issued the token: a header, a member, or a JSON Pointer.", "from: refresh_token"),
        new("to", KeywordValueKind.Text, "The member of the request of the method that it goes to.", "to: refresh_token"),
    ];

    public static IReadOnlyList<Keyword> Pages { get; } =
    [
        new("link", KeywordValueKind.Text, "The relation in the Link header that leads to the next page.", "link: next"),
        new("items", KeywordValueKind.Text, "The member with the items. Without it, the body is the list.", "items: notes"),
        new("from", KeywordValueKind.Strings, "The member of the response with the token of the next page, or several.", "from: next_page_token"),
        new("to", KeywordValueKind.Strings, "The member of the request that the token goes to, or a JSON Pointer; as many as 'from' has.", "to: page_token"),
        new("next", KeywordValueKind.Text, "The member of the response with the URL of the next page; only for rest.", "next: /links/next"),
        new("page", KeywordValueKind.Text, "The member of the request with the number of the page, or a JSON Pointer.", "page: page"),
        new("first", KeywordValueKind.Count, "The number of the first page, which is assumed if the request has none. The default is 1.", "first: 0"),
        new("offset", KeywordValueKind.Text, "The member of the request with the number of items before the page, or a JSON Pointer.", "offset: offset"),
        new("after", KeywordValueKind.Text, "The member of the request with the id of the last item before the page, or a JSON Pointer.", "after: starting_after"),
        new("id", KeywordValueKind.Text, "The member of an item that is its id.", "id: id"),
        new("more", KeywordValueKind.Text, "The member of the response that is true if there are more pages.", "more: has_more"),
    ];

    /// <summary>The keywords of <c>content</c>.</summary>
    public static IReadOnlyList<Keyword> Content { get; } =
    [
        new("type", KeywordValueKind.Type, "The type: bytes, or string for text.", "type: string"),
        new("media", KeywordValueKind.Strings, "The media types. Without it, any.", "media: [image/png]"),
        new("maxBytes", KeywordValueKind.Count, "The largest number of bytes.", "maxBytes: 5242880"),
    ];

    /// <summary>The keywords of a response under its status.</summary>
    public static IReadOnlyList<Keyword> Response { get; } =
    [
        .. Documentation,
        new("headers", KeywordValueKind.FieldsOrRecord, "The headers of the response.", "headers: { ETag: string }"),
        new("as", KeywordValueKind.Text, "The C# name of the body among the parts of the response.", "as: Notes"),
        new("body", KeywordValueKind.FieldsOrType, "The JSON body.", "body: Note"),
        new("body?", KeywordValueKind.Type, "The JSON body, which can be absent.", "body?: Note"),
        new("content", KeywordValueKind.Content, "A raw body.", "content: image/*"),
        new("events", KeywordValueKind.Events, "Server-sent events, each with JSON as its data.", "events: ChatChunk"),
        new("end", KeywordValueKind.Text, "The data of the event that ends the events.", "end: '[DONE]'"),
        new("lines", KeywordValueKind.Lines, "Lines, each of which is JSON.", "lines: LogLine"),
    ];

    /// <summary>The keywords of <c>events</c>.</summary>
    public static IReadOnlyList<Keyword> Events { get; } =
    [
        new("type", KeywordValueKind.Type, "The type of the data.", "type: Progress"),
        new("by", KeywordValueKind.EventKey, "The name of the event is the key of the union.", "by: event"),
        new("secret", KeywordValueKind.Boolean, "An event is never shown in messages and logs.", "secret: true"),
        .. SharedKeywords.Limits,
    ];

    /// <summary>The keywords of <c>lines</c>.</summary>
    public static IReadOnlyList<Keyword> Lines { get; } =
    [
        new("type", KeywordValueKind.Type, "The type of a line.", "type: LogLine"),
        new("media", KeywordValueKind.Strings, "The media types. Without it, those of JSON lines and JSON sequences.", "media: application/jsonl"),
        new("secret", KeywordValueKind.Boolean, "A line is never shown in messages and logs.", "secret: true"),
        .. SharedKeywords.Limits,
    ];
}
