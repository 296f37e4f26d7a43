using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator;

/// <summary>Findings as diagnostics of the compiler, at their place in the YAML.</summary>
internal static class DiagnosticReporter
{
    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors = Catalog.All.ToDictionary(
        descriptor => descriptor.Id,
        descriptor => new DiagnosticDescriptor(
            descriptor.Id,
            descriptor.Title,
            "{0}",
            "Igata",
            MapSeverity(descriptor.Severity),
            isEnabledByDefault: true,
            description: descriptor.Help));

    public static void Write(SourceProductionContext output, EquatableArray<SpecDiagnostic> diagnostics, EquatableArray<SeverityOptions> severities)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            DiagnosticDescriptor descriptor = Descriptors[diagnostic.Id];
            if (GetSeverity(diagnostic, severities) is { } severity)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    descriptor, GetLocation(diagnostic), severity, additionalLocations: null, properties: null, messageArgs: [diagnostic.Message]));
            }
        }
    }

    /// <summary>A fault of ours, at the spec that brought it about.</summary>
    public static Diagnostic CreateInternalError(string file, string message) => Diagnostic.Create(
        Descriptors[Catalog.InternalError.Id],
        Location.Create(file, default, default),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Catalog.InternalError.MessageFormat, message));

    /// <summary>Null: not to be shown. An error of the catalogue stays one: without a model nothing can be cast.</summary>
    private static DiagnosticSeverity? GetSeverity(SpecDiagnostic diagnostic, EquatableArray<SeverityOptions> severities)
    {
        DiagnosticSeverity defaultSeverity = MapSeverity(diagnostic.Severity);
        string? configured = severities.FirstOrDefault(file => file.File == diagnostic.File)?.Settings.FirstOrDefault(setting => setting.Id == diagnostic.Id)?.Severity;
        return defaultSeverity is DiagnosticSeverity.Error ? defaultSeverity : configured switch
        {
            "none" => null,
            "silent" => DiagnosticSeverity.Hidden,
            "suggestion" => DiagnosticSeverity.Info,
            "warning" => DiagnosticSeverity.Warning,
            "error" => DiagnosticSeverity.Error,
            _ => defaultSeverity,
        };
    }

    private static DiagnosticSeverity MapSeverity(Severity severity) =>
        severity is Specs.Diagnostics.Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    // Our lines and columns count from one, those of the compiler from zero.
    private static Location GetLocation(SpecDiagnostic diagnostic) => Location.Create(
        diagnostic.File,
        new TextSpan(diagnostic.Span.Offset, diagnostic.Span.Length),
        new LinePositionSpan(
            new LinePosition(diagnostic.Span.Line - 1, diagnostic.Span.Column - 1),
            new LinePosition(diagnostic.Span.EndLine - 1, diagnostic.Span.EndColumn - 1)));
}
