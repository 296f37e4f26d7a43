namespace Igata.Export.Schemas;

/// <summary>What a document has for schemas.</summary>
/// <param name="Prefix">The JSON Pointer to the schemas, with a number sign in front and a slash at the end.</param>
/// <param name="HasDiscriminators">Whether <c>discriminator</c> is a keyword.</param>
/// <param name="HasDirections">Whether a required member that is <c>readOnly</c> may be absent in a request.</param>
internal sealed record SchemaTarget(string Prefix, bool HasDiscriminators, bool HasDirections)
{
    public static readonly SchemaTarget OpenApi = new("#/components/schemas/", HasDiscriminators: true, HasDirections: true);

    public static readonly SchemaTarget OpenRpc = new("#/components/schemas/", HasDiscriminators: false, HasDirections: false);

    public static readonly SchemaTarget JsonSchema = new("#/$defs/", HasDiscriminators: false, HasDirections: false);
}
