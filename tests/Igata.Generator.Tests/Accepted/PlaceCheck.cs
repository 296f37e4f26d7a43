using Igata.Specs.Model;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Compiles what the spec compiler accepts of many lines, without a warning.</summary>
internal static class PlaceCheck
{
    /// <summary>Fills the place with each batch of names, leaves out what is rejected, and compiles the rest together.</summary>
    /// <returns>The number of names, of accepted names, and what the C# compiler reports.</returns>
    public static (int Names, int Accepted, IReadOnlyList<string> Failures) Run(Place place, IReadOnlyList<string[]> batches)
    {
        List<Api> apis = [];
        int accepted = 0;
        for (int i = 0; i < batches.Count; i++)
        {
            (Api? api, int count) = Accept(place, $"Api{i}", batches[i]);
            apis.AddRange(api is null ? [] : new[] { api });
            accepted += count;
        }

        return (batches.Sum(batch => batch.Length), accepted, ConsumerProject.Build(apis));
    }

    private static (Api? Api, int Count) Accept(Place place, string api, string[] names)
    {
        if (place.Lines.Any(line => line.Section is "api"))
        {
            // An API with the name of the root namespace is in that namespace itself, beside all other APIs.
            names = [.. names.Except(["Consumer"])];
        }

        while (names.Length > 0)
        {
            (string yaml, Dictionary<int, string> byLine) = place.Format(api, names);
            (Api? model, IReadOnlyList<(int Line, string Text)> findings) = ConsumerProject.Check(api, yaml);
            if (model is not null)
            {
                return (model, names.Length);
            }

            HashSet<string> rejected = [.. findings.Where(found => byLine.ContainsKey(found.Line)).Select(found => byLine[found.Line])];
            Assert.True(rejected.Count > 0, $"{place.Title}: {string.Join('\n', findings)}\n{yaml}");
            names = [.. names.Except(rejected)];
        }

        return (null, 0);
    }
}
