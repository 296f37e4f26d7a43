using Igata.Tests;

namespace Igata.Specs.Tests;

public sealed class SourceFileTests
{
    [Fact]
    public void EveryFileIsShort() =>
        Assert.All(Directory.GetFiles(Repository.Path("generator", "Igata.Specs"), "*.cs", SearchOption.AllDirectories), file =>
            Assert.InRange(File.ReadLines(file).Count(), 1, 400));
}
