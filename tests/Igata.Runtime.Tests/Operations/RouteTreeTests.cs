using Igata.Runtime.CompilerServices;
using Igata.Runtime.Operations;

namespace Igata.Tests.OperationTests;

/// <summary>The tree of routes finds what a search through all templates, one by one, finds.</summary>
public class RouteTreeTests
{
    private const int TableCount = 300;
    private const int PathCount = 60;

    private static readonly string[] Segments = ["a", "b", "ab", "", "{x}", "{y}", "a{x}", "{x}b", "{x}-{y}", "%C3%A9", "a%62"];
    private static readonly string[] FreeSegments = ["{+x}", "a{+x}", "{+x}b"];
    private static readonly string[] PathSegments = ["a", "b", "ab", "", "c", "aab", "a-b", "é", "%c3%a9", "%61b", "%zz", ".", "..", "%2e", "a%2Fb"];
    private static readonly string[] Verbs = ["GET", "PUT", "HEAD"];

    [Fact]
    public void TreeFindsTheSameRouteAsALinearSearch()
    {
        var random = new Random(20261128);
        int found = 0;
        for (int table = 0; table < TableCount; table++)
        {
            Operation<object>[] operations = [.. Enumerable.Range(0, random.Next(1, 12)).Select(index => CreateOperation(random, index))];
            var routes = new RouteTable<object>(operations);
            for (int i = 0; i < PathCount; i++)
            {
                string path = string.Join('/', random.GetItems(PathSegments, random.Next(1, 5)));
                string verb = Verbs[random.Next(Verbs.Length)];
                Operation<object>? expected = FindOneByOne(operations, verb, path);
                found += expected is null ? 0 : 1;
                Assert.True(expected?.Target == FindTarget(routes, verb, path), $"{verb} {path} in {string.Join(", ", operations.Select(static operation => $"{operation.Verb} {operation.Template}"))}");
            }
        }

        Assert.True(found > TableCount);
    }

    private static Operation<object> CreateOperation(Random random, int index)
    {
        string[] segments = random.GetItems(Segments, random.Next(1, 5));
        if (random.Next(6) == 0)
        {
            segments[random.Next(segments.Length)] = FreeSegments[random.Next(FreeSegments.Length)];
        }

        return Operation.Rest<object>($"Operation{index}", Verbs[random.Next(Verbs.Length)], string.Join('/', segments), 200, static (_, _) => default);
    }

    private static string? FindTarget(RouteTable<object> routes, string verb, string path)
    {
        try
        {
            return routes.Find(verb, path).Operation?.Target;
        }
        catch (ParameterFormatException)
        {
            // The route is found, and one of its parameters cannot be decoded.
            return routes.Find(verb, path.Replace("%zz", "zz", StringComparison.Ordinal)).Operation?.Target;
        }
    }

    private static Operation<object>? FindOneByOne(Operation<object>[] operations, string verb, string path)
    {
        Operation<object>[] matching = [.. operations.OrderBy(static operation => new RouteTemplate(operation.Template!)).Where(operation => Matches(operation.Template!, path))];
        return matching.FirstOrDefault(operation => operation.Verb == verb) ?? (verb == "HEAD" ? matching.FirstOrDefault(static operation => operation.Verb == "GET") : null);
    }

    private static bool Matches(string template, string path)
    {
        Span<Range> buffer = stackalloc Range[RoutePath.CommonSegmentCount];
        return new RouteTemplate(template).IsMatch(RoutePath.Split(path, buffer));
    }
}
