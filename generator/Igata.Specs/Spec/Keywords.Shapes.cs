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
        new Keyword("cases", ValueForm.Fields, "A union of records.", "cases: { a: A, b: B }").NotYet,
        new Keyword("discriminator", ValueForm.Text, "The member that tells the cases apart.", "discriminator: type").NotYet,
        .. Limits,
        new("default", ValueForm.Json, "What the receiver assumes when it is absent; never sent.", "default: false"),
        new("secret", ValueForm.Boolean, "It is never shown.", "secret: true"),
        new("as", ValueForm.Text, "The C# name.", "as: SessionId"),
        new("unit", ValueForm.Text, "The unit, for documentation.", "unit: kbit/s"),
        new Keyword("joined-by", ValueForm.Text, "What stands between the items in a query or a header.", "joined-by: ','").NotYet,
        new Keyword("media", ValueForm.Names, "The media types of a file.", "media: [image/png]").NotYet,
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
