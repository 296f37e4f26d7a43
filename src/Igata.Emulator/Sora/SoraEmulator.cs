using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

/// <summary>
/// An emulator of Sora without media. It stores connections, recordings, layers, focus, messages and licenses, and implements
/// all calls of the API. Thread-safe. The README of this project describes behavior that the reference of Sora does not
/// define.
/// </summary>
public sealed partial class SoraEmulator : ISoraService
{
    private readonly Lock _gate = new();
    private readonly EmulatorClock _clock;
    private readonly SoraEmulatorOptions _options;
    private readonly IdGenerator _ids;
    private readonly IdGenerator _sessionIds;
    private readonly Channels _channels = new();
    private readonly Sessions _sessions = new();
    private readonly ViewerSelections<SimulcastRid> _rids = new();
    private readonly ViewerSelections<bool> _pauses = new();
    private readonly Spotlights _spotlights = new();
    private readonly Recordings _recordings = new();
    private readonly Recordings _sessionRecordings = new();
    private readonly ForwardingFilters _filters = new();
    private readonly AudioStreams _audioStreams = new();
    private readonly ClusterState _cluster = new();
    private readonly ConnectionTotals _totals = new();
    private readonly LicenseStore _licenses;
    private readonly EventLog<Disconnection> _disconnections = new();
    private readonly EventLog<DeliveredPush> _pushes = new();
    private readonly EventLog<KeyFrameRequest> _keyFrames = new();
    private readonly DateTimeOffset _startedAt;
    private bool _hasMajority = true;

    /// <summary>Creates an emulator without connections.</summary>
    /// <param name="options">The initial state.</param>
    public SoraEmulator(EmulatorOptions? options = null)
        : this(options ??= new EmulatorOptions(), new EmulatorClock(options.Time))
    {
    }

    internal SoraEmulator(EmulatorOptions options, EmulatorClock clock)
    {
        _clock = clock;
        _options = options.Sora;
        _ids = new IdGenerator(options.Seed);
        _sessionIds = new IdGenerator(options.Seed, "sessions");
        _startedAt = clock.GetUtcNow();
        _licenses = new LicenseStore(options.Sora.License);
    }

    /// <summary>The current time of the emulator.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Advances the clock. Whatever expires is removed at the next call. In a host, all services share the clock.</summary>
    /// <param name="time">The time to add. Must not be negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or exceeds the supported range of dates.</exception>
    public void Advance(TimeSpan time) => _clock.Advance(time);

    /// <summary>Throws if this version of Sora does not have the target.</summary>
    internal SoraEmulator Require(string target) => !_options.MissingTargets.Contains(target)
        ? this
        : throw new SoraException(SoraEmulatorError.InvalidTarget, $"Sora {_options.Version} does not have {target}.");

    private T RunLocked<T>(Func<T> read)
    {
        lock (_gate)
        {
            _recordings.Expire(Now);
            _sessionRecordings.Expire(Now);
            return read();
        }
    }

    private ValueTask<T> RunLockedAsync<T>(Func<T> call) => new(RunLocked(call));
}
