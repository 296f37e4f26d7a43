namespace Igata.Emulator.SkyWay;

/// <summary>Counts the persons who joined in the calendar month, and compares the count with the limit.</summary>
internal sealed class MonthlyUsage
{
    private DateTimeOffset _month;
    private bool _isExhausted;

    public int? Limit { get; set; }

    public int Joined { get; private set; }

    public bool IsExceeded => _isExhausted || Joined >= Limit;

    /// <summary>Resets the count when a new month has begun.</summary>
    public void StartMonth(DateTimeOffset now)
    {
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        if (month != _month)
        {
            _month = month;
            Joined = 0;
            _isExhausted = false;
        }
    }

    public void CountJoin() => Joined++;

    /// <summary>Marks the limit as used up for the rest of the month, or removes the mark. The count does not change.</summary>
    public void SetExhausted(bool isExhausted) => _isExhausted = isExhausted;
}
