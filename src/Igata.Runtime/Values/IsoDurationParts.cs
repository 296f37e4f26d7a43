using System.Globalization;

namespace Igata.Runtime.Values;

/// <summary>The parts of a duration of ISO 8601, without the sign.</summary>
internal record struct IsoDurationParts(bool IsNegative, decimal Years, decimal Months, decimal Weeks, decimal Days, decimal Hours, decimal Minutes, decimal Seconds)
{
    // Every number of 28 digits is a decimal.
    private const int MaxDigits = 28;

    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    public static bool TryParse(ReadOnlySpan<char> text, out IsoDurationParts parts)
    {
        parts = default;
        int position = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        parts.IsNegative = position == 1 && text[0] == '-';
        if (position == text.Length || text[position++] != 'P')
        {
            return false;
        }

        int time = text[position..].IndexOf('T');
        ReadOnlySpan<char> date = time < 0 ? text[position..] : text.Slice(position, time);
        ReadOnlySpan<char> clock = time < 0 ? default : text[(position + time + 1)..];

        // 'T' without a part behind it, and no part at all, are no durations.
        return (time < 0 ? date.Length > 0 : clock.Length > 0)
            && TryParseUnits(date, DateUnits, allowsFraction: time < 0, ref parts) && TryParseUnits(clock, TimeUnits, allowsFraction: true, ref parts);
    }

    public static string Format(TimeSpan value)
    {
        ulong ticks = value.Ticks < 0 ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks;
        (ulong days, ulong rest) = Math.DivRem(ticks, (ulong)TimeSpan.TicksPerDay);
        ulong hours = rest / (ulong)TimeSpan.TicksPerHour;
        ulong minutes = rest / (ulong)TimeSpan.TicksPerMinute % 60;
        decimal seconds = rest % (ulong)TimeSpan.TicksPerMinute / (decimal)TimeSpan.TicksPerSecond;
        string date = days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{days}D");
        string clock = (hours == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{hours}H"))
            + (minutes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{minutes}M"))
            + (seconds == 0 && (ticks != 0) ? "" : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#######}S"));
        return (value.Ticks < 0 ? "-P" : "P") + date + (clock.Length == 0 ? "" : "T" + clock);
    }

    public readonly bool TryConvert(out TimeSpan value)
    {
        value = default;
        if (Years != 0 || Months != 0)
        {
            return false;
        }

        try
        {
            decimal ticks = (((Weeks * 7) + Days) * TimeSpan.TicksPerDay) + (Hours * TimeSpan.TicksPerHour) + (Minutes * TimeSpan.TicksPerMinute) + (Seconds * TimeSpan.TicksPerSecond);
            value = new TimeSpan((long)decimal.Truncate(IsNegative ? -ticks : ticks));
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool TryParseUnits(ReadOnlySpan<char> text, string units, bool allowsFraction, ref IsoDurationParts parts)
    {
        int next = 0;
        while (!text.IsEmpty)
        {
            int length = text.IndexOfAnyExceptInRange('0', '9');
            int whole = length;
            if (length > 0 && text[length] is '.' or ',')
            {
                int digits = text[(length + 1)..].IndexOfAnyExceptInRange('0', '9');
                length = digits > 0 ? length + 1 + digits : -1;
            }

            int unit = length > 0 ? units.IndexOf(text[length], next) : -1;
            bool isLast = length == text.Length - 1;
            if (unit < 0 || length > MaxDigits || (length > whole && !(allowsFraction && isLast)))
            {
                return false;
            }

            ReadOnlySpan<char> number = text[..length];
            number = length > whole && number[whole] == ',' ? number.ToString().Replace(',', '.') : number;
            Set(text[length], isTime: units == TimeUnits, decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), ref parts);
            text = text[(length + 1)..];
            next = unit + 1;
        }

        return true;
    }

    private static void Set(char unit, bool isTime, decimal value, ref IsoDurationParts parts) => parts = unit switch
    {
        'Y' => parts with { Years = value },
        'M' when !isTime => parts with { Months = value },
        'W' => parts with { Weeks = value },
        'D' => parts with { Days = value },
        'H' => parts with { Hours = value },
        'M' => parts with { Minutes = value },
        _ => parts with { Seconds = value },
    };
}
