using Igata.Runtime;
using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>
/// A SkyWay without media: it keeps the channels of applications, and who and what is in them, and answers all calls of the
/// Channel API. Safe for many calls at once. What the documentation leaves open is decided in this project's README.
/// </summary>
public sealed partial class SkyWayEmulator
{
    private readonly Lock _gate = new();
    private readonly EmulatorClock _clock;
    private readonly SeededIds _ids;
    private readonly Dictionary<Guid, SkyWayApplication> _applications;
    private readonly SkyWayApplication _first;
    private readonly ChannelStates _channels = new();
    private readonly MonthlyUsage _usage = new();

    internal SkyWayEmulator(EmulatorOptions options, EmulatorClock clock)
    {
        if (options.SkyWay.Applications.Count == 0)
        {
            throw new ArgumentException("An emulated SkyWay needs an application.", nameof(options));
        }

        _clock = clock;
        _ids = new SeededIds(options.Seed, "skyway");
        _first = options.SkyWay.Applications[0];
        _applications = options.SkyWay.Applications.ToDictionary(static application => application.Id);
        UsageLimit = options.SkyWay.UsageLimit;
    }

    /// <summary>The id of the first application.</summary>
    public Guid AppId => _first.Id;

    /// <summary>The secret key of the first application; its admin tokens are signed with it.</summary>
    public Secret SecretKey => _first.SecretKey;

    /// <summary>The channels of all applications, in the order in which they were created.</summary>
    public IReadOnlyList<Channel> Channels => RunLocked(() => _channels.All.Select(static channel => channel.Description).ToList());

    /// <summary>How many persons may join in a calendar month; null is any number. Calls are refused with 429 for the rest of a month in which as many have joined.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? UsageLimit
    {
        get => RunLocked(() => _usage.Limit);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            RunLocked(() => _usage.Limit = value);
        }
    }

    /// <summary>How many persons joined in this calendar month.</summary>
    public int JoinedThisMonth => RunLocked(() => _usage.Joined);

    /// <summary>Refuses calls with 429 for the rest of the calendar month, as if all its connections were used up.</summary>
    public void ExhaustMonthlyUsage() => RunLocked(() =>
    {
        _usage.Exhaust();
        return true;
    });

    private T RunLocked<T>(Func<T> read)
    {
        lock (_gate)
        {
            _usage.StartMonth(_clock.GetUtcNow());
            return read();
        }
    }
}
