using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Every name in every place: what the spec compiler accepts must compile without a warning.</summary>
/// <remarks>
/// All accepted names of a place are compiled together. Of the many names each place has its share; with <c>IGATA_ALL_NAMES=1</c> every
/// place has all of them, and every public name of the runtime.
/// </remarks>
public sealed class NamesTests(ITestOutputHelper output)
{
    private static readonly bool IsComplete = Environment.GetEnvironmentVariable("IGATA_ALL_NAMES") is "1";

    public static TheoryData<string> Titles => [.. Places.All.Where(place => place.Title.Contains(Environment.GetEnvironmentVariable("IGATA_PLACE") ?? "", StringComparison.Ordinal)).Select(place => place.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void AcceptedNamesCompileWithoutWarnings(string title)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        IReadOnlyList<string> names = IsComplete ? NameList.All : NameList.GetShare(Places.All.ToList().FindIndex(place => place.Title == title));
        Place place = Places.All.Single(place => place.Title == title);
        Api[] apis = [.. Split(place, names).SelectMany((names, batch) => Accept(place, $"Api{batch}", names))];
        int accepted = place.IsAlone ? apis.Length : _accepted;
        TimeSpan check = System.Diagnostics.Stopwatch.GetElapsedTime(start);
        IReadOnlyList<string> found = ConsumerProject.Build(apis);
        output.WriteLine($"{title}: {names.Count} names, {accepted} accepted, {apis.Length} APIs compiled, {found.Count} failures {check} {System.Diagnostics.Stopwatch.GetElapsedTime(start)}");
        Assert.True(accepted > 0, "No name is accepted.");
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct().Take(40)));
    }

    private int _accepted;

    /// <summary>Names that are the same in C# when case is ignored are in different APIs.</summary>
    private static IEnumerable<string[]> Split(Place place, IReadOnlyList<string> names) => place.IsAlone
        ? names.Select(name => new[] { name })
        : names.GroupBy(name => CSharpName.Create(name), StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Select((name, i) => (name, i))).GroupBy(pair => pair.i, pair => pair.name).Select(group => group.ToArray());

    /// <summary>Leaves out one name after another until there are no findings.</summary>
    private IEnumerable<Api> Accept(Place place, string api, string[] names)
    {
        while (names.Length > 0)
        {
            (string yaml, Dictionary<int, string> byLine) = place.Format(api, names);
            (Api? model, IReadOnlyList<(int Line, string Text)> findings) = ConsumerProject.Check(api, yaml);
            if (model is not null)
            {
                _accepted += names.Length;
                yield return model;
                yield break;
            }

            HashSet<string> rejected = [.. findings.Where(found => byLine.ContainsKey(found.Line)).Select(found => byLine[found.Line])];
            if (rejected.Count == 0)
            {
                throw new InvalidOperationException($"{place.Title}: {string.Join('\n', findings)}\n{yaml}");
            }

            names = [.. names.Except(rejected)];
        }
    }
}
