#pragma warning disable CS0618 // The emulator also has the methods that the vendor calls deprecated.

using Igata.ImageFlux;

namespace Igata.Emulator.Tests.ImageFlux;

/// <summary>Requests and assertions for tests of ImageFlux.</summary>
internal static class ImageFluxRequests
{
    public static CreateChannelRequest CreateChannel(int? audio = null, string? archive = null) => new()
    {
        Hls = new[]
        {
            new HlsOutput
            {
                DurationSeconds = TimeSpan.FromSeconds(1),
                StartTimeOffset = -2,
                Video = new HlsVideo { Width = 640, Height = 480, Fps = 12, Bps = 2465792 },
                Audio = audio is null ? null : new HlsAudio { Bps = audio },
                Archive = archive is null ? null : new HlsArchive { ArchiveDestinationId = archive },
            },
        },
        AuthWebhookUrl = "",
    };

    public static async Task<string> CreateAsync(ImageFluxClient client) => (await client.CreateChannelAsync(CreateChannel(), SoraFixture.TestCancellation)).ChannelId;

    public static async Task AssertFailsAsync(int status, Func<Task> call)
    {
        ImageFluxException exception = await Assert.ThrowsAsync<ImageFluxException>(call);
        Assert.Equal(status, (int)exception.StatusCode);
        Assert.NotEmpty(exception.ApiMessage!);
    }
}
