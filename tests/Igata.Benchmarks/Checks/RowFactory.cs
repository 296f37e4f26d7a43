namespace Igata.Benchmarks;

/// <summary>Makes rows of races.</summary>
internal static class RowFactory
{
    private static readonly string[] FloorNames = [ContenderNames.Skip, ContenderNames.Copy, ContenderNames.NoJson];

    /// <summary>Our time to the baseline's, the others' beside it.</summary>
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

    /// <summary>Our time to another's.</summary>
    public static TableRow CreateComparisonRow(string figure, Measurements times, string other, double? goal)
    {
        double ratio = times.GetRatio(ContenderNames.Ours, other);
        return new TableRow(figure, "", ratio, Format.FormatFineRatio(ratio), goal is { } max ? RatioGoal.FromRatio(max) : RatioGoal.None, $"{other} {Format.FormatTime(times.GetMedian(other))}");
    }

    /// <summary>Our bytes to the baseline's.</summary>
    public static TableRow CreateBytesRow(string figure, IReadOnlyList<Contender> contenders, double goal)
    {
        Dictionary<string, long> bytes = contenders.ToDictionary(contender => contender.Name, AllocationMeter.MeasureThread);
        double ratio = (double)bytes[ContenderNames.Ours] / bytes[ContenderNames.Stj];
        IEnumerable<string> others = bytes.Where(pair => pair.Key != ContenderNames.Ours && pair.Value > 0).Select(pair => $"{pair.Key} {Format.FormatBytes(pair.Value)}");
        return new TableRow(figure, Format.FormatBytes(bytes[ContenderNames.Ours]), ratio, Format.FormatFineRatio(ratio), RatioGoal.FromRatio(goal), string.Join(", ", others), IsExact: true);
    }

    /// <summary>Bytes that must not be.</summary>
    public static TableRow CreateNoAllocationRow(string figure, Contender ours)
    {
        long bytes = AllocationMeter.MeasureThread(ours);
        return new TableRow(figure, Format.FormatBytes(bytes), bytes, "", new RatioGoal(0, "0 B"), IsExact: true);
    }
}
