using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>Compiles small specs.</summary>
internal static class Compiling
{
    public const string Header =
        """
        api: Studio
        protocol: target-header
        dispatch: { header: x-target }
        target: Studio_20240101

        """;

    public static CompiledApi Text(string yaml) => SpecCompiler.Compile("studio", [File("api.yaml", yaml)]);

    /// <summary>What follows the header.</summary>
    public static CompiledApi Rest(string yaml) => Text(Header + yaml);

    /// <summary>The model of what follows the header, which is without a finding.</summary>
    public static Api Api(string yaml) => Sound(Rest(yaml));

    public static Api Sound(CompiledApi compiled)
    {
        Assert.Empty(compiled.Findings.Select(Line));
        return compiled.Api!;
    }

    public static SpecFile File(string name, string text) => new("studio/" + name, name, text);

    public static string Line(Finding finding) =>
        $"{finding.File}({finding.Span.Line},{finding.Span.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}";
}
