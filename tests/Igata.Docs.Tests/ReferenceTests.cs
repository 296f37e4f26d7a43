namespace Igata.Docs.Tests;

/// <summary>The C# of the references, which <c>igata export docs</c> writes from the examples of the specs, compiles. Cli.Tests verify that they are current.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("concurrency-monitoring", "ConcurrencyMonitoring", 4)]
    [InlineData("ecl", "Ecl", 2)]
    [InlineData("imageflux", "ImageFlux", 6)]
    [InlineData("skyway", "SkyWay", 4)]
    [InlineData("sora", "Sora", 30)]
    public void TheCSharpOfAReferenceCompiles(string page, string api, int least)
    {
        Snippet[] snippets = [.. Page.Load($"docs/reference/{page}.md").Snippets.Where(snippet => snippet.Language == "csharp")];
        Assert.True(snippets.Length >= least, $"{snippets.Length} examples");

        // Each call is a block of its own, so that each can call its result the response. The page says which methods are experimental.
        string client = char.ToLowerInvariant(api[0]) + api[1..];
        Snippet start = new("start", 1, "csharp", $"#pragma warning disable IGT9001\nusing Igata.{api};\n{api}Client {client} = null!;\n", []);
        IEnumerable<Snippet> blocks = snippets.Select(snippet => snippet with { Text = "{\n" + snippet.Text + "}\n", Line = snippet.Line - 1 });
        var compilation = new PageCompilation(ReaderProject.FromPage($"dotnet add package Igata.{api}"), [start, .. blocks], new Dictionary<string, string>(), text => text);
        Assert.Empty(compilation.Emit(Stream.Null));
    }
}
