using System.Collections.Concurrent;
using Igata.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Layers.Tests;

/// <summary>The projects of this repository as compilations, each created once.</summary>
internal static class ProjectCompilations
{
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Compilations = [];

    // A partial method without a body: a source generator of the SDK writes it, which does not run here.
    private const string PartialMethodWithoutBody = "CS8795";

    /// <summary>Returns the compilation of a project. It has no errors.</summary>
    /// <param name="project">The folder of the project, relative to the repository.</param>
    /// <returns>The compilation.</returns>
    public static CSharpCompilation Get(string project) => Compilations.GetOrAdd(project, static project =>
    {
        CSharpCompilation compilation = LayerCheck.Compile(Repository.Path(project), ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not PartialMethodWithoutBody }).Select(diagnostic => diagnostic.ToString()));
        return compilation;
    });
}
