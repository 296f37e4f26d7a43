using Igata.Tests;

namespace Igata.Layers.Tests;

/// <summary>The layers of each project in their order: a layer refers only to layers before it. The files beside the folders come last.</summary>
public sealed class LayerTests
{
    private static readonly string[] RuntimeLayers =
    [
        "Values", "Json", "Validation", "Http", "Errors", "Auth", "Telemetry", "Options", "Transport", "Protocols", "Clients", "Operations", "Webhooks",
    ];

    private static readonly string[] SpecsLayers =
    [
        "Polyfills.cs", "EachInParallel.cs", "Diagnostics", "Names", "Model", "Printing", "Yaml", "Patterns", "Spec", "Binding", "Checking", "Rules",
    ];

    private static readonly string[] GeneratorLayers =
    [
        "References", "EmitModel", "Emit",
    ];

    private static readonly string[] ImportLayers =
    [
        "Documents", "Reporting", "Model", "Reading", "Tree", "Shaping", "Writing", "Checking", "Patching", "Locking",
    ];

    private static readonly string[] ExportLayers =
    [
        "Text", "Reporting", "Schemas", "OpenApi", "OpenRpc", "JsonSchemas", "Reference",
    ];

    public static TheoryData<string, string[]> Projects => new()
    {
        { "src/Igata.Runtime", RuntimeLayers },
        { "generator/Igata.Specs", SpecsLayers },
        { "generator/Igata.Generator", GeneratorLayers },
        { "src/Igata.Import", ImportLayers },
        { "src/Igata.Export", ExportLayers },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void LayersReferToEarlierLayersOnly(string project, string[] layers) =>
        Assert.Empty(LayerCheck.FindViolations(ProjectCompilations.Get(project), layers));

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
    [InlineData("src/Igata.Export", "Schemas", "YamlDotNet")]
    [InlineData("src/Igata.Export", "OpenApi", "YamlDotNet")]
    [InlineData("src/Igata.Export", "Reference", "Scriban")]
    public void LayerDoesNotReferToAssembly(string project, string layer, string assembly) =>
        Assert.Empty(LayerCheck.FindForeignReferences(ProjectCompilations.Get(project), layer, assembly));

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

    private static string[] GetSources(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        return files;
    }
}
