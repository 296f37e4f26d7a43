namespace Igata.Emulator.SkyWay;

/// <summary>How many persons joined in the calendar month, and whether it is used up.</summary>
internal sealed class Usage
{
    private DateTimeOffset _month;
    private bool _isUsedUp;

    public int? Limit { get; set; }

    public int Joined { get; private set; }

    public bool IsOver => _isUsedUp || Joined >= Limit;

    /// <summary>Begins anew when the month is another.</summary>
    public void Turn(DateTimeOffset now)
    {
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        if (month != _month)
        {
            _month = month;
            Joined = 0;
            _isUsedUp = false;
        }
    }

    public void Join() => Joined++;

    public void UseUp() => _isUsedUp = true;
}
