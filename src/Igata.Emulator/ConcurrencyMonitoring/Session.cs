using Igata.ConcurrencyMonitoring;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>A session, alive or not.</summary>
internal sealed class Session(string id, string terminationCode, Viewer viewer, ConcurrencyApplication application, Attributes metadata, DateTimeOffset now)
{
    private const string Unknown = "Unknown";

    private int _heartbeats;

    public string Id => id;

    public string TerminationCode => terminationCode;

    public Viewer Viewer => viewer;

    public ConcurrencyApplication Application => application;

    public Attributes Metadata { get; set; } = metadata;

    public DateTimeOffset ExpiresAt { get; private set; } = Lifetime.EndOf(now);

    public EmulatedSessionState State { get; set; }

    /// <summary>Who ended it, when another session did.</summary>
    public Terminator? EndedBy { get; private set; }

    private DateTimeOffset StartedAt { get; } = now - TimeSpan.FromTicks(now.Ticks % TimeSpan.TicksPerMillisecond);

    public void Beat(DateTimeOffset now)
    {
        ExpiresAt = Lifetime.EndOf(now);
        _heartbeats++;
    }

    public void EndFor(Session other)
    {
        State = EmulatedSessionState.Terminated;
        EndedBy = new Terminator
        {
            Channel = other.Word("channel"),
            StartedAt = other.StartedAt,
            DeviceName = other.Word("deviceName"),
            ApplicationName = other.ApplicationName,
        };
    }

    public ConflictingSession TellInConflict() => new()
    {
        TerminationCode = terminationCode,
        Metadata = Metadata.IsEmpty ? default(EquatableMap<string>?) : Metadata.ToMap(),
        Channel = Word("channel"),
        StartedAt = StartedAt,
        DeviceName = Word("deviceName"),
        ApplicationName = ApplicationName,
    };

    public RunningStream TellRunning() => new()
    {
        SessionId = id,
        StartTime = StartedAt,
        ApplicationId = application.Id,
        ApplicationName = application.Name,
        TerminationCode = terminationCode,
        Metadata = Metadata.ToMap(),
    };

    public EmulatedSession Look() => new(
        id, application.Id, viewer.Idp, viewer.Subject, terminationCode, StartedAt, ExpiresAt, _heartbeats, State, Metadata.ToMap());

    private string ApplicationName => Metadata["applicationName"] ?? application.Name;

    private string Word(string attribute) => Metadata[attribute] ?? Unknown;
}
