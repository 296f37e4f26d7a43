using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>
/// Plans the generated code of a spec without findings, as the build does, so that the check also reports what only the build would. The plan
/// contains every decision; writing its text would only format it.
/// </summary>
internal static class GenerationCheck
{
    /// <param name="compiled">The result for one folder.</param>
    /// <param name="plan">Plans the files. Null for the planner of the build.</param>
    public static CompiledApi Run(CompiledApi compiled, Func<Api, IEnumerable<SourceFile>>? plan = null) => compiled.Api is { } api && FindError(api, plan ?? SourceFilePlanner.PlanEach) is { } error
        ? compiled with { Api = null, Findings = [.. compiled.Findings, CreateError(api.File, error)] }
        : compiled;

    private static string? FindError(Api api, Func<Api, IEnumerable<SourceFile>> plan)
    {
        try
        {
            HashSet<string> hints = new(StringComparer.OrdinalIgnoreCase);
            return plan(api).Select(file => file.HintName).FirstOrDefault(hint => !hints.Add(hint)) is { } duplicate ? $"Two generated files are named {duplicate}." : null;
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
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
