namespace Igata.Cli.Check;

/// <summary>The folder to search.</summary>
/// <param name="Shown">As it was given.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="From">The current folder: paths are shown relative to it.</param>
internal sealed record SearchRoot(string Shown, string FullPath, string From)
{
    /// <exception cref="UsageException">It is not a folder that can be read.</exception>
    public static SearchRoot Create(Host host, string path)
    {
        var root = new SearchRoot(path, Path.GetFullPath(path, host.Folder), host.Folder);
        if (File.Exists(root.FullPath))
        {
            throw new UsageException($"'{path}' is a file. Give the folder that it is in.");
        }

        if (!Directory.Exists(root.FullPath))
        {
            throw new UsageException($"There is no folder '{path}'.");
        }

        try
        {
            _ = Directory.EnumerateFileSystemEntries(root.FullPath).FirstOrDefault();
            return root;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>A path as findings name it: from the current folder, with forward slashes.</summary>
    public string ToDisplayPath(string path) => Path.GetRelativePath(From, path).Replace('\\', '/');
}
