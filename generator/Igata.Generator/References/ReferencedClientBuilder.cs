using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Generator.References;

/// <summary>Builds the referenced clients from the manifests and type names of an assembly.</summary>
internal static class ReferencedClientBuilder
{
    private const string Suffix = "Client";

    /// <param name="manifests">The full names of clients and their manifests.</param>
    /// <param name="types">The names of the types of the assembly, by namespace.</param>
    /// <returns>The clients with a manifest, and the types that are clients only by their name, without their interfaces.</returns>
    public static EquatableArray<ReferencedClient> Build(IEnumerable<ClientManifest> manifests, ILookup<string, string> types)
    {
        ClientManifest[] all = [.. manifests];
        HashSet<string> clientNames = [.. all.Select(manifest => manifest.Client)];
        IEnumerable<string> otherTypes =
            from space in types
            from name in space
            where name.EndsWith(Suffix, StringComparison.Ordinal)
            let full = space.Key.Length == 0 ? name : $"{space.Key}.{name}"
            where !clientNames.Contains(full) && !clientNames.Contains(full.Replace($"{space.Key}.I", space.Key + "."))
            select full;
        return
        [
            .. all.Select(manifest => new ReferencedClient(manifest.Client, manifest.Text, SelectTypes(manifest.Client, types), manifest.Language, manifest.UnvalidatedTypes)),
            .. otherTypes.OrderBy(name => name, StringComparer.Ordinal).Select(name => new ReferencedClient(name, null)),
        ];
    }

    private static EquatableArray<string> SelectTypes(string client, ILookup<string, string> types)
    {
        int dot = client.LastIndexOf('.');
        return types[dot < 0 ? "" : client.Substring(0, dot)].Where(name => name.All(char.IsLetterOrDigit)).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }
}

/// <summary>The manifest of a client, from an attribute of its assembly.</summary>
/// <param name="Client">The full name of the client.</param>
/// <param name="Text">Its API as the generator printed it.</param>
/// <param name="Language">The version of the spec language.</param>
/// <param name="UnvalidatedTypes">The declared types that do not validate themselves.</param>
internal sealed record ClientManifest(string Client, string Text, int Language, EquatableArray<string> UnvalidatedTypes);
