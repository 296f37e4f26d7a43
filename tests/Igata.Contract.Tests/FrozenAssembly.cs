using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.Loader;

namespace Igata.Contract.Tests;

/// <summary>An assembly that was built against another version of the runtime, and the members that it refers to.</summary>
internal static class FrozenAssembly
{
    private static readonly string[] Runtime = ["Igata.Runtime", "Igata.Server"];

    /// <summary>Returns the members of the runtime that the assembly refers to, and those that the current runtime does not have.</summary>
    /// <param name="image">The assembly.</param>
    public static (int Resolved, IReadOnlyList<string> Missing) ResolveReferences(byte[] image)
    {
        var context = new AssemblyLoadContext("frozen", isCollectible: true);
        try
        {
            Module module = context.LoadFromStream(new MemoryStream(image)).ManifestModule;
            using var reader = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image));
            MetadataReader metadata = reader.GetMetadataReader();
            var missing = new List<string>();
            int resolved = 0;
            foreach (MemberReferenceHandle handle in metadata.MemberReferences.Where(handle => IsOfRuntime(metadata, metadata.GetMemberReference(handle).Parent)))
            {
                try
                {
                    module.ResolveMember(MetadataTokens.GetToken(handle));
                    resolved++;
                }
                catch (Exception exception) when (exception is MissingMemberException or TypeLoadException)
                {
                    missing.Add(metadata.GetString(metadata.GetMemberReference(handle).Name));
                }
            }

            return (resolved, missing);
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Returns whether the type that has a member is one of the runtime, or a generic instance of one.</summary>
    private static bool IsOfRuntime(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => IsOfRuntime(metadata, metadata.GetTypeReference((TypeReferenceHandle)type)),
        HandleKind.TypeSpecification => FindGenericType(metadata, (TypeSpecificationHandle)type) is { } generic && IsOfRuntime(metadata, generic),
        _ => false,
    };

    private static bool IsOfRuntime(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.AssemblyReference => Runtime.Contains(metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)),
        HandleKind.TypeReference => IsOfRuntime(metadata, type.ResolutionScope),
        _ => false,
    };

    private static EntityHandle? FindGenericType(MetadataReader metadata, TypeSpecificationHandle type)
    {
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification(type).Signature);
        if (signature.ReadSignatureTypeCode() is not SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadCompressedInteger();
        return signature.ReadTypeHandle();
    }
}
