namespace Igata.Benchmarks;

/// <summary>Creates table rows from measurements.</summary>
internal static class RowFactory
{
    private static readonly string[] FloorNames = [ContenderNames.Skip, ContenderNames.Copy, ContenderNames.NoJson];

    /// <summary>Creates a row with the time of Igata relative to the baseline, and the times of the others.</summary>
    public static TableRow CreateBaselineRow(string figure, Measurements times, double goal)
    {
        double ratio = times.GetRatio(ContenderNames.Ours, ContenderNames.Stj);
        IEnumerable<string> others = times.Names
            .Where(name => name is not (ContenderNames.Ours or ContenderNames.Stj) && !FloorNames.Contains(name))
            .Select(name => $"{name} {Format.FormatRatio(times.GetRatio(name, ContenderNames.Stj))}");
        string comparison = string.Join(", ", others.Prepend($"{ContenderNames.Stj} {Format.FormatTime(times.GetMedian(ContenderNames.Stj))}"));
        string floor = string.Join(", ", times.Names.Intersect(FloorNames).Select(name => $"{name} {Format.FormatRatio(times.GetRatio(name, ContenderNames.Stj))}"));
        return new TableRow(figure, Format.FormatTime(times.GetMedian(ContenderNames.Ours)), ratio, Format.FormatFineRatio(ratio), RatioGoal.FromRatio(goal), comparison, Floor: floor);
    }

    /// <summary>Creates a row with the time of Igata relative to another contender.</summary>
    public static TableRow CreateComparisonRow(string figure, Measurements times, string other, double? goal)
    {
        double ratio = times.GetRatio(ContenderNames.Ours, other);
        return new TableRow(figure, "", ratio, Format.FormatFineRatio(ratio), goal is { } max ? RatioGoal.FromRatio(max) : RatioGoal.None, $"{other} {Format.FormatTime(times.GetMedian(other))}");
    }

    /// <summary>Creates a row with the allocated bytes of Igata relative to the baseline.</summary>
    public static TableRow CreateBytesRow(string figure, IReadOnlyList<Contender> contenders, double goal)
    {
        Dictionary<string, long> bytes = contenders.ToDictionary(contender => contender.Name, AllocationMeter.MeasureThread);
        double ratio = (double)bytes[ContenderNames.Ours] / bytes[ContenderNames.Stj];
        IEnumerable<string> others = bytes.Where(pair => pair.Key != ContenderNames.Ours && pair.Value > 0).Select(pair => $"{pair.Key} {Format.FormatBytes(pair.Value)}");
        return new TableRow(figure, Format.FormatBytes(bytes[ContenderNames.Ours]), ratio, Format.FormatFineRatio(ratio), RatioGoal.FromRatio(goal), string.Join(", ", others), IsExact: true);
    }

    /// <summary>Creates a row for code that must not allocate.</summary>
    public static TableRow CreateNoAllocationRow(string figure, Contender ours)
    {
        long bytes = AllocationMeter.MeasureThread(ours);
        return new TableRow(figure, Format.FormatBytes(bytes), bytes, "", new RatioGoal(0, "0 B"), IsExact: true);
    }
}
