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
        string path = $"docs/{api}.md";
        Api spec = LoadSpec(api);
        RequireNames(path, spec.Methods.Select(static method => method.Name));
        RequireNames(path, spec.Errors.Codes.Select(static code => code.Name));
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void FrontPageCountsAndNamesMethods(string api)
    {
        Method[] methods = [.. LoadSpec(api).Methods];
        int callable = methods.Count(static method => method.Lifecycle.Stability is not Stability.Unimplemented);
        string count = callable == methods.Length ? $"{callable}" : $"{callable} of {methods.Length}";
        RequireNames("README.md", methods.Select(static method => method.Name));
        string? row = Page.Load("README.md").Text.Split('\n').FirstOrDefault(line => line.Contains($"(docs/{api}.md)", StringComparison.Ordinal));
        Assert.True(row?.Contains($"| {count} |", StringComparison.Ordinal), $"The row of docs/{api}.md in the table of README.md must have the count {count}, but is: {row}");
    }

    internal static void RequireNames(string path, IEnumerable<string> names)
    {
        string page = Page.Load(path).Text;
        string[] missing = [.. names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))];
        Assert.True(missing.Length == 0, $"Add to {path}: {string.Join(", ", missing.Select(static name => $"`{name}`"))}");
    }

    private static Api LoadSpec(string api) => Exchange.Load($"specs/{api}");
}
