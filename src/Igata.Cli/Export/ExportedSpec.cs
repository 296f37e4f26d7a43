using System.CommandLine;
using Igata.Cli.Check;
using Igata.Specs;

namespace Igata.Cli.Export;

/// <summary>The specs that are exported.</summary>
internal static class ExportedSpec
{
    public static Argument<string> CreateArgument(string description) => new("DIR") { Description = description };

    public static Option<string[]> CreateReferences() => new("--reference")
    {
        Description = "An assembly with a client that the spec extends, as for 'igata check'. Can be repeated.",
        HelpName = "DLL",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Reads the specs of a folder; prints the findings and returns nothing if there are errors.</summary>
    /// <exception cref="UsageException">The folder has no spec, or cannot be read.</exception>
    public static async Task<IReadOnlyList<CheckedFolder>?> ReadAllAsync(Host host, string folder, string[] references, CancellationToken cancel)
    {
        ReferencedClient[] clients = [.. references.SelectMany(path => ReferencedAssembly.ReadClients(host, path))];
        (SearchRoot root, CheckResult result) = await SpecSearch.CheckAsync(host, folder, clients, cancel).ConfigureAwait(false);
        if (result.HasErrors)
        {
            TextReport.Write(result with { Folders = [.. result.Folders.Where(found => found.Findings.Count > 0)] }, new ErrorHost(host));
            return null;
        }

        SpecSearch.RequireSpec(root, result);
        return [.. result.Folders.Where(found => found.Api is not null)];
    }

    /// <summary>Returns the only spec.</summary>
    /// <exception cref="UsageException">There are several.</exception>
    public static CheckedFolder RequireOne(IReadOnlyList<CheckedFolder> specs, string folder) => specs.Count == 1 ? specs[0]
        : throw new UsageException($"'{folder}' has {specs.Count} specs, and a document describes one API. Specify one of {string.Join(", ", specs.Select(spec => $"'{spec.DisplayPath}'"))}.");
}
