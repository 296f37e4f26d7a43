using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.ImageFlux;
using Igata.Tests;
using static Igata.Emulator.Tests.ImageFlux.Requests;

#pragma warning disable IGT9001 // The calls for archives are experimental; they are tested all the same.

namespace Igata.Emulator.Tests.ImageFlux;

/// <summary>Every documented exchange of ImageFlux, over a real socket. Ids are placeholders there, so they are filled in, and only the shape of answers is compared.</summary>
public sealed class ExchangeTests
{
    private const string Channel = "<channel_id>";
    private const string Archive = "<archive_destination_id>";

    public static TheoryData<Exchange> Documented => [.. Exchange.Of("specs/imageflux")];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task AnExchangeGoesAsItIsDocumented(Exchange exchange)
    {
        await using Stage stage = await Stage.OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        string request = await FillAsync(client, exchange.Example.Request!);
        if (exchange.Method.Name == "ListArchiveDestination")
        {
            await CreateArchiveAsync(client);
        }

        string answer = await Exchanges.CallAsync(ImageFluxOperations.All, client, exchange.Method.Target, request);

        Assert.Equal(Shape(exchange.Example.Response), Shape(answer));
    }

    private static async Task<string> FillAsync(ImageFluxClient client, string request)
    {
        string filled = request.Contains(Channel, StringComparison.Ordinal) ? request.Replace(Channel, await CreateAsync(client), StringComparison.Ordinal) : request;
        return filled.Contains(Archive, StringComparison.Ordinal) ? filled.Replace(Archive, await CreateArchiveAsync(client), StringComparison.Ordinal) : filled;
    }

    private static async Task<string> CreateArchiveAsync(ImageFluxClient client) => (await client.CreateArchiveDestinationAsync(
        new CreateArchiveDestinationRequest { BucketUri = "gs://bucket/path", GcpCredentialJson = "{}" }, Stage.Cancel)).ArchiveDestinationId;

    private static string Shape(string? json) => string.IsNullOrEmpty(json) ? "" : Kinds(JsonNode.Parse(json))!.ToJsonString();

    private static JsonNode? Kinds(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Kinds(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Kinds)]),
        _ => (node?.GetValueKind() ?? JsonValueKind.Null).ToString(),
    };
}
