using Microsoft.CodeAnalysis;

namespace Igata.Generator.Tests;

/// <summary>Findings as the compiler reports them.</summary>
public sealed class FindingTests
{
    private const string Faulty = """
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

    private const string Odd = """
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
    public void AFaultIsAnErrorAtItsPlace()
    {
        Diagnostic fault = Assert.Single(Casting.Of(Faulty).Run().Diagnostics, diagnostic => diagnostic.Id == "IGT0203");

        Assert.Equal(DiagnosticSeverity.Error, fault.Severity);
        Assert.Equal("/clone/specs/one/api.yaml", fault.Location.GetLineSpan().Path);
        Assert.Equal((8, 24), (fault.Location.GetLineSpan().StartLinePosition.Line, fault.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("'Chanel'", fault.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultCastsNothing() => Assert.Empty(Casting.Of(Faulty).Run().GeneratedSources);

    [Theory]
    [InlineData(null, DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public void TheSeverityOfAWarningIsTheUsers(string? set, DiagnosticSeverity? expected)
    {
        Dictionary<string, string> severities = set is null ? [] : new() { ["igata_diagnostic.igt0114.severity"] = set };

        Diagnostic? warning = Casting.Of(Odd, severities).Run().Diagnostics.SingleOrDefault(diagnostic => diagnostic.Id == "IGT0114");

        Assert.Equal(expected, warning?.Severity);
    }

    [Fact]
    public void AnErrorStaysOne()
    {
        Casting casting = Casting.Of(Faulty, new() { ["igata_diagnostic.igt0203.severity"] = "none" });
        Assert.Contains(casting.Run().Diagnostics, diagnostic => diagnostic is { Id: "IGT0203", Severity: DiagnosticSeverity.Error });
    }
}
