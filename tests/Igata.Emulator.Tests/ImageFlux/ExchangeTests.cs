using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.ImageFlux;
using Igata.ImageFlux.Server;
using Igata.Tests;
using static Igata.Emulator.Tests.ImageFlux.ImageFluxRequests;

#pragma warning disable IGT9001 // Methods for archives are experimental, but they are tested, too.

namespace Igata.Emulator.Tests.ImageFlux;

/// <summary>
/// Tests every documented exchange of ImageFlux over a real socket. The documentation has placeholders for ids, so they are
/// replaced, and only the structure of responses is compared.
/// </summary>
public sealed class ExchangeTests
{
    private const string Channel = "<channel_id>";
    private const string Archive = "<archive_destination_id>";

    public static TheoryData<Exchange> Documented => [.. Exchange.Create("specs/imageflux")];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task ExchangeMatchesTheDocumentation(Exchange exchange)
    {
        await using SoraFixture fixture = await SoraFixture.OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        string request = await FillAsync(client, exchange.Example.Request!);
        await PrepareAsync(fixture, client, exchange.Method.Name, request);

        string response = await ExchangeRunner.CallAsync(ImageFluxOperations.All, client, exchange.Method.Target, request);

        Assert.Equal(GetShape(exchange.Example.Response), GetShape(response));
    }

    private static async Task PrepareAsync(SoraFixture fixture, ImageFluxClient client, string method, string request)
    {
        switch (method)
        {
            case "ListArchiveDestination":
                await CreateArchiveAsync(client);
                break;
            case "ListChannelIDs":
                await CreateAsync(client);
                break;
            case "ListPlaylistURLs":
                fixture.Host.ImageFlux.Connect((string)JsonNode.Parse(request)!["channel_id"]!, broadcasts: true);
                break;
        }
    }

    private static async Task<string> FillAsync(ImageFluxClient client, string request)
    {
        string filled = request.Contains(Channel, StringComparison.Ordinal) ? request.Replace(Channel, await CreateAsync(client), StringComparison.Ordinal) : request;
        return filled.Contains(Archive, StringComparison.Ordinal) ? filled.Replace(Archive, await CreateArchiveAsync(client), StringComparison.Ordinal) : filled;
    }

    private static async Task<string> CreateArchiveAsync(ImageFluxClient client) => (await client.CreateArchiveDestinationAsync(
        new CreateArchiveDestinationRequest { BucketUri = "gs://bucket/path", GcpCredentialJson = "{}" }, SoraFixture.TestCancellation)).ArchiveDestinationId;

    private static string GetShape(string? json) => string.IsNullOrEmpty(json) ? "" : GetKinds(JsonNode.Parse(json))!.ToJsonString();

    private static JsonNode? GetKinds(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, GetKinds(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(GetKinds)]),
        _ => (node?.GetValueKind() ?? JsonValueKind.Null).ToString(),
    };
}
