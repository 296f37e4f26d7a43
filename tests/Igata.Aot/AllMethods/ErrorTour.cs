using Igata.Runtime;
using Igata.Sora;

namespace Igata.Aot;

/// <summary>Tests features that must work without reflection: error codes, violations, streamed lists, and records as text.</summary>
internal static class ErrorTour
{
    public static async Task RunAsync(EmulatorProcess emulator)
    {
        using var sora = new SoraClient(emulator.GetUri("/"));
        try
        {
            await sora.StopRecordingAsync("nowhere");
        }
        catch (SoraException e) when (e.Error == SoraError.NotStartedRecording)
        {
            Console.WriteLine($"Error: {e.Code}");
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
