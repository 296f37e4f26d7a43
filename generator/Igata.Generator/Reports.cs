using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator;

/// <summary>Findings as diagnostics of the compiler, at their place in the YAML.</summary>
internal static class Reports
{
    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors = Catalog.All.ToDictionary(
        descriptor => descriptor.Id,
        descriptor => new DiagnosticDescriptor(
            descriptor.Id,
            descriptor.Title,
            "{0}",
            "Igata",
            Severity(descriptor.Severity),
            isEnabledByDefault: true,
            description: descriptor.Mend));

    public static void Write(SourceProductionContext output, EquatableArray<Finding> findings, EquatableArray<Severities> severities)
    {
        foreach (Finding finding in findings)
        {
            DiagnosticDescriptor descriptor = Descriptors[finding.Id];
            if (Wanted(finding, severities) is { } severity)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    descriptor, Place(finding), severity, additionalLocations: null, properties: null, messageArgs: [finding.Message]));
            }
        }
    }

    /// <summary>A fault of ours, at the spec that brought it about.</summary>
    public static Diagnostic Internal(string file, string what) => Diagnostic.Create(
        Descriptors[Catalog.Internal.Id],
        Location.Create(file, default, default),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Catalog.Internal.Format, what));

    /// <summary>Null: not to be shown. An error of the catalogue stays one: without a model nothing can be cast.</summary>
    private static DiagnosticSeverity? Wanted(Finding finding, EquatableArray<Severities> severities)
    {
        DiagnosticSeverity own = Severity(finding.Severity);
        string? set = severities.FirstOrDefault(file => file.File == finding.File)?.Set.FirstOrDefault(setting => setting.Id == finding.Id)?.Severity;
        return own is DiagnosticSeverity.Error ? own : set switch
        {
            "none" => null,
            "silent" => DiagnosticSeverity.Hidden,
            "suggestion" => DiagnosticSeverity.Info,
            "warning" => DiagnosticSeverity.Warning,
            "error" => DiagnosticSeverity.Error,
            _ => own,
        };
    }

    private static DiagnosticSeverity Severity(Severity severity) =>
        severity is Specs.Diagnostics.Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    // Our lines and columns count from one, those of the compiler from zero.
    private static Location Place(Finding finding) => Location.Create(
        finding.File,
        new TextSpan(finding.Span.Offset, finding.Span.Length),
        new LinePositionSpan(
            new LinePosition(finding.Span.Line - 1, finding.Span.Column - 1),
            new LinePosition(finding.Span.EndLine - 1, finding.Span.EndColumn - 1)));
}
