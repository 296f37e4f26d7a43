namespace Igata.Runtime.Values;

/// <summary>
/// The positions of the names of a large map. A class of its own around the dictionary, so that the first map of a process does not load the type
/// of the dictionary, which few maps have.
/// </summary>
internal sealed class MapIndex(Dictionary<string, int> positions)
{
    public bool IgnoresCase => ReferenceEquals(positions.Comparer, StringComparer.OrdinalIgnoreCase);

    public int Find(string key) => positions.GetValueOrDefault(key, -1);
}
