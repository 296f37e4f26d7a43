using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime.Operations;
using Igata.Sora;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Every documented exchange of Sora, over a real socket, with what it needs to be there.</summary>
public sealed class ExchangeTests
{
    public static TheoryData<Exchange> Exchanges => [.. Exchange.Of("specs/sora")];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task AnExchangeGoesAsItIsDocumented(Exchange exchange)
    {
        await using Stage stage = await ExchangeScene.SetAsync(exchange);
        foreach (GivenCall given in exchange.Example.Given)
        {
            await CallAsync(stage.Client, TargetOf(exchange.Api, given.Method), given.Request);
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

    private static async Task<string> CallAsync(SoraClient client, string target, string? request)
    {
        Assert.True(SoraOperations.All.TryFind(target, out Operation<ISoraService>? operation));
        var answer = new ArrayBufferWriter<byte>();
        await operation.InvokeAsync(Relay<SoraClient>.To<ISoraService>(client), Encoding.UTF8.GetBytes(request ?? ""), answer, Stage.Cancel);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }
}
