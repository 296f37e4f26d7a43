using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<Recording> ISoraService.StartRecording20231220Async(StartRecording20231220Request request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        RequireMajority();
        EnumValidation.Check(request.Format);
        _sessions.Find(request.ChannelId);
        return StartSessionRecording(new RunningRecording(
            request.ChannelId,
            _ids.Next(),
            Now,
            request.ExpireTime ?? TimeSpan.Zero,
            request.SplitDuration,
            request.SplitOnly ?? false,
            request.Metadata,
            request.Format ?? RecordingFormat.Webm)).Describe();
    });

    ValueTask<Recording> ISoraService.StopRecording20231220Async(StopRecording20231220Request request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        RequireMajority();
        return _sessionRecordings.Stop(request.ChannelId, Now).Describe();
    });

    private RunningRecording StartSessionRecording(RunningRecording recording) => _sessionRecordings.Start(recording, Now);
}
