namespace Igata.Specs.Spec;

public static partial class Keywords
{
    /// <summary>Behind <c>auth</c>, when it is not a word.</summary>
    public static IReadOnlyList<Keyword> Auth { get; } =
    [
        new("basic", KeywordValueKind.Basic, "A name and a password; what is given here is not asked for.", "basic: { user: application id, password: '' }"),
        new("header", KeywordValueKind.Text, "The header that holds the key or the token.", "header: X-Api-Key"),
        new("token", KeywordValueKind.Token, "The token comes from a call, again when it ends or is refused.", "token: { method: CreateToken, from: X-Subject-Token }"),
    ];

    public static IReadOnlyList<Keyword> Basic { get; } =
    [
        new("user", KeywordValueKind.Text, "What the user's name is called, for documentation.", "user: application id"),
        new("password", KeywordValueKind.Text, "The password, when it is always the same.", "password: ''"),
    ];

    public static IReadOnlyList<Keyword> Token { get; } =
    [
        new("method", KeywordValueKind.Text, "The method that gives the token.", "method: CreateToken"),
        new("from", KeywordValueKind.Text, "Where the token is in its response: a header, a member, or a JSON Pointer.", "from: X-Subject-Token"),
        new("expires", KeywordValueKind.Text, "Where the response says when it ends: a header, a member, or a JSON Pointer.", "expires: /token/expires_at"),
        new("lifetime", KeywordValueKind.Count, "How many seconds it is good for when the response does not say.", "lifetime: 3600"),
    ];

    public static IReadOnlyList<Keyword> Pages { get; } =
    [
        new("link", KeywordValueKind.Text, "The relation in the Link header that leads to the next page.", "link: next"),
        new("items", KeywordValueKind.Text, "The member with the items; absent, the body itself is the list.", "items: notes"),
        new("from", KeywordValueKind.Text, "The member of the response with the token of the next page.", "from: next_page_token"),
        new("to", KeywordValueKind.Text, "The member of the request that the token goes to.", "to: page_token"),
    ];

    /// <summary>Behind <c>content</c>, when it is not a media type.</summary>
    public static IReadOnlyList<Keyword> Content { get; } =
    [
        new("type", KeywordValueKind.Type, "What it is: always bytes.", "type: bytes"),
        new("media", KeywordValueKind.Strings, "Its media types; absent, any.", "media: [image/png]"),
        new("maxBytes", KeywordValueKind.Count, "At most so many bytes.", "maxBytes: 5242880"),
    ];

    /// <summary>Behind a status, when it is not a type.</summary>
    public static IReadOnlyList<Keyword> Response { get; } =
    [
        .. Documentation,
        new("headers", KeywordValueKind.Fields, "The headers that come back.", "headers: { ETag: string }"),
        new("body", KeywordValueKind.FieldsOrType, "The JSON body that comes back.", "body: Note"),
        new("content", KeywordValueKind.Content, "A raw body that comes back.", "content: image/*"),
    ];
}
