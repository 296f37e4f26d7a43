namespace Igata.Generator.Tests;

/// <summary>Generated code compiles in a C# 12 project, documentation included, without a word from the compiler.</summary>
public sealed class CleanTests
{
    [Fact]
    public void SoraCompilesWithoutAWarning() => AssertClean(Casting.OfSora());

    [Fact]
    public void EveryShapeCompilesWithoutAWarning() => AssertClean(Casting.Of(Shapes.Yaml));

    [Theory]
    [InlineData("tests/Specs/notes")]
    [InlineData("tests/Specs/chain")]
    [InlineData("tests/Specs/ledger")]
    [InlineData("specs/imageflux")]
    [InlineData("specs/skyway")]
    [InlineData("specs/ecl")]
    [InlineData("specs/concurrency-monitoring")]
    public void AFolderCompilesWithoutAWarning(string folder) => AssertClean(Casting.OfFolder(folder));

    [Fact]
    public void TheNamesOfTheConsumerDoNotComeBetween()
    {
        Assert.All([Casting.Of(Shapes.Yaml), Casting.OfFolder("tests/Specs/notes"), Casting.OfFolder("tests/Specs/chain")], AssertCleanAmongOthers);
    }

    private static void AssertCleanAmongOthers(Casting casting)
    {
        casting.EditCSharp("""
            namespace Cast.Json { }
            namespace Cast.Igata { }
            namespace Cast { class Check; class Operation; class Secret; class Optional<T>; class TimeSpan; class Task; class JsonData; class Uri; class Guid; class Pages; class Func<T>; class HttpMethod; class AuthScheme; class RestOperation; class MediaContent; enum TextForm; class JsonRpcCall<T>; }
            """);
        AssertClean(casting);
    }

    private static void AssertClean(Casting casting)
    {
        Assert.Empty(casting.Run().Diagnostics);
        Assert.NotEmpty(casting.Sources());
        Assert.Empty(casting.Built().Diagnostics);
    }

    [Fact]
    public void NoFileHasTwoBlankLinesNorTrailingSpace()
    {
        foreach ((string name, string text) in Casting.All.SelectMany(casting => casting.Sources()))
        {
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
            Assert.True(text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal), name);
        }
    }
}
