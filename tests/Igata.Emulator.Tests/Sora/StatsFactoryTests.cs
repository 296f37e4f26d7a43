using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime.Json;
using Igata.Tests;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

/// <summary>The statistics of the emulator have exactly the members of the documented example.</summary>
public sealed class StatsFactoryTests
{
    [Fact]
    public async Task MembersMatchTheDocumentedExample()
    {
        await using SoraFixture fixture = await OpenAsync();
        string connection = fixture.Sora.Connect(new NewConnection { ChannelId = "sora", Simulcast = true }).ConnectionId;
        string example = Exchange.Load("specs/sora").Methods.Single(method => method.Name == "GetStatsConnection").Examples[0].Response!;

        string response = JsonCodec.ToText(await fixture.Client.GetStatsConnectionAsync("sora", connection, TestCancellation));

        Assert.Equal(GetPaths(JsonNode.Parse(example), "$").Order(), GetPaths(JsonNode.Parse(response), "$").Order());
    }

    private static IEnumerable<string> GetPaths(JsonNode? node, string path) => node is JsonObject members
        ? members.SelectMany(member => GetPaths(member.Value, $"{path}.{member.Key}"))
        : [path];
}
