using Igata.ConcurrencyMonitoring;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>A session, running or ended.</summary>
internal sealed class Session(string id, string terminationCode, Viewer viewer, ConcurrencyApplication application, Attributes metadata, DateTimeOffset now)
{
    private const string Unknown = "Unknown";

    private int _heartbeats;

    public string Id => id;

    /// <summary>The position in the order in which sessions started.</summary>
    public long Number { get; set; }

    public string TerminationCode => terminationCode;

    public Viewer Viewer => viewer;

    public ConcurrencyApplication Application => application;

    public Attributes Metadata { get; set; } = metadata;

    public DateTimeOffset ExpiresAt { get; private set; } = SessionLifetime.GetExpiry(now);

    public EmulatedSessionState State { get; set; }

    /// <summary>The session that terminated this one. Null if none did.</summary>
    public Terminator? EndedBy { get; private set; }

    private DateTimeOffset StartedAt { get; } = now - TimeSpan.FromTicks(now.Ticks % TimeSpan.TicksPerMillisecond);

    public void RecordHeartbeat(DateTimeOffset now)
    {
        ExpiresAt = SessionLifetime.GetExpiry(now);
        _heartbeats++;
    }

    public void TerminateFor(Session other)
    {
        State = EmulatedSessionState.Terminated;
        EndedBy = new Terminator
        {
            Channel = other.GetAttribute("channel"),
            StartedAt = other.StartedAt,
            DeviceName = other.GetAttribute("deviceName"),
            ApplicationName = other.ApplicationName,
        };
    }

    public ConflictingSession ToConflictingSession() => new()
    {
        TerminationCode = terminationCode,
        Metadata = Metadata.IsEmpty ? default(EquatableMap<string>?) : Metadata.ToMap(),
        Channel = GetAttribute("channel"),
        StartedAt = StartedAt,
        DeviceName = GetAttribute("deviceName"),
        ApplicationName = ApplicationName,
    };

    public RunningStream ToRunningStream() => new()
    {
        SessionId = id,
        StartTime = StartedAt,
        ApplicationId = application.Id,
        ApplicationName = application.Name,
        TerminationCode = terminationCode,
        Metadata = Metadata.ToMap(),
    };

    public EmulatedSession ToSnapshot() => new(
        id, application.Id, viewer.Idp, viewer.Subject, terminationCode, StartedAt, ExpiresAt, _heartbeats, State, Metadata.ToMap());

    private string ApplicationName => Metadata["applicationName"] ?? application.Name;

    private string GetAttribute(string attribute) => Metadata[attribute] ?? Unknown;
}
