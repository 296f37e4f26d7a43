using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Layers.Tests;

/// <summary>The check of the layers finds a reference however it is written.</summary>
public sealed class LayerCheckTests
{
    [Theory]
    [InlineData("using Sample.Late; namespace Sample.Early { class A { B? b; } }")]
    [InlineData("namespace Sample.Early { class A { Late.B? b; } }")]
    [InlineData("namespace Sample.Early { class A { global::Sample.Late.B? b; } }")]
    [InlineData("namespace Sample.Early { class A { C? c; } }")]
    [InlineData("namespace Sample.Early { class A { int x = C.Value; } }")]
    [InlineData("using static Sample.C; namespace Sample.Early { class A { int x = Value; } }")]
    [InlineData("namespace Sample.Early { class A { void M(string s) => s.Extend(); } }")]
    public void FindsALaterLayer(string source)
    {
        IReadOnlyList<string> violations = LayerCheck.FindViolations(CompileSample(source), ["Early", "Late"]);

        Assert.NotEmpty(violations);
        Assert.All(violations, violation => Assert.StartsWith("Early/A.cs(1): ", violation, StringComparison.Ordinal));
    }

    [Fact]
    public void AcceptsEarlierLayersAndFindsUnlistedFolders()
    {
        CSharpCompilation compilation = CompileSample("namespace Sample.Early { class A { int x = System.Math.Max(1, 2); } }");

        Assert.Empty(LayerCheck.FindViolations(compilation, ["Early", "Late"]));
        Assert.Empty(LayerCheck.FindViolations(CompileSample("namespace Sample.Early { class A { C? c; } }"), ["Late", "Early"]));
        Assert.Equal(["Late: the folder is in no layer"], LayerCheck.FindViolations(compilation, ["Early"]));
    }

    /// <summary>An early layer with the given file, and a later one: its type B is in the namespace of its folder, its types C and D are in the parent namespace.</summary>
    private static CSharpCompilation CompileSample(string source)
    {
        const string Late = """
            namespace Sample.Late { class B { } }
            namespace Sample { class C { public static int Value => 1; } static class D { public static void Extend(this string text) { } } }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source, path: "Early/A.cs"), CSharpSyntaxTree.ParseText(Late, path: "Late/B.cs")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
