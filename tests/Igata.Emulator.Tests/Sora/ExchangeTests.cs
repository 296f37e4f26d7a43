using System.Net;
using System.Text.Json.Nodes;
using Igata.Sora;
using Igata.Sora.Server;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Tests every documented exchange of Sora over a real socket, with the state that it requires.</summary>
public sealed class ExchangeTests
{
    // The nodes of a real cluster; the emulator has one node.
    private const string Cluster = "ListClusterNodes";

    public static TheoryData<Exchange> Documented => [.. Exchange.Create("specs/sora").Where(static exchange => exchange.Method.Name != Cluster)];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task ExchangeMatchesTheDocumentation(Exchange exchange)
    {
        await using SoraFixture fixture = await ExchangeSetup.SetUpAsync(exchange);
        foreach (SetupCall given in exchange.Example.Setup)
        {
            await CallAsync(fixture.Client, GetTarget(exchange.Api, given.Method), given.Call.Body);
        }

        Example example = exchange.Example;
        if (example.Error is { } error)
        {
            SoraException exception = await Assert.ThrowsAsync<SoraException>(() => CallAsync(fixture.Client, exchange.Method.Target, example.Request));
            Assert.Equal((HttpStatusCode)error.Status!.Value, exception.StatusCode);
            Assert.Equal(JsonNode.Parse(error.Body!)!["error_type"]!.GetValue<string>(), exception.Error.Value);
        }
        else
        {
            JsonNode response = JsonNode.Parse(await CallAsync(fixture.Client, exchange.Method.Target, example.Request))!;
            VolatileMembers.AssertSame(JsonNode.Parse(example.Response!)!, response, exchange.Method.Name);
        }
    }

    private static string GetTarget(Api api, string name) => api.Methods.Single(method => method.Name == name).Target;

    private static Task<string> CallAsync(SoraClient client, string target, string? request) => ExchangeRunner.CallAsync(SoraOperations.All, client, target, request);
}
