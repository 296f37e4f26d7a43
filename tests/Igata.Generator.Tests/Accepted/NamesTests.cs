using Igata.Specs.Names;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Every name in every place: what the spec compiler accepts must compile without a warning.</summary>
/// <remarks>
/// All accepted names of a place are compiled together. Of the many names each place has its share; with <c>IGATA_ALL_NAMES=1</c> every
/// place has all of them.
/// </remarks>
public sealed class NamesTests(ITestOutputHelper output)
{
    private static readonly bool IsComplete = Environment.GetEnvironmentVariable("IGATA_ALL_NAMES") is "1";

    public static TheoryData<string> Titles => [.. Places.All.Select(place => place.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void AcceptedNamesCompileWithoutWarnings(string title)
    {
        int index = Places.All.ToList().FindIndex(place => place.Title == title);
        IReadOnlyList<string> names = IsComplete ? NameList.All : NameList.GetShare(index);
        (int count, int accepted, IReadOnlyList<string> failures) = PlaceCheck.Run(Places.All[index], Split(Places.All[index], names));
        output.WriteLine($"{title}: {count} names, {accepted} accepted and compiled, {failures.Count} failures");
        Assert.True(accepted > 0, "No name is accepted.");
        Assert.True(failures.Count == 0, string.Join('\n', failures.Distinct().Take(40)));
    }

    /// <summary>Names that are the same in C# when case is ignored are in different APIs.</summary>
    private static string[][] Split(Place place, IReadOnlyList<string> names) => place.IsAlone
        ? [.. names.Select(name => new[] { name })]
        : [.. names.GroupBy(CSharpName.Create, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Select((name, i) => (name, i))).GroupBy(pair => pair.i, pair => pair.name).Select(group => group.ToArray())];
}
