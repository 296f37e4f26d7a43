using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator;

/// <summary>Selects the specs among the additional files of a project: those for which the build sets a name relative to the root of the specs.</summary>
internal static class SpecFiles
{
    private const string SpecNameKey = "build_metadata.AdditionalFiles.IgataSpec";

    public static LoadedSpec? Read(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        AnalyzerConfigOptions fileOptions = options.GetOptions(text);
        if (!fileOptions.TryGetValue(SpecNameKey, out string? name) || string.IsNullOrEmpty(name))
        {
            return null;
        }

        string content = text.GetText(cancel)?.ToString() ?? "";
        return new LoadedSpec(new SpecFile(name.Replace('\\', '/'), text.Path, content), new SeverityOptions(text.Path, CreateSettings(fileOptions)));
    }

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
