using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Merges a folder that adds methods to a client with the manifest of the client. Then the same rules apply as to
/// any API. The file of an item shows whether the folder adds it.
/// </summary>
internal static class ClientExtensionMerger
{
    /// <param name="own">The folder that adds methods.</param>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="clients">The referenced clients.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    /// <returns>The merged spec, or null if the client is unknown.</returns>
    public static FolderSpec? Merge(FolderSpec own, string folder, ReferencedClientSet clients, DiagnosticBag diagnostics)
    {
        if (own.Api?.Extends is not { } extends || clients.Find(extends, folder, diagnostics) is not { Spec: { Api: { } header } clientSpec } client)
        {
            return null;
        }

        diagnostics.SuppressedFile = client.File.FullPath;
        ApiSpec api = header with
        {
            Start = own.Api.Start,
            DeclaredKeywords = [.. header.DeclaredKeywords, .. own.Api.DeclaredKeywords.Where(keyword => keyword.Value != "extends")],
            Extends = extends,
            Docs = own.Api.Docs,
            Source = own.Api.Source,
            Target = own.Api.Target,
            Path = own.Api.Path,
        };
        var joined = new FolderSpec { Api = api, Client = client, Own = own.Api.File };
        joined.Types.AddRange(clientSpec.Types);
        joined.Types.AddRange(own.Types.Where(type => IsNew(type, clientSpec, client, diagnostics)));

        // The name of a removed method can be used again.
        joined.Methods.AddRange(clientSpec.Methods.Where(method => method.Lifecycle.Stability != Stability.Removed));
        var checks = new ExtensionChecks(client, api, [.. joined.Methods], diagnostics);
        joined.Methods.AddRange(own.Methods.Where(checks.CheckIsNew));
        return joined;
    }

    private static bool IsNew(TypeSpec type, FolderSpec clientSpec, ReferencedClient client, DiagnosticBag diagnostics)
    {
        bool exists = clientSpec.Types.Exists(other => other.Name.Value == type.Name.Value);
        if (exists)
        {
            diagnostics.Add(Catalog.TypeConflictsWithClient, type.Name.Location, client.Name, type.Name.Value);
        }

        return !exists;
    }
}
