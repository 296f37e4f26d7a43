namespace Igata.Benchmarks.Serving;

/// <summary>Creates the rows of servers.</summary>
internal static class ServerRows
{
    public static TableRow Create(string figure, Measurements times, double goal)
    {
        double ratio = times.GetRatio(ContenderNames.Ours, ContenderNames.Minimal);
        double floor = times.GetRatio(ContenderNames.Prepared, ContenderNames.Minimal);
        return new(figure, Format.FormatTime(times.GetMedian(ContenderNames.Ours)), ratio, Format.FormatRatio(ratio), RatioGoal.FromRatio(goal),
            $"{ContenderNames.Minimal} {Format.FormatTime(times.GetMedian(ContenderNames.Minimal))}",
            Floor: $"{ContenderNames.Prepared} {Format.FormatRatio(floor)}")
        {
            FloorValue = floor,
        };
    }

    public static TableRow CreateBytes(Measurements bytes)
    {
        double ratio = bytes.GetRatio(ContenderNames.Ours, ContenderNames.Minimal);
        return new("  bytes allocated", Format.FormatBytes(bytes.GetMedian(ContenderNames.Ours)), ratio, Format.FormatRatio(ratio), RatioGoal.FromRatio(ServerCases.BytesGoal),
            $"{ContenderNames.Minimal} {Format.FormatBytes(bytes.GetMedian(ContenderNames.Minimal))}");
    }
}
