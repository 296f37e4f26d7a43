internal sealed class Recorder : ISoraClient
{
    public ValueTask<StopRecordingResponse> StopRecordingAsync(StopRecordingRequest request) =>
        new(new StopRecordingResponse { ChannelId = request.ChannelId });

    public Task<StartRecordingResponse> StartRecordingAsync(StartRecordingRequest request, CancellationToken cancellationToken) =>
        throw new SoraException(SoraError.StartedRecording);
}
