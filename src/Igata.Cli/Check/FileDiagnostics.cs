using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Creates the diagnostics of files that cannot be read as text. Only this tool reports them, because the compiler has its own diagnostics.</summary>
internal static class FileDiagnostics
{
    public static SpecDiagnostic CreateNotUtf8(SpecFile file, int offset, DiagnosticRule rule, string argument)
    {
        string before = file.Text[..Math.Min(offset, file.Text.Length)];
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        return Create(rule, file.FullPath, new SourceSpan(line, column, line, column + 1, before.Length, 1), argument);
    }

    public static SpecDiagnostic CreateUnreadable(string displayPath, Exception exception)
    {
        var start = new SourceSpan(1, 1, 1, 1, 0, 0);
        return exception is UnauthorizedAccessException
            ? Create(Catalog.AccessDenied, displayPath, start)
            : Create(Catalog.UnreadableFile, displayPath, start, exception.Message);
    }

    private static SpecDiagnostic Create(DiagnosticRule rule, string file, SourceSpan span, params object[] args) => new()
    {
        Id = rule.Id,
        Severity = rule.Severity,
        Message = rule.FormatMessage(args),
        File = file,
        Span = span,
    };
}
