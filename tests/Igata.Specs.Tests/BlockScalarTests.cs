using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Tests;

/// <summary>The end of a block of text (YAML 1.2, section 8.1.1.2), especially at the end of a file without a line end.</summary>
public sealed class BlockScalarTests
{
    [Theory]
    [InlineData("a: |+\n ", "\n")]
    [InlineData("a: |+\n \n", "\n")]
    [InlineData("a: |+\n  x\n   ", "x\n \n")]
    [InlineData("a: |+\n  x\n  ", "x\n\n")]
    [InlineData("a: |+\r\n  x\r\n ", "x\n\n")]
    [InlineData("a: |\n ", "")]
    [InlineData("a: |\n  x\n  ", "x\n")]
    [InlineData("a: |-\n  x\n  ", "x")]
    [InlineData("a: |\n  x", "x")]
    [InlineData("a: >+\n  x\n ", "x\n\n")]
    [InlineData("a: x\n  ", "x")]
    public void LastLineOfBlanksIsAnEmptyLine(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();
        YamlNode? root = YamlReader.Read(new SpecFile("a.yaml", "a.yaml", text), diagnostics);
        Assert.Empty(diagnostics.GetSorted());
        YamlEntry entry = Assert.Single(Assert.IsType<YamlMapping>(root).Entries);
        var scalar = Assert.IsType<YamlScalar>(entry.Value);
        Assert.Equal(expected, scalar.Text);
        Assert.True(scalar.Location.Span.Offset + scalar.Location.Span.Length <= text.Length);
    }
}
