using Igata.Specs;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;

namespace Igata.Generator.References;

/// <summary>The clients of a reference, be it a file or, in an editor, another project.</summary>
internal static class ReferencedClients
{
    public static EquatableArray<KnownClient> Read(MetadataReference reference, CancellationToken cancel) => reference switch
    {
        CompilationReference project => Read(project.Compilation, cancel),
        PortableExecutableReference file => Read(file),
        _ => [],
    };

    private static EquatableArray<KnownClient> Read(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly ? ManifestReader.Read(assembly.GetModules()[0].GetMetadataReader()) : [];
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException)
        {
            // The compiler tells of a reference that cannot be read; it has no client for us.
            return [];
        }
    }

    private static EquatableArray<KnownClient> Read(Compilation project, CancellationToken cancel)
    {
        if (!project.ReferencedAssemblyNames.Any(name => name.Name == ManifestReader.Runtime))
        {
            return [];
        }

        var types = new List<(string Space, string Name)>();
        Gather(project.Assembly.GlobalNamespace, types, cancel);
        return Clients.Of(Manifests(project.Assembly), types.ToLookup(type => type.Space, type => type.Name));
    }

    private static IEnumerable<(string Client, string Manifest)> Manifests(IAssemblySymbol assembly) =>
        from attribute in assembly.GetAttributes()
        where attribute.AttributeClass is { Name: ManifestReader.Attribute, ContainingNamespace: { } space } && space.ToDisplayString() == ManifestReader.Runtime
        let values = attribute.ConstructorArguments
        where values.Length == 2
        select (values[0].Value as string ?? "", values[1].Value as string ?? "");

    private static void Gather(INamespaceSymbol space, List<(string Space, string Name)> types, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        string name = space.IsGlobalNamespace ? "" : space.ToDisplayString();
        types.AddRange(space.GetTypeMembers().Select(type => (name, type.MetadataName)));
        foreach (INamespaceSymbol inner in space.GetNamespaceMembers())
        {
            Gather(inner, types, cancel);
        }
    }
}
