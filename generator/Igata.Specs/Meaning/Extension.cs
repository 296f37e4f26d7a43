using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>
/// A folder that adds methods to a client, put together with what that client has: then the same rules hold for it as for
/// any API, and what it takes from the client is told from what it adds by the file.
/// </summary>
internal static class Extension
{
    /// <param name="own">The folder as written.</param>
    /// <param name="folder">Where it is.</param>
    /// <param name="clients">The clients that can be reached.</param>
    /// <param name="findings">Where faults are told.</param>
    /// <returns>Null when its client cannot be known: no more can be said then.</returns>
    public static FolderSpec? Join(FolderSpec own, string folder, KnownClients clients, Findings findings)
    {
        if (own.Api?.Extends is not { } extends || clients.Find(extends, folder, findings) is not { Spec: { Api: { } header } known } client)
        {
            return null;
        }

        findings.Trusted = client.File.FullPath;
        ApiSpec api = header with
        {
            Start = own.Api.Start,
            Written = [.. header.Written, .. own.Api.Written.Where(written => written.Value != "extends")],
            Extends = extends,
            Docs = own.Api.Docs,
            Source = own.Api.Source,
            Target = own.Api.Target,
            Path = own.Api.Path,
        };
        var joined = new FolderSpec { Api = api, Client = client, Own = own.Api.File };
        joined.Types.AddRange(known.Types);
        joined.Types.AddRange(own.Types.Where(type => IsNew(type, known, client, findings)));

        // What is gone from the client is free again.
        joined.Methods.AddRange(known.Methods.Where(method => method.Life.Stability != Stability.Removed));
        var taken = new ClientMethods(client, api, [.. joined.Methods], findings);
        joined.Methods.AddRange(own.Methods.Where(taken.IsNew));
        return joined;
    }

    private static bool IsNew(TypeSpec type, FolderSpec known, KnownClient client, Findings findings)
    {
        bool there = known.Types.Exists(other => other.Name.Value == type.Name.Value);
        if (there)
        {
            findings.Add(Catalog.ClientHasType, type.Name.Place, client.Name, type.Name.Value);
        }

        return !there;
    }
}
