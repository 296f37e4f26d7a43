using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary>Finds the folders of specs that are in the same project, which must not have the same API.</summary>
/// <remarks>
/// Specs usually are in a folder beside the project file, or below. A project can also name any other folder, so nothing is known about
/// folders without a project file above them: each of them is checked as if it were alone.
/// </remarks>
internal sealed class ProjectSearch(IReadOnlyList<ReferencedClient> clients)
{
    private static readonly string[] ProjectFiles = ["*.csproj", "*.fsproj", "*.vbproj"];

    private readonly Dictionary<string, FoundProject> _projects = new(StringComparer.Ordinal);

    /// <summary>Returns the project of a folder.</summary>
    public FoundProject Find(string folder)
    {
        string? file = FindProjectFile(folder);
        string key = file is null ? folder : Path.GetDirectoryName(file)!;
        return _projects.TryGetValue(key, out FoundProject? project) ? project : _projects[key] = new FoundProject(new SpecProject(clients, new SpecMemory()), file);
    }

    private static string? FindProjectFile(string folder)
    {
        for (DirectoryInfo? parent = new(folder); parent is not null; parent = parent.Parent)
        {
            if (FindFile(parent) is { } file)
            {
                return file;
            }
        }

        return null;
    }

    private static string? FindFile(DirectoryInfo folder)
    {
        try
        {
            return ProjectFiles.SelectMany(pattern => folder.EnumerateFiles(pattern)).FirstOrDefault()?.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
