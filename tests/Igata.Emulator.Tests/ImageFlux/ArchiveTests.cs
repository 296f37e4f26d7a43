#pragma warning disable CS0618 // The emulator also has the methods that the vendor calls deprecated.

using Igata.ImageFlux;
using Igata.Runtime;
using static Igata.Emulator.Tests.ImageFlux.ImageFluxRequests;
using static Igata.Emulator.Tests.SoraFixture;

#pragma warning disable IGT9001 // Methods for archives are experimental, but they are tested, too.

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
    public async Task DestinationIsCreatedUsedListedAndDeleted()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        string id = (await client.CreateArchiveDestinationAsync(Amazon, TestCancellation)).ArchiveDestinationId;
        await client.CreateChannelAsync(CreateChannel(archive: id), TestCancellation);
        ListArchiveDestinationResponse listed = await client.ListArchiveDestinationAsync(cancellationToken: TestCancellation);
        await client.DeleteArchiveDestinationAsync(id, TestCancellation);

        Assert.Equal(new ArchiveDestination { ArchiveDestinationId = id, BucketUri = "s3://bucket/path/" }, Assert.Single(listed.ArchiveDestinations!.Value));
        Assert.Empty((await client.ListArchiveDestinationAsync(cancellationToken: TestCancellation)).ArchiveDestinations!.Value);
        await AssertFailsAsync(404, () => client.DeleteArchiveDestinationAsync(id, TestCancellation).AsTask());
        await AssertFailsAsync(404, () => client.CreateChannelAsync(CreateChannel(archive: id), TestCancellation).AsTask());
    }

    [Fact]
    public async Task SecretsAreNeverReturned()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        CreateArchiveDestinationResponse created = await client.CreateArchiveDestinationAsync(Amazon, TestCancellation);
        string all = JsonCodec.ToText(created) + JsonCodec.ToText(await client.ListArchiveDestinationAsync(cancellationToken: TestCancellation)) + string.Join(",", fixture.Host.ImageFlux.ArchiveDestinations) + Amazon;

        Assert.DoesNotContain("AKIASECRET", all, StringComparison.Ordinal);
        Assert.DoesNotContain("verysecret", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DestinationIsVisibleToItsTokenOnly()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient owner = fixture.CreateImageFluxClient("one");
        using ImageFluxClient otherClient = fixture.CreateImageFluxClient("other");
        string id = (await owner.CreateArchiveDestinationAsync(Amazon, TestCancellation)).ArchiveDestinationId;

        Assert.Empty((await otherClient.ListArchiveDestinationAsync(cancellationToken: TestCancellation)).ArchiveDestinations!.Value);
        await AssertFailsAsync(404, () => otherClient.DeleteArchiveDestinationAsync(id, TestCancellation).AsTask());
        await AssertFailsAsync(404, () => otherClient.CreateChannelAsync(CreateChannel(archive: id), TestCancellation).AsTask());
    }

    [Theory]
    [InlineData("https://bucket.example/path", true)]
    [InlineData("azure://bucket/path", true)]
    [InlineData("S3://bucket/path", true)]
    [InlineData("xs3://bucket/path", true)]
    [InlineData("bucket", true)]
    [InlineData("s3://bucket/path", false)]
    [InlineData("gs://", false)]
    public async Task OnlyTheTwoDocumentedSchemesRequireKeys(string uri, bool isSent)
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        var request = new CreateArchiveDestinationRequest { BucketUri = uri };
        if (isSent)
        {
            string id = (await client.CreateArchiveDestinationAsync(request, TestCancellation)).ArchiveDestinationId;
            Assert.Equal((id, uri), (fixture.Host.ImageFlux.ArchiveDestinations[0].ArchiveDestinationId, fixture.Host.ImageFlux.ArchiveDestinations[0].BucketUri));
        }
        else
        {
            await Assert.ThrowsAsync<InvalidRequestException>(() => client.CreateArchiveDestinationAsync(request, TestCancellation).AsTask());
        }
    }

    [Fact]
    public async Task BucketWithoutKeysIsRejectedByClientAndEmulator()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        using var careless = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = fixture.Host.ImageFluxEndpoint, Token = "token", ValidateRequests = false });
        var google = new CreateArchiveDestinationRequest { BucketUri = "gs://bucket/path" };

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.CreateArchiveDestinationAsync(google, TestCancellation).AsTask());
        await AssertFailsAsync(400, () => careless.CreateArchiveDestinationAsync(google, TestCancellation).AsTask());
        await client.CreateArchiveDestinationAsync(google with { GcpCredentialJson = "{}" }, TestCancellation);

        Assert.Single(fixture.Host.ImageFlux.ArchiveDestinations);
    }
}
