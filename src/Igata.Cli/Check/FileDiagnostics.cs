using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Faults of files, before there is a text to read: IGT00xx. A compiler has its own words for them, so only this tool tells them.</summary>
internal static class FileDiagnostics
{
    private static readonly DiagnosticRule EncodingRule = new("IGT0001", Severity.Error,
        "Not UTF-8",
        "This file is not UTF-8: {0}.",
        "Save it as UTF-8. What cannot be read is shown as \uFFFD here.");

    private static readonly DiagnosticRule AccessRule = new("IGT0002", Severity.Error,
        "Not to be read",
        "This cannot be read: {0}",
        "Make it readable, or keep it out of the folders of specs.");

    /// <summary>What to do about a finding, of the catalogue or of this page.</summary>
    public static DiagnosticRule? FindRule(string id) => Table.ById.GetValueOrDefault(id);

    public static SpecDiagnostic CreateNotUtf8(SpecFile file, int offset, string reason)
    {
        string before = file.Text[..Math.Min(offset, file.Text.Length)];
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        return Create(EncodingRule, file.FullPath, new SourceSpan(line, column, line, column + 1, before.Length, 1), reason);
    }

    public static SpecDiagnostic CreateUnreadable(string displayPath, Exception exception) =>
        Create(AccessRule, displayPath, new SourceSpan(1, 1, 1, 1, 0, 0), exception is UnauthorizedAccessException ? "access to it is denied." : exception.Message);

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
