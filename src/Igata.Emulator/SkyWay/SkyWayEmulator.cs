using Igata.Runtime;
using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>
/// An emulator of SkyWay without media. It stores the channels of applications with their members, publications and
/// subscriptions, and implements all calls of the Channel API. Thread-safe. The README of this project describes behavior
/// that the documentation of the service does not define.
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
            throw new ArgumentException("The emulated SkyWay requires at least one application.", nameof(options));
        }

        _clock = clock;
        _ids = new SeededIds(options.Seed, "skyway");
        _first = options.SkyWay.Applications[0];
        _applications = options.SkyWay.Applications.ToDictionary(static application => application.Id);
        UsageLimit = options.SkyWay.UsageLimit;
    }

    /// <summary>The id of the first application.</summary>
    public Guid AppId => _first.Id;

    /// <summary>The secret key of the first application, which signs its admin tokens.</summary>
    public Secret SecretKey => _first.SecretKey;

    /// <summary>Creates an admin token of the first application, valid for three days.</summary>
    /// <returns>The token.</returns>
    public Secret CreateAdminToken() =>
        new SkyWayAdminTokens(AppId, SecretKey, _clock) { Lifetime = SkyWayAdminTokens.MaxLifetime }.GetAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>The channels of all applications, in the order in which they were created.</summary>
    public IReadOnlyList<Channel> Channels => RunLocked(() => _channels.All.Select(static channel => channel.Description).ToList());

    /// <summary>
    /// The maximum number of persons who can join in a calendar month. Null for no maximum. When the limit is reached, calls are rejected with 429
    /// for the rest of the month.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? UsageLimit
    {
        get => RunLocked(() => _usage.Limit);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            RunLocked(() => _usage.Limit = value);
        }
    }

    /// <summary>The number of persons who joined in this calendar month.</summary>
    public int JoinedThisMonth => RunLocked(() => _usage.Joined);

    /// <summary>Rejects calls with 429 for the rest of the calendar month, as if the connection quota were used up.</summary>
    public void ExhaustMonthlyUsage() => SetMonthlyUsageExhausted(true);

    /// <summary>Marks the limit as used up, or removes the mark.</summary>
    internal void SetMonthlyUsageExhausted(bool isExhausted) => RunLocked(() =>
    {
        _usage.SetExhausted(isExhausted);
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
