namespace Igata.Benchmarks;

/// <summary>Makes rows of races.</summary>
internal static class Against
{
    private static readonly string[] Floors = [Names.Skip, Names.Copy, Names.NoJson];

    /// <summary>Our time to the baseline's, the others' beside it.</summary>
    public static Row Baseline(string figure, Times times, double goal)
    {
        double ratio = times.Ratio(Names.Ours, Names.Stj);
        IEnumerable<string> others = times.Names
            .Where(name => name is not (Names.Ours or Names.Stj) && !Floors.Contains(name))
            .Select(name => $"{name} {Format.Ratio(times.Ratio(name, Names.Stj))}");
        string beside = string.Join(", ", others.Prepend($"{Names.Stj} {Format.Time(times.Median(Names.Stj))}"));
        string floor = string.Join(", ", times.Names.Intersect(Floors).Select(name => $"{name} {Format.Ratio(times.Ratio(name, Names.Stj))}"));
        return new Row(figure, Format.Time(times.Median(Names.Ours)), ratio, Format.Fine(ratio), Goal.Ratio(goal), beside, Floor: floor);
    }

    /// <summary>Our time to another's.</summary>
    public static Row One(string figure, Times times, string other, double? goal)
    {
        double ratio = times.Ratio(Names.Ours, other);
        return new Row(figure, "", ratio, Format.Fine(ratio), goal is { } most ? Goal.Ratio(most) : Goal.None, $"{other} {Format.Time(times.Median(other))}");
    }

    /// <summary>Our bytes to the baseline's.</summary>
    public static Row Bytes(string figure, IReadOnlyList<Contender> contenders, double goal)
    {
        Dictionary<string, long> bytes = contenders.ToDictionary(contender => contender.Name, Allocated.ByThread);
        double ratio = (double)bytes[Names.Ours] / bytes[Names.Stj];
        IEnumerable<string> others = bytes.Where(pair => pair.Key != Names.Ours && pair.Value > 0).Select(pair => $"{pair.Key} {Format.Bytes(pair.Value)}");
        return new Row(figure, Format.Bytes(bytes[Names.Ours]), ratio, Format.Fine(ratio), Goal.Ratio(goal), string.Join(", ", others), IsExact: true);
    }

    /// <summary>Bytes that must not be.</summary>
    public static Row NoBytes(string figure, Contender ours)
    {
        long bytes = Allocated.ByThread(ours);
        return new Row(figure, Format.Bytes(bytes), bytes, "", new Goal(0, "0 B"), IsExact: true);
    }
}
