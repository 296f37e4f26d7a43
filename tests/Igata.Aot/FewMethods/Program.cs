using System.Diagnostics;
using Igata.Sora;

// Makes five calls, and measures the first one, including all initialization.
long start = Stopwatch.GetTimestamp();
using var sora = new SoraClient(new Uri(args[0]));
IReadOnlyList<Connection> connections = await sora.ListConnectionsAsync();
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

StartRecordingResponse started = await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1));
IReadOnlyList<StartedRecording> recordings = await sora.ListStartedRecordingAsync();
StopRecordingResponse stopped = await sora.StopRecordingAsync(started.ChannelId);
License license = await sora.GetLicenseAsync();
Console.WriteLine(FormattableString.Invariant($"{first:0.000} {connections.Count} {recordings.Count} {stopped.ChannelId} {license.ProductName}"));
