namespace Igata.Cli.Check;

/// <summary>Finds the folders that contain YAML files.</summary>
internal static class FolderSearch
{
    // The output folders of builds and tools contain no specs.
    private static readonly HashSet<string> SkippedNames = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", ".git", "node_modules" };

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Finds folders recursively. Symbolic links are not followed, to avoid cycles.</summary>
    public static IEnumerable<FoundFolder> FindFolders(string root)
    {
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out string? path))
        {
            FoundFolder folder = ReadFolder(path, waiting);
            if (folder.Files.Count > 0 || folder.Exception is not null)
            {
                yield return folder;
            }
        }
    }

    private static FoundFolder ReadFolder(string path, Stack<string> waiting)
    {
        try
        {
            var info = new DirectoryInfo(path);
            foreach (DirectoryInfo child in info.EnumerateDirectories("*", AllEntries).Where(CanContainSpecs))
            {
                waiting.Push(child.FullName);
            }

            return new FoundFolder(path, [.. info.EnumerateFiles("*", AllEntries).Where(IsYaml).Select(file => file.FullName)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FoundFolder(path, [], exception);
        }
    }

    private static bool CanContainSpecs(DirectoryInfo folder) =>
        !folder.Attributes.HasFlag(FileAttributes.ReparsePoint) && !SkippedNames.Contains(folder.Name);

    // These are the same extensions as in the targets of the generator.
    private static bool IsYaml(FileInfo file) => file.Extension is ".yaml" or ".yml";
}

/// <param name="Path">The folder.</param>
/// <param name="Files">The full paths of the YAML files in the folder.</param>
/// <param name="Exception">The exception if the folder could not be read.</param>
internal sealed record FoundFolder(string Path, IReadOnlyList<string> Files, Exception? Exception);
