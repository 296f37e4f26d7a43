using Igata.Runtime.Errors;
using Igata.Sora;

namespace Igata.Cli.Demo;

/// <summary>Two calls that fail as they should: one before it is sent, and one with an error of Sora's.</summary>
internal static class Refusals
{
    /// <summary>False when one of them did not fail, or not like that.</summary>
    public static async Task<bool> ShowAsync(SoraClient sora, IDemoReport report, CancellationToken cancellationToken) =>
        await StopsInvalidAsync(sora, report, cancellationToken) && await TellsErrorAsync(sora, report, cancellationToken);

    private static async Task<bool> StopsInvalidAsync(SoraClient sora, IDemoReport report, CancellationToken cancellationToken)
    {
        try
        {
            await sora.StartRecordingAsync(new() { ChannelId = "sora", ExpireTime = TimeSpan.FromDays(2), SplitOnly = true }, cancellationToken);
            return false;
        }
        catch (InvalidRequestException e)
        {
            report.Tell("A request that breaks its spec is never sent. All that is wrong with it:", e.Violations.Select(static violation => violation.ToString()));
            return true;
        }
    }

    private static async Task<bool> TellsErrorAsync(SoraClient sora, IDemoReport report, CancellationToken cancellationToken)
    {
        await sora.StartRecordingAsync("lobby", TimeSpan.FromHours(1), cancellationToken);
        try
        {
            await sora.StartRecordingAsync("lobby", TimeSpan.FromHours(1), cancellationToken);
            return false;
        }
        catch (SoraException e) when (e.Error == SoraError.StartedRecording)
        {
            report.Tell("An error of Sora's is caught by its code: catch (SoraException e) when (e.Error == SoraError.StartedRecording)", [e.Message]);
            return true;
        }
    }
}
