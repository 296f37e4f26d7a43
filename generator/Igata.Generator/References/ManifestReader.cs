using System.Reflection.Metadata;
using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Generator.References;

/// <summary>
/// The clients of an assembly that others may add methods to, read from its metadata: each says in an attribute of the
/// assembly what it was cast from. Nothing is loaded.
/// </summary>
internal static class ManifestReader
{
    public const string Runtime = "Igata.Runtime";

    public const string AttributeNamespace = "Igata.Runtime.CompilerServices";

    public const string Attribute = "ApiManifestAttribute";

    /// <summary>The named property that has the version of the spec language.</summary>
    public const string Language = "Language";

    private const ushort Prolog = 1;

    public static EquatableArray<ReferencedClient> Read(MetadataReader metadata)
    {
        if (!metadata.IsAssembly || !metadata.AssemblyReferences.Any(handle => metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, Runtime)))
        {
            return [];
        }

        ILookup<string, string> types = metadata.TypeDefinitions.Select(handle => metadata.GetTypeDefinition(handle))
            .Where(type => type.GetDeclaringType().IsNil)
            .ToLookup(type => metadata.GetString(type.Namespace), type => metadata.GetString(type.Name));
        return ReferencedClientBuilder.Build(ReadManifests(metadata), types);
    }

    private static IEnumerable<(string Client, string Manifest, int Language)> ReadManifests(MetadataReader metadata)
    {
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (!IsManifest(metadata, attribute))
            {
                continue;
            }

            BlobReader value = metadata.GetBlobReader(attribute.Value);
            if (value.ReadUInt16() == Prolog && value.ReadSerializedString() is { } client && value.ReadSerializedString() is { } manifest)
            {
                yield return (client, manifest, ReadLanguage(ref value));
            }
        }
    }

    /// <summary>The named property, which is the only one (ECMA-335, II.23.3); 1 without it.</summary>
    private static int ReadLanguage(ref BlobReader value) =>
        value.ReadUInt16() == 1
        && value.ReadByte() == (byte)CustomAttributeNamedArgumentKind.Property
        && value.ReadByte() == (byte)PrimitiveSerializationTypeCode.Int32
        && value.ReadSerializedString() == Language
            ? value.ReadInt32()
            : 1;

    private static bool IsManifest(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        EntityHandle parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, Attribute) && metadata.StringComparer.Equals(type.Namespace, AttributeNamespace);
    }
}
