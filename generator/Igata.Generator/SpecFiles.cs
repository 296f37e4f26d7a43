using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator;

/// <summary>Which of a project's additional files are specs: those that the build gave a name from the root of the specs.</summary>
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
