using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

/// <summary>
/// A Sora without media: it keeps connections, recordings, layers, focus, messages and licenses, and answers all calls of
/// its API. Safe for many calls at once. What Sora's reference leaves open is decided in this project's README.
/// </summary>
public sealed partial class SoraEmulator : ISoraService
{
    private readonly Lock _gate = new();
    private readonly EmulatorClock _clock;
    private readonly IdGenerator _ids;
    private readonly Channels _channels = new();
    private readonly ViewerSelections<Rid> _rids = new();
    private readonly Spotlights _spotlights = new();
    private readonly Recordings _recordings = new();
    private readonly LicenseStore _licenses;
    private readonly EventLog<Disconnection> _disconnections = new();
    private readonly EventLog<DeliveredPush> _pushes = new();
    private bool _hasMajority = true;

    /// <summary>A Sora that nobody is connected to.</summary>
    /// <param name="options">How it begins.</param>
    public SoraEmulator(EmulatorOptions? options = null)
        : this(options ??= new EmulatorOptions(), new EmulatorClock(options.Time))
    {
    }

    internal SoraEmulator(EmulatorOptions options, EmulatorClock clock)
    {
        _clock = clock;
        _ids = new IdGenerator(options.Seed);
        _licenses = new LicenseStore(options.Sora.License);
    }

    /// <summary>The time that it is here.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Moves the clock ahead, and ends what has expired by then. In a host it is the clock of all services.</summary>
    /// <param name="time">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or beyond the last year of the calendar.</exception>
    public void Advance(TimeSpan time) => _clock.Advance(time);

    private T RunLocked<T>(Func<T> read)
    {
        lock (_gate)
        {
            _recordings.Expire(Now);
            return read();
        }
    }

    private ValueTask<T> RunLockedAsync<T>(Func<T> call) => new(RunLocked(call));
}
