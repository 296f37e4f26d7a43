using Igata.ConcurrencyMonitoring;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The service as seen by one application.</summary>
internal sealed class ConcurrencyMonitoringService(ConcurrencyMonitoringEmulator emulator, ConcurrencyApplication caller) : IConcurrencyMonitoringService
{
    public ValueTask<EquatableList<string>> GetMetadataAsync(CancellationToken cancellationToken) => new(caller.RequiredAttributes.ToArray());

    public ValueTask<StartSessionResponse> StartSessionAsync(StartSessionRequest request, CancellationToken cancellationToken) =>
        new(emulator.Start(caller, request));

    public ValueTask<SendHeartbeatResponse> SendHeartbeatAsync(SendHeartbeatRequest request, CancellationToken cancellationToken) =>
        new(emulator.SendHeartbeat(caller, request));

    public ValueTask StopSessionAsync(StopSessionRequest request, CancellationToken cancellationToken)
    {
        emulator.Stop(caller, request);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ListRunningStreamsResponse> ListRunningStreamsAsync(ListRunningStreamsRequest request, CancellationToken cancellationToken) =>
        new(emulator.List(caller, request));
}
