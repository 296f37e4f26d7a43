using Igata.Specs.Spec;

namespace Igata.Cli.Schema;

/// <summary>
/// The words inside of mappings that the reader refuses as a whole, because this version cannot cast them.
/// Once it can, they belong in <see cref="Keywords"/>.
/// </summary>
internal static class UncastKeywords
{
    public static IReadOnlyList<Keyword> Auth { get; } =
    [
        NotYet("basic", ValueForm.Mapping, "A name and a password; what is given here is not asked for.", "basic: { user: application id, password: '' }"),
        NotYet("header", ValueForm.Text, "The header that holds the key or the token.", "header: X-Api-Key"),
        NotYet("token", ValueForm.Mapping, "The token comes from a call, again when it ends or is refused.", "token: { method: CreateToken, from: X-Subject-Token }"),
    ];

    public static IReadOnlyList<Keyword> Basic { get; } =
    [
        NotYet("user", ValueForm.Text, "What the user's name is called, for documentation.", "user: application id"),
        NotYet("password", ValueForm.Text, "The password, when it is always the same.", "password: ''"),
    ];

    public static IReadOnlyList<Keyword> Token { get; } =
    [
        NotYet("method", ValueForm.Text, "The method that gives the token.", "method: CreateToken"),
        NotYet("from", ValueForm.Text, "Where the token is in its response: a header, or a JSON Pointer.", "from: X-Subject-Token"),
        NotYet("expires", ValueForm.Text, "Where the response says when it ends: a header, or a JSON Pointer.", "expires: /token/expires_at"),
        NotYet("lifetime", ValueForm.Count, "How many seconds it is good for.", "lifetime: 3600"),
    ];

    public static IReadOnlyList<Keyword> Pages { get; } =
    [
        NotYet("link", ValueForm.Text, "The relation in the Link header that leads to the next page.", "link: next"),
        NotYet("items", ValueForm.Text, "The member with the items; absent, the body itself is the list.", "items: notes"),
        NotYet("from", ValueForm.Text, "The member of the response with the token of the next page.", "from: next_page_token"),
        NotYet("to", ValueForm.Text, "The member of the request that the token goes to.", "to: page_token"),
    ];

    public static IReadOnlyList<Keyword> Content { get; } =
    [
        NotYet("type", ValueForm.Type, "What it is.", "type: bytes"),
        NotYet("media", ValueForm.Names, "Its media types.", "media: [image/png]"),
        NotYet("maxBytes", ValueForm.Count, "At most so many bytes.", "maxBytes: 5242880"),
    ];

    public static IReadOnlyList<Keyword> Answer { get; } =
    [
        NotYet("summary", ValueForm.Text, "What it means, in one sentence.", "summary: The note is deleted."),
        NotYet("headers", ValueForm.Fields, "The headers that come back.", "headers: { ETag: string }"),
        NotYet("body", ValueForm.FieldsOrType, "The JSON body that comes back.", "body: Note"),
        NotYet("content", ValueForm.Mapping, "A raw body that comes back.", "content: image/*"),
    ];

    private static Keyword NotYet(string name, ValueForm form, string description, string example) =>
        new(name, form, description, example) { Implemented = false };
}
