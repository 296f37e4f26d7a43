namespace Igata.Tests;

public class SourceTests
{
    [Theory]
    [InlineData("unsafe")]
    [InlineData("Unsafe.")]
    [InlineData("System.Reflection")]
    [InlineData("JsonSerializer.")]
    [InlineData("Sora")]
    [InlineData("TODO")]
    public void RuntimeDoesNotUse(string text) =>
        Assert.All(GetSources(), file => Assert.DoesNotContain(text, File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void FilesAreShort() =>
        Assert.All(GetSources(), static file => Assert.InRange(File.ReadAllLines(file).Length, 1, 400));

    private static string[] GetSources()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Path("src", "Igata.Runtime"), "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];
        Assert.InRange(files.Length, 40, 1000);
        return files;
    }
}
