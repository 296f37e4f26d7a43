using Igata.Emulator;
using Igata.Sora;

await using EmulatorHost host = await EmulatorHost.StartAsync();
using var sora = new SoraClient(host.Endpoint);
StartRecordingResponse started = await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1));
Console.WriteLine($"{started.ChannelId} {started.ExpireTime}");

// The package of the client brings the using of Igata.Runtime.
Secret secret = "s3cret";
Console.WriteLine(secret);
if (args is ["--count"])
{
    Console.WriteLine(System.Runtime.JitInfo.GetCompiledMethodCount());
}
