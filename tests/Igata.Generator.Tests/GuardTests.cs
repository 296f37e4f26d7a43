using Igata.Generator.EmitModel;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.Tests;

/// <summary>An exception in the generator is reported as an error of the spec, and other files are still generated.</summary>
public sealed class GuardTests
{
    private static readonly Api Api = new() { Name = "Studio", Protocol = Protocol.TargetHeader, Auth = Auth.None, File = "specs/studio/api.yaml" };

    [Fact]
    public void ExceptionInOneFileKeepsTheOthers()
    {
        GeneratorRunResult result = Run(output =>
        {
            ExceptionGuard.AddSource(output, File("Bad.g.cs"), () => throw new InvalidOperationException("of the emitter"));
            ExceptionGuard.AddSource(output, File("Good.g.cs"), () => "class Good;");
        });

        Assert.Equal("Good.g.cs", Assert.Single(result.GeneratedSources).HintName);
        AssertReported(result, "InvalidOperationException: of the emitter");
    }

    [Fact]
    public void ExceptionBeforeAnyFileIsReported()
    {
        EquatableArray<SourceFile> files = ExceptionGuard.BuildFiles(Api, () => throw new InvalidOperationException("of the model"));

        GeneratorRunResult result = Run(output => ExceptionGuard.AddSource(output, Assert.Single(files), () => throw new InvalidOperationException("never called")));

        Assert.Empty(result.GeneratedSources);
        AssertReported(result, "InvalidOperationException: of the model");
    }

    private static void AssertReported(GeneratorRunResult result, string message)
    {
        Assert.Null(result.Exception);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("IGT0199", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("specs/studio/api.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    private static SourceFile File(string hint) => new TypeFile { HintName = hint, Namespace = "Studio", SpecPath = Api.File };

    private static GeneratorRunResult Run(Action<SourceProductionContext> write) => CSharpGeneratorDriver.Create(new Writer(write))
        .RunGenerators(CSharpCompilation.Create("Empty"))
        .GetRunResult().Results.Single();

    private sealed class Writer(Action<SourceProductionContext> write) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) => write(output));
    }
}
