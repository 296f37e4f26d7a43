namespace Igata.Generator.Tests.Accepted;

/// <summary>Every lifecycle of everything that can have one, in every use: what the spec compiler accepts must compile without a warning.</summary>
public sealed class LifecycleTests(ITestOutputHelper output)
{
    public static TheoryData<string> Titles => [.. LifecyclePlaces.All.Select(place => place.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void AcceptedLifecyclesCompileWithoutWarnings(string title)
    {
        Place place = LifecyclePlaces.All.Single(place => place.Title == title);
        string[][] batches = place.IsAlone ? [.. LifecyclePlaces.Lifecycles.Select(lifecycle => new[] { lifecycle })] : [LifecyclePlaces.Lifecycles];
        (_, int accepted, IReadOnlyList<string> failures) = PlaceCheck.Run(SelectUses(place), batches);
        output.WriteLine($"{title}: {LifecyclePlaces.Lifecycles.Length} lifecycles, {accepted} accepted and compiled, {failures.Count} failures");
        Assert.True(accepted > 0, "No lifecycle is accepted.");
        Assert.True(failures.Count == 0, string.Join('\n', failures.Distinct().Take(40)));
    }

    /// <summary>The place with those uses that its type allows.</summary>
    private static Place SelectUses(Place place) => place.IsAlone ? place : place.Lines.Aggregate(
        place with { Lines = [] },
        (selected, line) => selected with { Lines = [.. selected.Lines, line] } is var extended && ConsumerProject.Check("Uses", extended.Format("Uses", ["stability: stable"]).Yaml).Api is not null ? extended : selected);
}
