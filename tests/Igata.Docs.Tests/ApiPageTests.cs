using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>The pages of the APIs and the front page list everything that the specs contain.</summary>
public sealed class ApiPageTests
{
    public static TheoryData<string> Apis => [.. Directory.EnumerateDirectories(Repository.Path("specs")).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Apis))]
    public void ApiPageListsEveryMethodAndError(string api)
    {
        string page = Page.Load($"docs/{api}.md").Text;
        Assert.All(LoadSpec(api).Methods, method => Assert.Contains($"`{method.Name}`", page, StringComparison.Ordinal));
        Assert.All(LoadSpec(api).Errors.Codes, code => Assert.Contains($"`{code.Name}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void FrontPageCountsAndNamesMethods(string api)
    {
        string page = Page.Load("README.md").Text;
        Method[] methods = [.. LoadSpec(api).Methods];
        int callable = methods.Count(static method => method.Lifecycle.Stability is not Stability.Unimplemented);
        string count = callable == methods.Length ? $"{callable}" : $"{callable} of {methods.Length}";
        Assert.Contains(page.Split('\n'), line => line.Contains($"(docs/{api}.md)", StringComparison.Ordinal) && line.Contains($"| {count} |", StringComparison.Ordinal));
        Assert.All(methods, method => Assert.Contains($"`{method.Name}`", page, StringComparison.Ordinal));
    }

    private static Api LoadSpec(string api) => Exchange.Load($"specs/{api}");
}
