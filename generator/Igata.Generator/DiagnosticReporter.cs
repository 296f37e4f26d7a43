using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator;

/// <summary>Reports the diagnostics of specs as compiler diagnostics, at their location in the YAML.</summary>
internal static class DiagnosticReporter
{
    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors = Catalog.All.ToDictionary(
        kind => kind.Id,
        kind => new DiagnosticDescriptor(
            kind.Id,
            kind.Title,
            "{0}",
            kind.Category,
            MapSeverity(kind.Severity),
            isEnabledByDefault: true,
            description: $"{kind.Why} {kind.Help}",
            helpLinkUri: kind.HelpLink));

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

    /// <summary>Creates the diagnostic for an unexpected exception, at the spec that caused it.</summary>
    public static Diagnostic CreateInternalError(string file, string message) => Diagnostic.Create(
        Descriptors[Catalog.InternalError.Id],
        Location.Create(file, default, default),
        Catalog.InternalError.FormatMessage(message));

    /// <summary>Creates the diagnostic for a property of the project, which has no location.</summary>
    public static Diagnostic CreateForProject(DiagnosticRule rule, string message) => Diagnostic.Create(Descriptors[rule.Id], Location.None, message);

    /// <summary>Returns null if the diagnostic is disabled. An error stays an error, because nothing can be generated without a model.</summary>
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

    private static DiagnosticSeverity MapSeverity(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Suggestion => DiagnosticSeverity.Info,
        _ => throw new InvalidOperationException($"The severity {severity} is not defined."),
    };

    // Lines and columns of specs start at one, those of the compiler at zero.
    private static Location GetLocation(SpecDiagnostic diagnostic) => Location.Create(
        diagnostic.File,
        new TextSpan(diagnostic.Span.Offset, diagnostic.Span.Length),
        new LinePositionSpan(
            new LinePosition(diagnostic.Span.Line - 1, diagnostic.Span.Column - 1),
            new LinePosition(diagnostic.Span.EndLine - 1, diagnostic.Span.EndColumn - 1)));
}
