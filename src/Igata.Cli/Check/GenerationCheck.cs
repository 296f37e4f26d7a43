using Igata.Generator.Emit;
using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Generates the code of a spec without findings, as the build does, so that the check also reports what only the build would.</summary>
internal static class GenerationCheck
{
    /// <param name="compiled">The result for one folder.</param>
    /// <param name="write">Writes a file. Null for the writer of the build.</param>
    public static CompiledApi Run(CompiledApi compiled, Func<SourceFile, string>? write = null) => compiled.Api is { } api && FindError(api, write ?? FileEmitter.Write) is { } error
        ? compiled with { Api = null, Findings = [.. compiled.Findings, CreateError(api.File, error)] }
        : compiled;

    private static string? FindError(Api api, Func<SourceFile, string> write)
    {
        try
        {
            EquatableArray<SourceFile> files = SourceFilePlanner.Plan(api, "", isParallel: true);
            files.AsParallel().ForAll(file => write(file));
            HashSet<string> hints = new(StringComparer.OrdinalIgnoreCase);
            return files.Select(file => file.HintName).FirstOrDefault(hint => !hints.Add(hint)) is { } duplicate ? $"Two generated files are named {duplicate}." : null;
        }
        catch (Exception exception)
        {
            Exception cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
            return $"{cause.GetType().Name}: {cause.Message}";
        }
    }

    private static SpecDiagnostic CreateError(string file, string message) => new()
    {
        Id = Catalog.InternalError.Id,
        Severity = Severity.Error,
        Message = Catalog.InternalError.FormatMessage(message),
        File = file,
        Span = new SourceSpan(1, 1, 1, 1, 0, 0),
    };
}
