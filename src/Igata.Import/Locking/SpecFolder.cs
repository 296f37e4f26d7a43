using Igata.Import.Documents;

namespace Igata.Import.Locking;

/// <summary>The folder of an imported spec.</summary>
public static class SpecFolder
{
    /// <summary>Merges an import with the folder.</summary>
    /// <param name="folder">The folder, which need not exist.</param>
    /// <param name="displayPath">The folder as it is shown in messages.</param>
    /// <param name="result">The import.</param>
    /// <param name="document">The document as it is named in the lock.</param>
    /// <param name="cancel">Stops the merge.</param>
    /// <exception cref="ImportException">The folder has files that no import wrote, and that this one would replace.</exception>
    public static SpecFolderChange Merge(string folder, string displayPath, ImportResult result, string document, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ImportLock? earlier = ImportLock.Read(folder);
        var next = ImportLock.Create(document, result.Draft, result.Files, cancel);
        if (earlier is null)
        {
            CheckForeign(folder, displayPath, result.Files);
            return new SpecFolderChange(result.Files, [], [], next);
        }

        Dictionary<string, string> current = earlier.Files.Concat(result.Files.Select(file => file.Key)).Distinct()
            .Where(file => File.Exists(Path.Combine(folder, file))).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file)), StringComparer.Ordinal);
        string? foreign = result.Files.Select(file => file.Key).FirstOrDefault(file => !earlier.Files.Contains(file) && current.ContainsKey(file));
        if (foreign is not null)
        {
            throw new ImportException($"{displayPath}/{foreign}", 1, 1, "The file was not written by an import, which would replace it. Rename it.");
        }

        (IReadOnlyList<KeyValuePair<string, string>> files, IReadOnlyList<MergeConflict> conflicts) = FolderMerge.Merge(earlier, current, result.Files, cancel);
        return new SpecFolderChange(files, [.. earlier.Files.Except(files.Select(file => file.Key))], [.. conflicts.Select(conflict => conflict with { File = $"{displayPath}/{conflict.File}" })], next);
    }

    /// <summary>Writes a change. If it fails or is cancelled, the folder is as it was.</summary>
    public static void Write(string folder, SpecFolderChange change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        string full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        string temporary = $"{full}.{Guid.NewGuid():N}.new";
        string backup = $"{full}.{Guid.NewGuid():N}.old";
        bool exists = Directory.Exists(full);
        try
        {
            Directory.CreateDirectory(temporary);
            if (exists)
            {
                Copy(full, temporary, change, cancel);
            }

            foreach ((string file, string text) in change.Files)
            {
                cancel.ThrowIfCancellationRequested();
                File.WriteAllText(Path.Combine(temporary, file), text);
            }

            File.WriteAllText(Path.Combine(temporary, ImportLock.FileName), change.Lock.Format());
            cancel.ThrowIfCancellationRequested();
            Replace(full, temporary, backup, exists);
        }
        finally
        {
            Delete(temporary);
        }

        Delete(backup);
    }

    private static void Replace(string full, string temporary, string backup, bool exists)
    {
        if (exists)
        {
            Directory.Move(full, backup);
        }

        try
        {
            Directory.Move(temporary, full);
        }
        catch (IOException) when (exists)
        {
            Directory.Move(backup, full);
            throw;
        }
    }

    private static void CheckForeign(string folder, string displayPath, IReadOnlyList<KeyValuePair<string, string>> files)
    {
        if (!Directory.Exists(folder))
        {
            if (File.Exists(folder))
            {
                throw new ImportException(displayPath, 1, 1, "This is a file; expected a folder for the spec.");
            }

            return;
        }

        string? foreign = Directory.EnumerateFiles(folder, "*.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault(file => file == "api.yaml" || files.Any(own => own.Key == file));
        if (foreign is not null)
        {
            throw new ImportException($"{displayPath}/{foreign}", 1, 1, $"The folder has a spec that no import wrote, because it has no {ImportLock.FileName}. Choose another folder, or remove the files.");
        }
    }

    private static void Copy(string from, string to, SpecFolderChange change, CancellationToken cancel)
    {
        foreach (string path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            string relative = Path.GetRelativePath(from, path);
            if (!change.Removed.Contains(relative))
            {
                string target = Path.Combine(to, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(path, target);
            }
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>What an import changes in a folder.</summary>
/// <param name="Files">The files that are written, by their name.</param>
/// <param name="Removed">The files that are removed.</param>
/// <param name="Conflicts">Where the document and the user changed the same lines.</param>
/// <param name="Lock">The lock that is written.</param>
public sealed record SpecFolderChange(
    IReadOnlyList<KeyValuePair<string, string>> Files, IReadOnlyList<string> Removed, IReadOnlyList<MergeConflict> Conflicts, ImportLock Lock);
