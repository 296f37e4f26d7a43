namespace Igata.Generator.Tests;

/// <summary>Generated code, including its documentation, compiles in a C# 12 project without warnings.</summary>
public sealed class WarningTests
{
    [Fact]
    public void SoraCompilesWithoutWarnings() => AssertNoWarnings(GeneratorRun.CreateSora());

    [Fact]
    public void EveryShapeCompilesWithoutWarnings() => AssertNoWarnings(GeneratorRun.Create(Shapes.Yaml));

    [Theory]
    [InlineData("tests/Specs/notes")]
    [InlineData("tests/Specs/chain")]
    [InlineData("tests/Specs/ledger")]
    [InlineData("specs/imageflux")]
    [InlineData("specs/skyway")]
    [InlineData("specs/ecl")]
    [InlineData("specs/concurrency-monitoring")]
    public void FolderCompilesWithoutWarnings(string folder) => AssertNoWarnings(GeneratorRun.FromFolder(folder));

    [Fact]
    public void ConsumerNamesDoNotConflict()
    {
        Assert.All([GeneratorRun.Create(Shapes.Yaml), GeneratorRun.FromFolder("tests/Specs/notes"), GeneratorRun.FromFolder("tests/Specs/chain")], AssertNoWarningsWithConsumerTypes);
    }

    private static void AssertNoWarningsWithConsumerTypes(GeneratorRun run)
    {
        run.EditCSharp("""
            namespace Generated.Json { }
            namespace Generated.Igata { }
            namespace Generated { class Check; class Operation; class Secret; class Optional<T>; class TimeSpan; class Task; class JsonData; class Uri; class Guid; class Pagination; class JsonParsing; class Func<T>; class HttpMethod; class AuthScheme; class RestOperation; class MediaContent; enum ParameterFormat; class JsonRpcCall<T>; }
            """);
        AssertNoWarnings(run);
    }

    private static void AssertNoWarnings(GeneratorRun run)
    {
        Assert.Empty(run.Run().Diagnostics);
        Assert.NotEmpty(run.GetSources());
        Assert.Empty(run.Build().Diagnostics);
    }

    [Fact]
    public void FilesHaveNoDoubleBlankLinesOrTrailingSpaces()
    {
        foreach ((string name, string text) in GeneratorRun.All.SelectMany(run => run.GetSources()))
        {
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
            Assert.True(text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal), name);
        }
    }
}
