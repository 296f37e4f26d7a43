using System.Reflection;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Tests;

/// <summary>Compiles the folders in Cases and compares the diagnostics with <c>expected.txt</c>; see <see cref="DiagnosticCase"/>.</summary>
public sealed class CaseTests
{
    /// <summary>The ids that no spec leads to.</summary>
    private static readonly string[] WithoutCase = [Catalog.InvalidEncoding.Id, Catalog.UnreadableFile.Id, Catalog.UnknownPropertyValue.Id, Catalog.UnmatchedMethod.Id, Catalog.InternalError.Id, Catalog.MemberNotImplemented.Id];

    public static TheoryData<string> Cases => [.. DiagnosticCase.All.Select(sample => sample.Name)];

    public static TheoryData<string> FixedCases => [.. DiagnosticCase.All.Where(sample => sample.HasFix).Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReportsExpectedDiagnosticsOnly(string name)
    {
        var sample = DiagnosticCase.Get(name);
        SpecDiagnostic[] findings = sample.Compile();
        string reported = string.Concat(findings.Select(finding => TestCompiler.FormatFinding(finding) + "\n"));
        Accepted.AssertEqual(sample.ExpectedPath, reported);
        Assert.All(findings, finding => Assert.Equal(sample.Id, finding.Id));
        Assert.NotEmpty(findings);
    }

    [Theory]
    [MemberData(nameof(FixedCases))]
    public void FixedSpecHasNoDiagnostics(string name) =>
        Assert.Empty(DiagnosticCase.Get(name).CompileFixed().Select(TestCompiler.FormatFinding));

    [Fact]
    public void EveryDiagnosticHasACaseAndAFix()
    {
        string[] ids = [.. Catalog.All.Select(kind => kind.Id).Except(WithoutCase)];
        Assert.Equal(ids, DiagnosticCase.All.Select(sample => sample.Id).Distinct());
        Assert.Equal(ids, DiagnosticCase.All.Where(sample => sample.HasFix).Select(sample => sample.Id).Distinct());
    }

    [Fact]
    public void CatalogIsComplete()
    {
        Assert.Equal(Catalog.All.Count, Catalog.All.Select(kind => kind.Id).Distinct().Count());
        Assert.All(Catalog.All, kind =>
        {
            Assert.Matches("^IGT0[01234][0-9]{2}$", kind.Id);
            Assert.NotEmpty(kind.Title);
            Assert.False(kind.Title.EndsWith('.'), kind.Title);
            Assert.EndsWith(".", kind.Why, StringComparison.Ordinal);
            Assert.EndsWith(".", kind.Help, StringComparison.Ordinal);
        });
    }

    /// <summary>The format of a message is complete: it begins as a sentence, and arguments only name or quote things.</summary>
    [Fact]
    public void MessagesAreWholeSentences()
    {
        DiagnosticRule[] rules = [.. typeof(Catalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticRule>()];
        Assert.Equal(Catalog.All.Select(kind => kind.Id), rules.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rules, rule =>
        {
            Assert.Matches("^([A-Z'\"]|[{][0-9][}] (is|now|already))", rule.MessageFormat);
            Assert.Matches("([.]|[.][{][0-9][}]|[.](?: [A-Z].*)?: ?('?[*]?[{][0-9][}]'?[.]?)|: [{][0-9][}]([.][{][0-9][}])?)$", rule.MessageFormat);
        });
    }
}
