using System.Collections.Concurrent;
using Igata.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Layers.Tests;

/// <summary>The layers of each project in their order: a layer refers only to layers before it. The files beside the folders come last.</summary>
public sealed class LayerTests
{
    private static readonly string[] RuntimeLayers =
    [
        "Values", "Json", "Validation", "Http", "Errors", "Auth", "Telemetry", "Options", "Transport", "Protocols", "Clients", "Operations",
    ];

    private static readonly string[] SpecsLayers =
    [
        "Polyfills.cs", "Diagnostics", "Names", "Model", "Printing", "Yaml", "Spec", "Binding", "Checking", "Rules",
    ];

    private static readonly string[] GeneratorLayers =
    [
        "References", "EmitModel", "Emit",
    ];

    private static readonly ConcurrentDictionary<string, CSharpCompilation> Compilations = [];

    public static TheoryData<string, string[]> Projects => new()
    {
        { "src/Igata.Runtime", RuntimeLayers },
        { "generator/Igata.Specs", SpecsLayers },
        { "generator/Igata.Generator", GeneratorLayers },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void LayersReferToEarlierLayersOnly(string project, string[] layers) =>
        Assert.Empty(LayerCheck.FindViolations(Compile(project), layers));

    [Theory]
    [InlineData("generator/Igata.Generator", "Emit", "Microsoft.CodeAnalysis")]
    [InlineData("generator/Igata.Specs", "Diagnostics", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Names", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Model", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Spec", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Binding", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Printing", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Checking", "YamlDotNet")]
    [InlineData("generator/Igata.Specs", "Rules", "YamlDotNet")]
    public void LayerDoesNotReferToAssembly(string project, string layer, string assembly) =>
        Assert.Empty(LayerCheck.FindForeignReferences(Compile(project), layer, assembly));

    [Fact]
    public void GeneratorAndRuntimeDoNotReferToAnApi()
    {
        string[] apis = ["sora", "imageflux", "skyway", "adobe", "keystone", "concurrencymonitoring"];
        foreach (string folder in new[] { "generator", "src/Igata.Runtime", "src/Igata.Server" })
        {
            foreach (string file in GetSources(folder))
            {
                string text = File.ReadAllText(file);
                Assert.DoesNotContain(apis, api => text.Contains(api, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private static CSharpCompilation Compile(string project) => Compilations.GetOrAdd(project, static project =>
    {
        CSharpCompilation compilation = LayerCheck.Compile(Repository.Path(project), ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return compilation;
    });

    private static string[] GetSources(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        return files;
    }
}
