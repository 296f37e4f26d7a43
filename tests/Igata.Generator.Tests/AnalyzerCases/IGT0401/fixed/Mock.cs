internal sealed class Recorder : ISoraClient
{
    public ValueTask<StopRecordingResponse> StopRecordingAsync(StopRecordingRequest request, CancellationToken cancellationToken = default) =>
        new(new StopRecordingResponse { ChannelId = request.ChannelId });

    public ValueTask<StartRecordingResponse> StartRecordingAsync(StartRecordingRequest request, CancellationToken cancellationToken) =>
        throw new SoraException(SoraError.StartedRecording);
}
