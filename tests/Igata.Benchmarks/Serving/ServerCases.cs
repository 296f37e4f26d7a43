using System.Text;
using System.Text.Json.Nodes;
using Igata.Sora;

namespace Igata.Benchmarks.Serving;

/// <summary>A request to the servers.</summary>
/// <param name="Name">The name of the figure.</param>
/// <param name="Request">The request.</param>
/// <param name="Count">The number of requests in a round.</param>
/// <param name="Goal">The maximum of the processor time relative to the minimal API.</param>
internal sealed record ServerCase(string Name, ServedRequest Request, int Count, double Goal)
{
    public bool HasSameBody(string body, string other) => JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(other));
}

/// <summary>All requests to the servers.</summary>
internal static class ServerCases
{
    public const double BytesGoal = 1.2;
    public const double LastRouteGoal = 1.05;
    public const string FirstRoute = "300 routes, the first";
    public const string LastRoute = "300 routes, the last";

    private const double SmallGoal = 0.90;
    private const double ListGoal = 0.60;
    private const int SmallCount = 4000;

    private static readonly byte[] Call = Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":1,"method":"findChannel","params":{"name":"sample"}}""");
    private static readonly byte[] Batch = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Encoding.UTF8.GetString(Call), 10))}]");

    public static IReadOnlyList<ServerCase> All { get; } =
    [
        new("GET one record, 310 B", new(HttpMethod.Get, "store/items/7"), SmallCount, SmallGoal),
        new("GET a list, 31 KB", new(HttpMethod.Get, "store/items?page=100"), 1000, ListGoal),
        new("GET a list, 310 KB", new(HttpMethod.Get, "store/items?page=1000"), 200, ListGoal),
        new("POST with limits", new(HttpMethod.Post, "store/items", ServedData.NewItem), SmallCount, SmallGoal),
        new("header, StartRecording", new(HttpMethod.Post, "sora/", Samples.RecordingRequest, SoraTargets.StartRecording), SmallCount, SmallGoal),
        new("header, ListConnections, 33 KB", new(HttpMethod.Post, "sora/", [], SoraTargets.ListConnections), 1500, ListGoal),
        new("JSON-RPC, one call", new(HttpMethod.Post, "skyway/", Call), SmallCount, SmallGoal),
        new("JSON-RPC, a batch of 10", new(HttpMethod.Post, "skyway/", Batch), 2000, SmallGoal),
        new(FirstRoute, new(HttpMethod.Get, "many/things/kind0/all"), SmallCount, SmallGoal),
        new(LastRoute, new(HttpMethod.Get, "many/things/kind299/all"), SmallCount, SmallGoal),
    ];

    public static ServerCase Get(string name) => All.Single(it => it.Name == name);
}
