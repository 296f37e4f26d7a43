namespace Igata.Import.Documents;

/// <summary>Compares paths without symbolic links, which can lead out of a folder.</summary>
internal static class RealPath
{
    /// <summary>Returns a path whose folders and file are no links; what does not exist stays as it is.</summary>
    public static string Find(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in full[real.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, part);
            real = FindTarget(next) ?? next;
        }

        return real;
    }

    /// <summary>Returns whether a file is in a folder or in one of its folders.</summary>
    public static bool IsInside(string file, string folder)
    {
        string relative = Path.GetRelativePath(folder, file);
        return relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    // A link that leads in circles is no file, and reading it fails.
    private static string? FindTarget(string path)
    {
        try
        {
            FileSystemInfo? target = Directory.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(true) : new FileInfo(path).ResolveLinkTarget(true);
            return target is null ? null : target.FullName == path ? null : Find(target.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
