namespace Igata.Specs.Spec;

public static partial class Keywords
{
    /// <summary>The keywords of JSON Schema, and <c>maxBytes</c>.</summary>
    public static IReadOnlyList<Keyword> Limits => SharedKeywords.Limits;

    public static IReadOnlyList<Keyword> Shape { get; } =
    [
        new("type", KeywordValueKind.Type, "What it is.", "type: false or Video"),
        new("fields", KeywordValueKind.Fields, "A record, by its members on the wire.", "fields: { id: uuid }"),
        new("include", KeywordValueKind.Names, "Records whose members and rules come first.", "include: [Audited]"),
        new("rules", KeywordValueKind.Rules, "Rules across the members of a record.", "rules: [{ any-of: [id, name] }]"),
        new("enum", KeywordValueKind.EnumValues, "An open set of values.", "enum: [SFU]"),
        new("const", KeywordValueKind.Scalar, "It is always this.", "const: push"),
        new("cases", KeywordValueKind.Fields, "A union: its cases by the value of the discriminator; without one, by the name of the only member.", "cases: { a: A, b: B }"),
        new("discriminator", KeywordValueKind.Text, "The member that distinguishes the cases.", "discriminator: type"),
        new("views", KeywordValueKind.Views, "JSON that is kept, and can be read as each of several types.", "views: [A, { items: list of A }]"),
        new("tuple", KeywordValueKind.Tuple, "An array whose items have fixed positions, by their names in C#.", "tuple: [{ x: number }, { label?: string }]"),
        new("items", KeywordValueKind.Type, "What may follow the items of a tuple.", "items: number"),
        .. Limits,
        new("default", KeywordValueKind.Json, "What the receiver assumes when it is absent; never sent.", "default: false"),
        new("secret", KeywordValueKind.Boolean, "It is never shown.", "secret: true"),
        new("readOnly", KeywordValueKind.Boolean, "It is in responses only.", "readOnly: true"),
        new("writeOnly", KeywordValueKind.Boolean, "It is in requests only.", "writeOnly: true"),
        new("as", KeywordValueKind.Text, "The C# name.", "as: SessionId"),
        new("unit", KeywordValueKind.Text, "The unit, for documentation.", "unit: kbit/s"),
        new("joined-by", KeywordValueKind.Text, "What stands between the items in a query or a header.", "joined-by: ','"),
        new("nesting", KeywordValueKind.Nesting, "The names of its members and items in a query, a form or a multipart body.", "nesting: brackets"),
        new("media", KeywordValueKind.Strings, "The media types of a file; absent, any.", "media: [image/png]"),
        new("non-finite", KeywordValueKind.Boolean, "NaN, Infinity and -Infinity are values too, as strings.", "non-finite: true"),
        new("idempotency-token", KeywordValueKind.Boolean, "The client fills it in when it is absent, with a new UUID for every call.", "idempotency-token: true"),
        .. Documentation,
        .. Lifecycle,
    ];

    /// <summary>The keywords of an enum value whose value is a mapping and not a summary.</summary>
    public static IReadOnlyList<Keyword> EnumValue { get; } =
    [
        new("as", KeywordValueKind.Text, "The C# name.", "as: Sfu"),
        .. Documentation,
        .. Lifecycle,
    ];
}
