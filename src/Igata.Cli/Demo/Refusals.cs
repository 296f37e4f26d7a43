using Igata.Runtime.Errors;
using Igata.Sora;

namespace Igata.Cli.Demo;

/// <summary>Two calls that fail as they should: one before it is sent, and one with an error of Sora's.</summary>
internal static class Refusals
{
    public static async Task ShowAsync(SoraClient sora, IDemoReport report, CancellationToken cancellationToken)
    {
        await ShowInvalidAsync(sora, report, cancellationToken);
        await ShowStartedAsync(sora, report, cancellationToken);
    }

    private static async Task ShowInvalidAsync(SoraClient sora, IDemoReport report, CancellationToken cancellationToken)
    {
        try
        {
            await sora.StartRecordingAsync(
                new() { ChannelId = new string('a', 256), ExpireTime = TimeSpan.FromHours(1), SplitOnly = true },
                cancellationToken);
        }
        catch (InvalidRequestException e)
        {
            report.Tell("A request that breaks its spec is never sent. All that is wrong with it:", e.Violations.Select(static violation => violation.ToString()));
        }
    }

    private static async Task ShowStartedAsync(SoraClient sora, IDemoReport report, CancellationToken cancellationToken)
    {
        await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1), cancellationToken);
        try
        {
            await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1), cancellationToken);
        }
        catch (SoraException e) when (e.Error == SoraError.StartedRecording)
        {
            report.Tell("An error of Sora's is caught by its code: catch (SoraException e) when (e.Error == SoraError.StartedRecording)", [e.Message]);
        }
    }
}
