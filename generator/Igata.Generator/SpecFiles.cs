using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator;

/// <summary>Selects the specs among the additional files of a project: those for which the build sets a name relative to the root of the specs.</summary>
internal static class SpecFiles
{
    private const string SpecNameKey = "build_metadata.AdditionalFiles.IgataSpec";

    private static readonly char[] CommentCharacters = ['#', ';'];

    public static LoadedSpec? Read(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        AnalyzerConfigOptions fileOptions = options.GetOptions(text);
        if (!fileOptions.TryGetValue(SpecNameKey, out string? name) || string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (text.Path.IndexOfAny(CommentCharacters) >= 0)
        {
            name = FindName(text.Path, options.GlobalOptions) ?? name;
        }

        string content = text.GetText(cancel)?.ToString() ?? "";
        return new LoadedSpec(new SpecFile(name.Replace('\\', '/'), text.Path, content), new SeverityOptions(text.Path, CreateSettings(fileOptions)));
    }

    /// <summary>
    /// Returns the name of a file with <c>#</c> or <c>;</c> in its path. The compiler gets the metadata of files as an .editorconfig, where these
    /// characters begin a comment, so the name is cut off. The build passes the folder with both characters encoded.
    /// </summary>
    private static string? FindName(string path, AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.IgataEncodedFolder", out string? folder) || !options.TryGetValue("build_property.IgataEncodedName", out string? name))
        {
            return null;
        }

        string below = Decode(folder).Replace('\\', '/').TrimEnd('/') + "/";
        string file = path.Replace('\\', '/');
        bool isYaml = file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return isYaml && file.StartsWith(below, StringComparison.Ordinal) ? $"{Decode(name)}/{file.Substring(below.Length)}" : null;
    }

    private static string Decode(string text) => text.Replace("|23|", "#").Replace("|3B|", ";");

    /// <summary>Reads the severities from a key of this generator, because an .editorconfig cannot set a severity for a file that is not C#.</summary>
    private static EquatableArray<SeveritySetting> CreateSettings(AnalyzerConfigOptions options) =>
    [
        .. Catalog.All
            .Select(descriptor => options.TryGetValue($"igata_diagnostic.{descriptor.Id.ToLowerInvariant()}.severity", out string? severity)
                ? new SeveritySetting(descriptor.Id, severity.Trim().ToLowerInvariant())
                : null)
            .OfType<SeveritySetting>(),
    ];
}

/// <param name="File">The file.</param>
/// <param name="Severities">The severities that the user set for the file.</param>
internal sealed record LoadedSpec(SpecFile File, SeverityOptions Severities);

/// <param name="File">The full path of the file.</param>
/// <param name="Settings">The severities that differ from the catalogue.</param>
internal sealed record SeverityOptions(string File, EquatableArray<SeveritySetting> Settings);

/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Severity">The severity as written: none, silent, suggestion, warning or error.</param>
internal sealed record SeveritySetting(string Id, string Severity);
