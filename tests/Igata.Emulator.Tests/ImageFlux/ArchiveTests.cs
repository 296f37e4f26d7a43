using Igata.ImageFlux;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using static Igata.Emulator.Tests.ImageFlux.Requests;
using static Igata.Emulator.Tests.Stage;

#pragma warning disable IGT9001 // The calls for archives are experimental; they are tested all the same.

namespace Igata.Emulator.Tests.ImageFlux;

public sealed class ArchiveTests
{
    private static readonly CreateArchiveDestinationRequest Amazon = new()
    {
        BucketUri = "s3://bucket/path/",
        AwsRegion = "ap-northeast-1",
        AwsAccessKeyId = "AKIASECRET",
        AwsSecretAccessKey = "verysecret",
    };

    [Fact]
    public async Task ADestinationIsNamedUsedListedAndForgotten()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();

        string id = (await client.CreateArchiveDestinationAsync(Amazon, Cancel)).ArchiveDestinationId;
        await client.CreateChannelAsync(Channel(archive: id), Cancel);
        ListArchiveDestinationResponse listed = await client.ListArchiveDestinationAsync(cancellationToken: Cancel);
        await client.DeleteArchiveDestinationAsync(id, Cancel);

        Assert.Equal(new ArchiveDestination { ArchiveDestinationId = id, BucketUri = "s3://bucket/path/" }, Assert.Single(listed.ArchiveDestinations));
        Assert.Empty((await client.ListArchiveDestinationAsync(cancellationToken: Cancel)).ArchiveDestinations);
        await FailsAsync(404, () => client.DeleteArchiveDestinationAsync(id, Cancel).AsTask());
        await FailsAsync(404, () => client.CreateChannelAsync(Channel(archive: id), Cancel).AsTask());
    }

    [Fact]
    public async Task SecretsNeverComeBack()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();

        CreateArchiveDestinationResponse created = await client.CreateArchiveDestinationAsync(Amazon, Cancel);
        string all = Json.ToText(created) + Json.ToText(await client.ListArchiveDestinationAsync(cancellationToken: Cancel)) + string.Join(",", stage.Host.ImageFlux.ArchiveDestinations) + Amazon;

        Assert.DoesNotContain("AKIASECRET", all, StringComparison.Ordinal);
        Assert.DoesNotContain("verysecret", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADestinationIsKnownToItsTokenOnly()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient owner = stage.ImageFlux("one");
        using ImageFluxClient stranger = stage.ImageFlux("other");
        string id = (await owner.CreateArchiveDestinationAsync(Amazon, Cancel)).ArchiveDestinationId;

        Assert.Empty((await stranger.ListArchiveDestinationAsync(cancellationToken: Cancel)).ArchiveDestinations);
        await FailsAsync(404, () => stranger.DeleteArchiveDestinationAsync(id, Cancel).AsTask());
        await FailsAsync(404, () => stranger.CreateChannelAsync(Channel(archive: id), Cancel).AsTask());
    }

    [Fact]
    public async Task ABucketWithoutItsKeysIsStoppedOnBothSides()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        using var careless = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = stage.Host.ImageFluxEndpoint, Token = "token", ValidateRequests = false });
        var google = new CreateArchiveDestinationRequest { BucketUri = "gs://bucket/path" };

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.CreateArchiveDestinationAsync(google, Cancel).AsTask());
        await FailsAsync(400, () => careless.CreateArchiveDestinationAsync(google, Cancel).AsTask());
        await client.CreateArchiveDestinationAsync(google with { GcpCredentialJson = "{}" }, Cancel);

        Assert.Single(stage.Host.ImageFlux.ArchiveDestinations);
    }
}
