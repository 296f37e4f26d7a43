using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Rules;
using Igata.Specs.Spec;
using Igata.Specs.Yaml;

namespace Igata.Specs;

/// <summary>Reads and checks specs. Never throws: whatever happens is told as a finding.</summary>
public static class SpecCompiler
{
    /// <summary>Every folder of specs among the files; other folders are left alone.</summary>
    /// <param name="files">All files.</param>
    /// <param name="clients">The clients of other assemblies that folders may add methods to.</param>
    public static EquatableArray<CompiledApi> CompileAll(IReadOnlyList<SpecFile> files, IReadOnlyList<KnownClient>? clients = null)
    {
        var known = new KnownClients(clients ?? []);
        return files
            .GroupBy(file => SpecFolders.FolderOf(file.Path), StringComparer.Ordinal)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => SpecFolders.IsSpec([.. folder]) ? Compile(folder.Key, [.. folder], known) : Strangers(folder.Key, [.. folder]))
            .OfType<CompiledApi>()
            .ToEquatableArray();
    }

    /// <summary>One folder.</summary>
    public static CompiledApi Compile(string folder, IReadOnlyList<SpecFile> files) => Compile(folder, files, new KnownClients([]));

    /// <summary>Whether a folder of which this is a file adds methods to a client.</summary>
    public static bool Extends(SpecFile file) => SpecFolders.IsExtension(file);

    private static CompiledApi Compile(string folder, IReadOnlyList<SpecFile> files, KnownClients clients)
    {
        var findings = new Findings();
        Api? api = null;
        try
        {
            api = Read(folder, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], clients, findings);
        }
        catch (Exception fault)
        {
            findings.Incomplete = false;
            findings.Add(Catalog.Internal, Start(files), fault.GetType().Name + ": " + fault.Message);
        }

        return new CompiledApi(folder, findings.HasErrors ? null : api, findings.Sorted().ToEquatableArray());
    }

    private static Api? Read(string folder, IReadOnlyList<SpecFile> files, KnownClients clients, Findings findings)
    {
        FolderSpec? spec = FolderReader.Read([.. files.Select(file => (file, YamlReader.Read(file, findings)))], findings);
        if (spec.Api is { IsExtension: true })
        {
            spec = Extension.Join(spec, folder, clients, findings);
            if (spec is null)
            {
                return null;
            }
        }

        if (spec.Api is null)
        {
            findings.Add(Catalog.MissingKeyword, Start(files), "This folder", "api.yaml");
        }

        Draft draft = DraftBuilder.Build(spec);
        AllRules.Check(draft, findings);
        return findings.HasErrors ? null : ApiBuilder.Build(draft);
    }

    private static CompiledApi? Strangers(string folder, IReadOnlyList<SpecFile> files)
    {
        var findings = new Findings();
        foreach (SpecFile file in files.Where(SpecFolders.LooksLikePart))
        {
            findings.Add(Catalog.StrangerFolder, Start([file]));
        }

        return findings.Count == 0 ? null : new CompiledApi(folder, null, findings.Sorted().ToEquatableArray());
    }

    private static Place Start(IReadOnlyList<SpecFile> files) =>
        new(files.Count == 0 ? "" : files[0].FullPath, new Span(1, 1, 1, 1, 0, 0));
}
