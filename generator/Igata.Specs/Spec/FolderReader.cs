using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Combines the files of a folder. Of two items with the same name, the first is used.</summary>
internal static class FolderReader
{
    /// <param name="files">The files, api.yaml first.</param>
    /// <param name="diagnostics">Receives the names that are declared twice.</param>
    public static FolderSpec Combine(IReadOnlyCollection<FileSpec> files, DiagnosticBag diagnostics)
    {
        var folder = new FolderSpec { Api = files.Select(file => file.Api).FirstOrDefault(api => api is not null) };
        Add(folder.Types, files.SelectMany(file => file.Types), type => type.Name, type => type.File, Catalog.DuplicateType, diagnostics);
        Add(folder.Methods, files.SelectMany(file => file.Methods), method => method.Key, method => method.File, Catalog.DuplicateMethod, diagnostics);
        Add(folder.Webhooks, files.SelectMany(file => file.Webhooks), webhook => webhook.Call.Key, webhook => webhook.Call.File, Catalog.DuplicateWebhook, diagnostics);
        return folder;
    }

    private static void Add<T>(
        List<T> all, IEnumerable<T> items, Func<T, Located<string>> getName, Func<T, SpecFile> getFile, DiagnosticRule duplicate, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            Located<string> name = getName(item);
            if (first.TryGetValue(name.Value, out T? other))
            {
                diagnostics.Add(duplicate, name.Location, name.Value, SpecFolders.GetFileName(getFile(other).Path));
                continue;
            }

            first.Add(name.Value, item);
            all.Add(item);
        }
    }
}
