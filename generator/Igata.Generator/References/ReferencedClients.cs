using Igata.Specs;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;

namespace Igata.Generator.References;

/// <summary>Reads the clients of a reference, which is a file or, in an editor, another project.</summary>
internal static class ReferencedClients
{
    public static EquatableArray<ReferencedClient> Read(MetadataReference reference, CancellationToken cancel) => reference switch
    {
        CompilationReference project => Read(project.Compilation, cancel),
        PortableExecutableReference file => Read(file),
        _ => [],
    };

    private static EquatableArray<ReferencedClient> Read(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly ? ManifestReader.Read(assembly.GetModules()[0].GetMetadataReader()) : [];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler reports a reference that cannot be read; it contains no client.
            return [];
        }
    }

    private static EquatableArray<ReferencedClient> Read(Compilation project, CancellationToken cancel)
    {
        if (!project.ReferencedAssemblyNames.Any(name => name.Name == ManifestReader.Runtime))
        {
            return [];
        }

        var types = new List<(string Namespace, string Name)>();
        CollectTypes(project.Assembly.GlobalNamespace, types, cancel);
        return ReferencedClientBuilder.Build(ReadManifests(project.Assembly), types.ToLookup(type => type.Namespace, type => type.Name));
    }

    private static IEnumerable<ClientManifest> ReadManifests(IAssemblySymbol assembly) =>
        from attribute in assembly.GetAttributes()
        where attribute.AttributeClass is { Name: ManifestReader.Attribute, ContainingNamespace: { } space } && space.ToDisplayString() == ManifestReader.AttributeNamespace
        let values = attribute.ConstructorArguments
        where values.Length == 2
        let language = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == ManifestReader.Language).Value.Value as int? ?? 1
        let unvalidated = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == ManifestReader.UnvalidatedTypes).Value.Value as string
        select new ClientManifest(values[0].Value as string ?? "", values[1].Value as string ?? "", language, ManifestReader.SplitNames(unvalidated));

    private static void CollectTypes(INamespaceSymbol namespaceSymbol, List<(string Namespace, string Name)> types, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        string name = namespaceSymbol.IsGlobalNamespace ? "" : namespaceSymbol.ToDisplayString();
        types.AddRange(namespaceSymbol.GetTypeMembers().Select(type => (name, type.MetadataName)));
        foreach (INamespaceSymbol inner in namespaceSymbol.GetNamespaceMembers())
        {
            CollectTypes(inner, types, cancel);
        }
    }
}
