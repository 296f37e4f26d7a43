namespace Igata.Generator.Tests;

/// <summary>Generated code compiles in a C# 12 project, documentation included, without a word from the compiler.</summary>
public sealed class CleanTests
{
    [Fact]
    public void SoraCompilesWithoutAWarning() => AssertClean(Casting.OfSora());

    [Fact]
    public void EveryShapeCompilesWithoutAWarning() => AssertClean(Casting.Of(Shapes.Yaml));

    [Fact]
    public void TheNamesOfTheConsumerDoNotComeBetween()
    {
        Casting casting = Casting.Of(Shapes.Yaml);
        casting.EditCSharp("""
            namespace Cast.Json { }
            namespace Cast.Igata { }
            namespace Cast { class Check; class Operation; class Secret; class Optional<T>; class TimeSpan; class Task; class JsonData; class Uri; class Guid; }
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
        foreach ((string name, string text) in Casting.OfSora().Sources().Concat(Casting.Of(Shapes.Yaml).Sources()))
        {
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
            Assert.True(text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal), name);
        }
    }
}
