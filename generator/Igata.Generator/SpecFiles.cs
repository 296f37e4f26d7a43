using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator;

/// <summary>Which of a project's additional files are specs: those that the build gave a name from the root of the specs.</summary>
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
    /// The name of a file with <c>#</c> or <c>;</c> in its path. The compiler gets the metadata of files as an .editorconfig, where these
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

    /// <summary>An .editorconfig cannot set a severity for a file that is not C#; a key of our own can.</summary>
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
/// <param name="Severities">What the user wants of findings in it.</param>
internal sealed record LoadedSpec(SpecFile File, SeverityOptions Severities);

/// <param name="File">Its full path.</param>
/// <param name="Settings">What differs from the catalogue.</param>
internal sealed record SeverityOptions(string File, EquatableArray<SeveritySetting> Settings);

/// <param name="Id">The finding.</param>
/// <param name="Severity">As written: none, silent, suggestion, warning or error.</param>
internal sealed record SeveritySetting(string Id, string Severity);
