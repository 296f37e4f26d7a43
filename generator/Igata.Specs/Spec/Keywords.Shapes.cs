namespace Igata.Specs.Spec;

public static partial class Keywords
{
    /// <summary>JSON Schema's words, and <c>maxBytes</c>.</summary>
    public static IReadOnlyList<Keyword> Limits => SharedKeywords.Limits;

    public static IReadOnlyList<Keyword> Shape { get; } =
    [
        new("type", ValueForm.Type, "What it is.", "type: false or Video"),
        new("fields", ValueForm.Fields, "A record, by its members on the wire.", "fields: { id: uuid }"),
        new("rules", ValueForm.Rules, "Rules across the members of a record.", "rules: [{ any-of: [id, name] }]"),
        new("enum", ValueForm.EnumValues, "An open set of values.", "enum: [SFU]"),
        new("const", ValueForm.Scalar, "It is always this.", "const: push"),
        new("cases", ValueForm.Fields, "A union: its cases by the value of the discriminator; without one, by the name of the only member.", "cases: { a: A, b: B }"),
        new("discriminator", ValueForm.Text, "The member that tells the cases apart.", "discriminator: type"),
        .. Limits,
        new("default", ValueForm.Json, "What the receiver assumes when it is absent; never sent.", "default: false"),
        new("secret", ValueForm.Boolean, "It is never shown.", "secret: true"),
        new("as", ValueForm.Text, "The C# name.", "as: SessionId"),
        new("unit", ValueForm.Text, "The unit, for documentation.", "unit: kbit/s"),
        new("joined-by", ValueForm.Text, "What stands between the items in a query or a header.", "joined-by: ','"),
        new("media", ValueForm.Texts, "The media types of a file; absent, any.", "media: [image/png]"),
        new("non-finite", ValueForm.Boolean, "NaN, Infinity and -Infinity are values too, as strings.", "non-finite: true"),
        new("idempotency-token", ValueForm.Boolean, "The client fills it in when it is absent, with a new UUID for every call.", "idempotency-token: true"),
        .. Words,
        .. Lifecycle,
    ];

    /// <summary>Behind a value of an enum, when it is not a summary.</summary>
    public static IReadOnlyList<Keyword> EnumValue { get; } =
    [
        new("as", ValueForm.Text, "The C# name.", "as: Sfu"),
        .. Words,
        .. Lifecycle,
    ];
}
