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

    private readonly Dictionary<string, SpecProject> _projects = new(StringComparer.Ordinal);

    /// <summary>Returns the project of a folder.</summary>
    public SpecProject Find(string folder)
    {
        string key = FindProjectFolder(folder) ?? folder;
        return _projects.TryGetValue(key, out SpecProject? project) ? project : _projects[key] = new SpecProject(clients);
    }

    private static string? FindProjectFolder(string folder)
    {
        for (DirectoryInfo? parent = new(folder); parent is not null; parent = parent.Parent)
        {
            if (HasProjectFile(parent))
            {
                return parent.FullName;
            }
        }

        return null;
    }

    private static bool HasProjectFile(DirectoryInfo folder)
    {
        try
        {
            return ProjectFiles.Any(pattern => folder.EnumerateFiles(pattern).Any());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
