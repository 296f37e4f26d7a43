using System.Diagnostics;
using Igata.Aot;

// The same five calls, as one writes them by hand.
long start = Stopwatch.GetTimestamp();
using var sora = new SoraByHand(new Uri(args[0]));
IReadOnlyList<Connection> connections = await sora.SendAsync("Sora_20201013.ListConnections", SoraJson.Default.ListConnection);
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

StartRecordingResponse started = await sora.SendAsync(
    "Sora_20161101.StartRecording",
    new StartRecordingRequest { ChannelId = "sora", ExpireTime = 3600 },
    SoraJson.Default.StartRecordingRequest,
    SoraJson.Default.StartRecordingResponse);
IReadOnlyList<StartedRecording> recordings = await sora.SendAsync("Sora_20161101.ListStartedRecording", SoraJson.Default.ListStartedRecording);
OfChannel stopped = await sora.SendAsync(
    "Sora_20161101.StopRecording", new OfChannel { ChannelId = started.ChannelId }, SoraJson.Default.OfChannel, SoraJson.Default.OfChannel);
License license = await sora.SendAsync("Sora_20171218.GetLicense", SoraJson.Default.License);
Console.WriteLine(FormattableString.Invariant($"{first:0.000} {connections.Count} {recordings.Count} {stopped.ChannelId} {license.ProductName}"));
