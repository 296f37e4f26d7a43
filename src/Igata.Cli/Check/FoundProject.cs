using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary>A project, or a folder of specs without one.</summary>
/// <param name="Specs">The folders of specs that were compiled.</param>
/// <param name="File">The path of the project file; null if there is none.</param>
internal sealed record FoundProject(SpecProject Specs, string? File)
{
    /// <summary>Returns the root namespace of the generated code, as MSBuild determines it; null if it is not known.</summary>
    public string? FindRootNamespace()
    {
        if (File is null)
        {
            return null;
        }

        string name = Path.GetFileNameWithoutExtension(File).Replace(' ', '_');
        try
        {
            string? declared = System.Xml.Linq.XDocument.Load(File).Descendants().FirstOrDefault(static element => element.Name.LocalName == "RootNamespace")?.Value.Trim();

            // The value of a property of MSBuild is known only to a build.
            return declared is null ? name : declared.Contains('$', StringComparison.Ordinal) ? null : declared;
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
