using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime.Json;
using Igata.Tests;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

/// <summary>The emulator counts what the documented example counts, no less and no more.</summary>
public sealed class CountersTests
{
    [Fact]
    public async Task TheMembersAreThoseOfTheDocumentedExample()
    {
        await using Stage stage = await OpenAsync();
        string connection = stage.Sora.Connect(new NewConnection { ChannelId = "sora", Simulcast = true }).ConnectionId;
        string example = Exchange.Load("specs/sora").Methods.Single(method => method.Name == "GetStatsConnection").Examples[0].Response!;

        string answer = Json.ToText(await stage.Client.GetStatsConnectionAsync("sora", connection, Cancel));

        Assert.Equal(Paths(JsonNode.Parse(example), "$").Order(), Paths(JsonNode.Parse(answer), "$").Order());
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node is JsonObject members
        ? members.SelectMany(member => Paths(member.Value, $"{path}.{member.Key}"))
        : [path];
}
