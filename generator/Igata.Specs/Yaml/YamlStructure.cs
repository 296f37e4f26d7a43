namespace Igata.Specs.Yaml;

/// <summary>Compares trees without their locations.</summary>
internal static class YamlStructure
{
    public static bool AreEqual(YamlNode? first, YamlNode? second) => (first, second) switch
    {
        (null, null) => true,
        (YamlScalar one, YamlScalar other) => one.Text == other.Text && one.Plain == other.Plain && one.Exact == other.Exact,
        (YamlSequence one, YamlSequence other) => AreEqual(one.Items, other.Items, AreEqual),
        (YamlMapping one, YamlMapping other) => AreEqual(one.Entries, other.Entries, static (entry, otherEntry) => AreEqual(entry.Key, otherEntry.Key) && AreEqual(entry.Value, otherEntry.Value)),
        _ => false,
    };

    private static bool AreEqual<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T, bool> areEqual)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (int i = 0; i < first.Count; i++)
        {
            if (!areEqual(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }
}
