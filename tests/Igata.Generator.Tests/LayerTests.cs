using Igata.Tests;

namespace Igata.Generator.Tests;

/// <summary>Who may import whom. A wall that is only written down does not stand.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("generator/Igata.Generator/Emit", "Igata.Generator.EmitModel", "System.Globalization")]
    [InlineData("generator/Igata.Generator/EmitModel", "Igata.Specs.Model", "Igata.Specs.Printing", "Microsoft.CodeAnalysis.CSharp", "System.Globalization", "System.Text")]
    [InlineData("generator/Igata.Generator/References", "Igata.Specs", "Igata.Specs.Model", "Microsoft.CodeAnalysis", "System.Reflection.Metadata")]
    public void LayerImportsOnly(string layer, params string[] allowed)
    {
        foreach ((string file, string import) in GetImports(layer))
        {
            Assert.True(allowed.Contains(import) || import == "System.Text", $"{file} imports {import}, which its room does not know.");
        }
    }

    [Theory]
    [InlineData("Json")]
    [InlineData("Validation", "Json")]
    [InlineData("Errors", "Json", "Validation", "Http", "Transport")]
    [InlineData("Auth", "Errors", "Transport")]
    [InlineData("Http", "Json", "Validation", "Auth", "Transport")]
    [InlineData("Values", "Json", "Errors", "Http", "Transport", "Protocols", "Telemetry")]
    [InlineData("Operations", "Json", "Validation", "Errors", "Http", "Transport", "Protocols")]
    [InlineData("Transport", "Json", "Validation", "Errors", "Auth", "Http", "Protocols", "Telemetry")]
    [InlineData("Telemetry", "Errors", "Auth", "Transport")]
    [InlineData("Protocols", "Json", "Validation", "Errors", "Auth", "Http", "Transport")]
    public void RuntimeLayerImportsOnly(string layer, params string[] allowed)
    {
        foreach ((string file, string import) in GetImports("src/Igata.Runtime/" + layer).Where(pair => pair.Import.Contains("Igata.", StringComparison.Ordinal)))
        {
            string other = import.Replace("static ", "", StringComparison.Ordinal).Split('.')[2];
            Assert.True(other == layer || allowed.Contains(other), $"{file} imports {import}, which its room does not know.");
        }
    }

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

    private static IEnumerable<(string File, string Import)> GetImports(string layer) =>
        from file in GetSources(layer)
        from line in File.ReadLines(file)
        where line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';')
        select (Path.GetFileName(file), line["using ".Length..^1]);

    private static IEnumerable<string> GetSources(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        return files;
    }
}
