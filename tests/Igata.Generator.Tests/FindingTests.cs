using Microsoft.CodeAnalysis;

namespace Igata.Generator.Tests;

/// <summary>Tests findings as diagnostics of the compiler.</summary>
public sealed class FindingTests
{
    private const string InvalidYaml = """
        api: Studio
        protocol: target-header
        dispatch: { header: x-target }
        auth: none
        methods:
          Stop:
            target: Studio_1
            summary: Stops number #5 # not text
            request: { channel: Chanel }
        """;

    private const string YamlWithWarning = """
        api: Studio
        protocol: target-header
        dispatch: { header: x-target }
        auth: none
        methods:
          Stop:
            target: Studio_1
            summary: Stops #5.
        """;

    [Fact]
    public void ErrorIsReportedAtItsLocation()
    {
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Create(InvalidYaml).Run().Diagnostics, diagnostic => diagnostic.Id == "IGT0203");

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/clone/specs/one/api.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal((8, 24), (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("'Chanel'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(("Unknown type", "Igata.Spec"), (diagnostic.Descriptor.Title.ToString(), diagnostic.Descriptor.Category));
        Assert.EndsWith("/docs/diagnostics.md#igt0203", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidSpecGeneratesNothing() => Assert.Empty(GeneratorRun.Create(InvalidYaml).Run().GeneratedSources);

    [Theory]
    [InlineData(null, DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public void UserSetsSeverityOfWarnings(string? set, DiagnosticSeverity? expected)
    {
        Dictionary<string, string> severities = set is null ? [] : new() { ["igata_diagnostic.igt0114.severity"] = set };

        Diagnostic? warning = GeneratorRun.Create(YamlWithWarning, severities).Run().Diagnostics.SingleOrDefault(diagnostic => diagnostic.Id == "IGT0114");

        Assert.Equal(expected, warning?.Severity);
    }

    [Fact]
    public void SeverityOfErrorsCannotBeLowered()
    {
        GeneratorRun run = GeneratorRun.Create(InvalidYaml, new() { ["igata_diagnostic.igt0203.severity"] = "none" });
        Assert.Contains(run.Run().Diagnostics, diagnostic => diagnostic is { Id: "IGT0203", Severity: DiagnosticSeverity.Error });
    }
}
