using System.Globalization;
using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Emulator.Ecl;

/// <summary>An application: its settings, their times, and its usage.</summary>
internal sealed class EmulatedApp(long id, Guid apiKey, Secret secretKey, DateTimeOffset now)
{
    // Japan has no daylight saving time, so a fixed offset is enough. Months of usage also follow Japan time.
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    private readonly Dictionary<string, Usage> _usage = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _createdAt = ToJapanTime(now);
    private AppSettings _settings = new();
    private DateTimeOffset _updatedAt = ToJapanTime(now);

    public long Id => id;

    public Secret SecretKey { get; set; } = secretKey;

    /// <summary>Updates the settings. Absent ones are unchanged.</summary>
    public void Update(AppSettings settings, DateTimeOffset now)
    {
        _settings = new AppSettings
        {
            Description = settings.Description ?? _settings.Description,
            Domains = settings.Domains ?? _settings.Domains,
            Permissions = settings.Permissions is { } permissions ? Sort(permissions) : _settings.Permissions,
            Status = settings.Status ?? _settings.Status,
            RecordingBucketName = settings.RecordingBucketName ?? _settings.RecordingBucketName,
            RecordingServiceAccountKey = settings.RecordingServiceAccountKey ?? _settings.RecordingServiceAccountKey,
        };
        _updatedAt = ToJapanTime(now);
    }

    public Usage AddUsage(Usage added, DateTimeOffset now)
    {
        Usage before = GetUsage(FormatMonth(now));
        return _usage[FormatMonth(now)] = new Usage
        {
            Signaling = before.Signaling + added.Signaling,
            Turn = before.Turn + added.Turn,
            Sfu = before.Sfu + added.Sfu,
        };
    }

    public App ToApp(DateTimeOffset now) => new()
    {
        Id = id,
        Apikey = apiKey,
        Description = _settings.Description ?? "",
        Domains = _settings.Domains ?? [],
        Permissions = _settings.Permissions ?? [],
        UsageSummary = GetLastTwoMonths(now),
        Status = _settings.Status ?? AppStatus.Active,
        CreatedAt = _createdAt,
        UpdatedAt = _updatedAt,
        Recording = CreateRecording(),
    };

    public AppSummary ToSummary() => new() { Id = id, Apikey = apiKey, Description = _settings.Description ?? "" };

    public AppSummary ToExpandedSummary(DateTimeOffset now)
    {
        App app = ToApp(now);
        return ToSummary() with
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

    private Recording? CreateRecording() => _settings.RecordingBucketName is not { Length: > 0 } bucket ? null : new Recording
    {
        Status = _settings.RecordingServiceAccountKey is { IsEmpty: false } ? RecordingStatus.Active : RecordingStatus.Unavailable,
        BucketName = bucket,
    };

    private EquatableMap<Usage> GetLastTwoMonths(DateTimeOffset now)
    {
        string last = FormatMonth(now.AddMonths(-1));
        string current = FormatMonth(now);
        return EquatableMap.Create<Usage>([new(last, GetUsage(last)), new(current, GetUsage(current))]);
    }

    private Usage GetUsage(string month) => _usage.GetValueOrDefault(month) ?? new Usage { Signaling = 0, Turn = 0, Sfu = 0 };

    private static string FormatMonth(DateTimeOffset time) => time.ToOffset(JapanOffset).ToString("yyyy'/'MM", CultureInfo.InvariantCulture);

    private static DateTimeOffset ToJapanTime(DateTimeOffset time)
    {
        DateTimeOffset local = time.ToOffset(JapanOffset);
        return local - TimeSpan.FromTicks(local.Ticks % TimeSpan.TicksPerSecond);
    }

    private static EquatableSet<Permission> Sort(EquatableSet<Permission> permissions) =>
        permissions.Distinct().OrderBy(static permission => permission.Value, StringComparer.Ordinal).ToArray();
}
