using System.Collections.Immutable;
using Igata.Analyzers;
using Igata.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator.Tests;

/// <summary>The analyzer of the package Igata.Runtime, for mocks and services.</summary>
public sealed class AnalyzerTests
{
    private static readonly string Cases = Repository.Path("tests", "Igata.Generator.Tests", "AnalyzerCases");

    [Fact]
    public async Task CaseHasItsDiagnosticsAndItsCorrectionHasNone()
    {
        foreach (string folder in Directory.EnumerateDirectories(Cases))
        {
            string found = string.Concat((await AnalyzeAsync(File.ReadAllText(Path.Combine(folder, "Mock.cs")))).Select(static diagnostic => Format(diagnostic) + "\n"));
            Snapshot.Verify(folder, "expected", found);
            Assert.Contains(Path.GetFileName(folder), found, StringComparison.Ordinal);
            Assert.Empty(await AnalyzeAsync(File.ReadAllText(Path.Combine(folder, "fixed", "Mock.cs"))));
        }
    }

    [Theory]
    [InlineData("class C : ISoraClient { }", null)]
    [InlineData("class C : ISoraClient { public ValueTask<StopRecordingResponse> Other() => default; }", null)]
    [InlineData("class C : ISoraClient { ValueTask<StopRecordingResponse> StopRecordingAsync() => default; }", null)]
    [InlineData("class C : ISoraClient { ValueTask<StopRecordingResponse> ISoraClient.StopRecordingAsync(StopRecordingRequest r, CancellationToken c) => default; public void StopRecordingAsync() { } }", null)]
    [InlineData("class C : ISoraService { public ValueTask<StopRecordingResponse> StopRecordingAsync(CancellationToken c) => default; }", "Expected: ValueTask<StopRecordingResponse> StopRecordingAsync(StopRecordingRequest request, CancellationToken cancellationToken).")]
    [InlineData("struct C : ISoraService { public StopRecordingResponse StopRecordingAsync(StopRecordingRequest r, CancellationToken c) => default!; }", "'StopRecordingResponse StopRecordingAsync(StopRecordingRequest r, CancellationToken c)' has the name of a member of ISoraService")]
    [InlineData("class B : ISoraService { public virtual void StopRecordingAsync() { } } class C : B { }", "StopRecordingAsync()")]
    [InlineData("class B { public void StopRecordingAsync() { } }", null)]
    [InlineData("interface I : ISoraService { void StopRecordingAsync(); }", null)]
    public async Task MethodWithTheNameOfAMemberIsReportedUnlessItImplementsIt(string code, string? expected)
    {
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(code);
        Assert.Equal(expected is not null, found.Length == 1);
        Assert.All(found, diagnostic => Assert.Contains(expected!, diagnostic.GetMessage(), StringComparison.Ordinal));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string code)
    {
        GeneratorRun run = GeneratorRun.Create(new Dictionary<string, string>()).With(ReferencedLibraries.Sora);
        run.EditCSharp("""
            global using System.Threading;
            global using System.Threading.Tasks;
            using Igata.Sora;
            using Igata.Sora.Server;

            """ + code);
        CSharpCompilation compilation = run.AsLibrary();
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()));
        return [.. (await compilation.WithAnalyzers([new InterfaceMemberAnalyzer()]).GetAnalyzerDiagnosticsAsync()).OrderBy(static diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static string Format(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"Mock.cs({span.StartLinePosition.Line - 3},{span.StartLinePosition.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage()}";
    }
}
