using System.Globalization;
using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Emulator.Ecl;

/// <summary>An application: what was set, when, and what it has used.</summary>
internal sealed class EmulatedApp(long id, Guid apiKey, Secret secretKey, DateTimeOffset now)
{
    // Japan keeps no summer time, so its offset is its time zone. Months of usage are counted there as well.
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private readonly Dictionary<string, Usage> _usage = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _createdAt = Told(now);
    private AppSettings _set = new();
    private DateTimeOffset _updatedAt = Told(now);

    public long Id => id;

    public Secret SecretKey { get; set; } = secretKey;

    /// <summary>What is absent stays as it is.</summary>
    public void Change(AppSettings settings, DateTimeOffset now)
    {
        _set = new AppSettings
        {
            Description = settings.Description ?? _set.Description,
            Domains = settings.Domains ?? _set.Domains,
            Permissions = settings.Permissions is { } permissions ? Sorted(permissions) : _set.Permissions,
            Status = settings.Status ?? _set.Status,
            RecordingBucketName = settings.RecordingBucketName ?? _set.RecordingBucketName,
            RecordingServiceAccountKey = settings.RecordingServiceAccountKey ?? _set.RecordingServiceAccountKey,
        };
        _updatedAt = Told(now);
    }

    public Usage Use(Usage more, DateTimeOffset now)
    {
        Usage before = UsageOf(Month(now));
        return _usage[Month(now)] = new Usage
        {
            Signaling = before.Signaling + more.Signaling,
            Turn = before.Turn + more.Turn,
            Sfu = before.Sfu + more.Sfu,
        };
    }

    public App Tell(DateTimeOffset now) => new()
    {
        Id = id,
        Apikey = apiKey,
        Description = _set.Description ?? "",
        Domains = _set.Domains ?? [],
        Permissions = _set.Permissions ?? [],
        UsageSummary = LastTwoMonths(now),
        Status = _set.Status ?? AppStatus.Active,
        CreatedAt = _createdAt,
        UpdatedAt = _updatedAt,
        Recording = Recording(),
    };

    public AppSummary TellShortly() => new() { Id = id, Apikey = apiKey, Description = _set.Description ?? "" };

    public AppSummary TellExpanded(DateTimeOffset now)
    {
        App app = Tell(now);
        return TellShortly() with
        {
            Domains = app.Domains,
            Permissions = app.Permissions,
            UsageSummary = app.UsageSummary,
            Status = app.Status,
            CreatedAt = app.CreatedAt,
            UpdatedAt = app.UpdatedAt,
            Recording = app.Recording,
        };
    }

    private Recording? Recording() => _set.RecordingBucketName is not { Length: > 0 } bucket ? null : new Recording
    {
        Status = _set.RecordingServiceAccountKey is { IsEmpty: false } ? RecordingStatus.Active : RecordingStatus.Unavailable,
        BucketName = bucket,
    };

    private EquatableMap<Usage> LastTwoMonths(DateTimeOffset now)
    {
        string last = Month(now.AddMonths(-1));
        string current = Month(now);
        return EquatableMap.Create<Usage>([new(last, UsageOf(last)), new(current, UsageOf(current))]);
    }

    private Usage UsageOf(string month) => _usage.GetValueOrDefault(month) ?? new Usage { Signaling = 0, Turn = 0, Sfu = 0 };

    private static string Month(DateTimeOffset time) => time.ToOffset(Japan).ToString("yyyy'/'MM", CultureInfo.InvariantCulture);

    private static DateTimeOffset Told(DateTimeOffset time)
    {
        DateTimeOffset there = time.ToOffset(Japan);
        return there - TimeSpan.FromTicks(there.Ticks % TimeSpan.TicksPerSecond);
    }

    private static EquatableSet<Permission> Sorted(EquatableSet<Permission> permissions) =>
        permissions.Distinct().OrderBy(static permission => permission.Value, StringComparer.Ordinal).ToArray();
}
