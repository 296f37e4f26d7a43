using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// A folder that adds methods to a client, put together with what that client has: then the same rules hold for it as for
/// any API, and what it takes from the client is told from what it adds by the file.
/// </summary>
internal static class ClientExtensionMerger
{
    /// <param name="own">The folder as written.</param>
    /// <param name="folder">Where it is.</param>
    /// <param name="clients">The clients that can be reached.</param>
    /// <param name="diagnostics">Where faults are told.</param>
    /// <returns>Null when its client cannot be known: no more can be said then.</returns>
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

        // What is gone from the client is free again.
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
