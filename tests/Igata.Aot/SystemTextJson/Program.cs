using System.Diagnostics;
using Igata.Aot;

// Makes the same five calls with handwritten code.
long start = Stopwatch.GetTimestamp();
using var sora = new HandwrittenSoraClient(new Uri(args[0]));
IReadOnlyList<Connection> connections = await sora.SendAsync("Sora_20201013.ListConnections", SoraJson.Default.ListConnection);
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

StartRecordingResponse started = await sora.SendAsync(
    "Sora_20161101.StartRecording",
    new StartRecordingRequest { ChannelId = "sora", ExpireTime = 3600 },
    SoraJson.Default.StartRecordingRequest,
    SoraJson.Default.StartRecordingResponse);
IReadOnlyList<StartedRecording> recordings = await sora.SendAsync("Sora_20161101.ListStartedRecording", SoraJson.Default.ListStartedRecording);
ChannelReference stopped = await sora.SendAsync(
    "Sora_20161101.StopRecording", new ChannelReference { ChannelId = started.ChannelId }, SoraJson.Default.ChannelReference, SoraJson.Default.ChannelReference);
License license = await sora.SendAsync("Sora_20171218.GetLicense", SoraJson.Default.License);
Console.WriteLine(FormattableString.Invariant($"{first:0.000} {connections.Count} {recordings.Count} {stopped.ChannelId} {license.ProductName}"));
