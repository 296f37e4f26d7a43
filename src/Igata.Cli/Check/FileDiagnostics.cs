using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Errors of files that cannot be read as text: IGT00xx. A compiler reports them itself, so only this tool has them.</summary>
internal static class FileDiagnostics
{
    private static readonly DiagnosticRule EncodingRule = new("IGT0001", Severity.Error,
        "File is not UTF-8",
        "This file is not UTF-8: {0}.",
        "Save it as UTF-8. Invalid bytes are shown as \uFFFD here.");

    private static readonly DiagnosticRule AccessRule = new("IGT0002", Severity.Error,
        "File or folder cannot be read",
        "This file or folder cannot be read: {0}",
        "Grant read access, or move it out of the spec folders.");

    /// <summary>Finds the rule of a finding, in the catalog or in this class.</summary>
    public static DiagnosticRule? FindRule(string id) => Table.ById.GetValueOrDefault(id);

    public static SpecDiagnostic CreateNotUtf8(SpecFile file, int offset, string reason)
    {
        string before = file.Text[..Math.Min(offset, file.Text.Length)];
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        return Create(EncodingRule, file.FullPath, new SourceSpan(line, column, line, column + 1, before.Length, 1), reason);
    }

    public static SpecDiagnostic CreateUnreadable(string displayPath, Exception exception) =>
        Create(AccessRule, displayPath, new SourceSpan(1, 1, 1, 1, 0, 0), exception is UnauthorizedAccessException ? "Access is denied." : exception.Message);

    private static SpecDiagnostic Create(DiagnosticRule descriptor, string file, SourceSpan span, string argument) => new()
    {
        Id = descriptor.Id,
        Severity = descriptor.Severity,
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, argument),
        File = file,
        Span = span,
    };

    private static class Table
    {
        public static readonly IReadOnlyDictionary<string, DiagnosticRule> ById =
            Catalog.All.Append(EncodingRule).Append(AccessRule).ToDictionary(descriptor => descriptor.Id);
    }
}
