using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>Compiles small specs.</summary>
internal static class TestCompiler
{
    public const string Header =
        """
        api: Studio
        protocol: target-header
        dispatch: { header: x-target }
        target: Studio_20240101

        """;

    public static CompiledApi CompileText(string yaml) => SpecCompiler.Compile("studio", [CreateFile("api.yaml", yaml)]);

    /// <summary>Compiles the header and this text.</summary>
    public static CompiledApi CompileBody(string yaml) => CompileText(Header + yaml);

    /// <summary>Returns the model of the header and this text, which must have no diagnostics.</summary>
    public static Api CompileApi(string yaml) => GetApi(CompileBody(yaml));

    public static Api GetApi(CompiledApi compiled)
    {
        Assert.Empty(compiled.Findings.Select(FormatFinding));
        return compiled.Api!;
    }

    public static SpecFile CreateFile(string name, string text) => new("studio/" + name, name, text);

    public static string FormatFinding(SpecDiagnostic finding) =>
        $"{finding.File}({finding.Span.Line},{finding.Span.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}";
}
