using Igata.Runtime.Errors;
using Igata.Sora;

namespace Igata.Aot;

/// <summary>What is told without reflection too: an error by its code, violations, a list as it arrives, a record as text.</summary>
internal static class Faults
{
    public static async Task RunAsync(Stage stage)
    {
        using var sora = new SoraClient(stage.At("/"));
        try
        {
            await sora.StopRecordingAsync("nowhere");
        }
        catch (SoraException e) when (e.Error == SoraError.NotStartedRecording)
        {
            Console.WriteLine($"Told: {e.Code}");
        }

        try
        {
            await sora.StartRecordingAsync(new() { ChannelId = "sora", ExpireTime = TimeSpan.FromHours(1), SplitOnly = true });
        }
        catch (InvalidRequestException e)
        {
            Console.WriteLine($"Not sent: {e.Violations.Count} violations");
        }

        await foreach (Connection connection in sora.StreamConnectionsAsync())
        {
            Console.WriteLine($"Streamed: {connection == connection with { }} {connection.ToString().StartsWith("Connection { ", StringComparison.Ordinal)}");
        }
    }
}
