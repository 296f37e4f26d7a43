using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Layers.Tests;

/// <summary>A switch over an enum of this repository names every member, so that a new one cannot be overlooked.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData("src/Igata.Runtime")]
    [InlineData("src/Igata.Server")]
    [InlineData("generator/Igata.Specs")]
    [InlineData("generator/Igata.Generator")]
    public void SwitchNamesEveryMemberOfAnEnum(string project)
    {
        IReadOnlyList<string> found = SwitchCheck.FindIncompleteSwitches(ProjectCompilations.Get(project));

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("kind switch { Kind.One => 1, Kind.Two => 2, _ => throw new System.Exception() }", "")]
    [InlineData("kind switch { Kind.One or Kind.Two => 1, _ => throw new System.Exception() }", "")]
    [InlineData("kind switch { Kind.One => 1, _ => 2 }", "does not name Two")]
    [InlineData("kind switch { Kind.One => 1, _ => throw new System.Exception() }", "does not name Two")]
    [InlineData("kind switch { Kind.One => 1, Kind.Two => 2, _ => 3 }", "does not throw")]
    [InlineData("kind switch { Kind.One => 1, Kind.Two when kind > 0 => 2, _ => throw new System.Exception() }", "does not name Two")]
    [InlineData("(int)kind switch { 1 => 1, _ => 2 }", "")]
    public void IncompleteSwitchIsFound(string expression, string problem)
    {
        string source = $$"""
            public enum Kind { One, Two }
            public static class Test { public static int Get(Kind kind) => {{expression}}; }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create("Igata.Test", [CSharpSyntaxTree.ParseText(source)]);

        string found = string.Join('\n', SwitchCheck.FindIncompleteSwitches(compilation));

        Assert.Contains(problem, found, StringComparison.Ordinal);
        Assert.Equal(problem.Length == 0, found.Length == 0);
    }
}
