namespace Igata.Cli.Check;

/// <summary>The folder to search.</summary>
/// <param name="DisplayPath">The path as specified by the user.</param>
/// <param name="FullPath">The full path.</param>
/// <param name="From">The current folder. Paths are shown relative to it.</param>
internal sealed record SearchRoot(string DisplayPath, string FullPath, string From)
{
    /// <exception cref="UsageException">The path is not a readable folder.</exception>
    public static SearchRoot Create(Host host, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("The name of the folder is empty.");
        }

        var root = new SearchRoot(path, Path.GetFullPath(path, host.Folder), host.Folder);
        if (File.Exists(root.FullPath))
        {
            throw new UsageException($"'{path}' is a file. Specify the folder that contains it.");
        }

        if (!Directory.Exists(root.FullPath))
        {
            throw new UsageException($"The folder '{path}' does not exist.");
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

    /// <summary>Returns a path as shown in findings: relative to the current folder, with forward slashes.</summary>
    public string ToDisplayPath(string path) => Path.GetRelativePath(From, path).Replace('\\', '/');
}
