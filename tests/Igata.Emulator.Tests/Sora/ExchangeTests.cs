using System.Net;
using System.Text.Json.Nodes;
using Igata.Sora;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Every documented exchange of Sora, over a real socket, with what it needs to be there.</summary>
public sealed class ExchangeTests
{
    public static TheoryData<Exchange> Documented => [.. Exchange.Of("specs/sora")];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task AnExchangeGoesAsItIsDocumented(Exchange exchange)
    {
        await using Stage stage = await ExchangeScene.SetAsync(exchange);
        foreach (GivenCall given in exchange.Example.Given)
        {
            await CallAsync(stage.Client, TargetOf(exchange.Api, given.Method), given.Call.Body);
        }

        Example example = exchange.Example;
        if (example.Error is { } error)
        {
            SoraException fault = await Assert.ThrowsAsync<SoraException>(() => CallAsync(stage.Client, exchange.Method.Target, example.Request));
            Assert.Equal((HttpStatusCode)error.Status!.Value, fault.StatusCode);
            Assert.Equal(JsonNode.Parse(error.Body!)!["error_type"]!.GetValue<string>(), fault.Error.Value);
        }
        else
        {
            JsonNode answer = JsonNode.Parse(await CallAsync(stage.Client, exchange.Method.Target, example.Request))!;
            MadeUp.AssertSame(JsonNode.Parse(example.Response!)!, answer, exchange.Method.Name);
        }
    }

    private static string TargetOf(Api api, string name) => api.Methods.Single(method => method.Name == name).Target;

    private static Task<string> CallAsync(SoraClient client, string target, string? request) => Exchanges.CallAsync(SoraOperations.All, client, target, request);
}
