using System.Reflection.Metadata;
using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Generator.References;

/// <summary>
/// Reads the clients of an assembly from its metadata. An assembly attribute contains the manifest of each client. The assembly
/// is not loaded.
/// </summary>
internal static class ManifestReader
{
    public const string Runtime = "Igata.Runtime";

    public const string AttributeNamespace = "Igata.Runtime.CompilerServices";

    public const string Attribute = "ApiManifestAttribute";

    /// <summary>The name of the attribute property with the version of the spec language.</summary>
    public const string Language = nameof(ReferencedClient.Language);

    /// <summary>The name of the attribute property with the types that do not validate themselves.</summary>
    public const string UnvalidatedTypes = nameof(ReferencedClient.UnvalidatedTypes);

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

    private static IEnumerable<ClientManifest> ReadManifests(MetadataReader metadata)
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
                (int language, EquatableArray<string> unvalidated) = ReadNamedArguments(ref value);
                yield return new ClientManifest(client, manifest, language, unvalidated);
            }
        }
    }

    public static EquatableArray<string> SplitNames(string? names) => names is null ? [] : names.Split(' ').ToEquatableArray();

    /// <summary>Reads the named properties (ECMA-335, II.23.3). An older manifest has none of them.</summary>
    private static (int Language, EquatableArray<string> UnvalidatedTypes) ReadNamedArguments(ref BlobReader value)
    {
        int language = 1;
        EquatableArray<string> unvalidated = [];
        for (int count = value.ReadUInt16(); count > 0; count--)
        {
            if ((CustomAttributeNamedArgumentKind)value.ReadByte() != CustomAttributeNamedArgumentKind.Property)
            {
                break;
            }

            SerializationTypeCode type = value.ReadSerializationTypeCode();
            string? name = value.ReadSerializedString();
            if (type is SerializationTypeCode.Int32 && name == Language)
            {
                language = value.ReadInt32();
            }
            else if (type is SerializationTypeCode.String && name == UnvalidatedTypes)
            {
                unvalidated = SplitNames(value.ReadSerializedString());
            }
            else
            {
                break;
            }
        }

        return (language, unvalidated);
    }

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
