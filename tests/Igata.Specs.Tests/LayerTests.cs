using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>Each layer imports only the layers before it.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("Diagnostics")]
    [InlineData("Names")]
    [InlineData("Model")]
    [InlineData("Printing", "Model")]
    [InlineData("Yaml", "Diagnostics", "Model", "YamlDotNet.Core", "YamlDotNet.Core.Events")]
    [InlineData("Spec", "Diagnostics", "Model", "Yaml")]
    [InlineData("Binding", "Diagnostics", "Model", "Names", "Spec")]
    [InlineData("Checking", "Diagnostics", "Model", "Names", "Spec", "Binding")]
    [InlineData("Rules", "Diagnostics", "Model", "Names", "Spec", "Binding", "Checking")]
    public void LayerImportsOnly(string layer, params string[] allowed)
    {
        string[] files = Directory.GetFiles(Repository.Path("generator", "Igata.Specs", layer), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            foreach (string line in File.ReadLines(file).Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';')))
            {
                string import = line["using ".Length..^1].Replace("Igata.Specs.", "", StringComparison.Ordinal);
                Assert.True(import.StartsWith("System.", StringComparison.Ordinal) || allowed.Contains(import), $"{Path.GetFileName(file)} imports {import}, which {layer} must not use.");
            }
        }
    }

    [Fact]
    public void EveryFileIsShort() =>
        Assert.All(Directory.GetFiles(Repository.Path("generator", "Igata.Specs"), "*.cs", SearchOption.AllDirectories), file =>
            Assert.InRange(File.ReadLines(file).Count(), 1, 400));
}
