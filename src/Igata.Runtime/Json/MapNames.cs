using Igata.Runtime.Values;

namespace Igata.Runtime.Json;

/// <summary>
/// The names of the maps of one document that were read last, by the depth at which they stand: the items of a list often have maps with the same
/// names in the same order. The names of a map are distinct. They do not outlive their document.
/// </summary>
internal sealed class MapNames
{
    // Maps that are nested deeper are rare.
    private const int MaxDepth = 16;

    private readonly string[]?[] _names = new string[MaxDepth][];
    private readonly int[] _counts = new int[MaxDepth];
    private int _depths;

    /// <summary>Returns the names of the map that was read last at a depth. They do not change until another map at this depth has been read.</summary>
    public ReadOnlySpan<string> Get(int depth) => (uint)depth < MaxDepth ? _names[depth].AsSpan(0, _counts[depth]) : default;

    /// <summary>Returns the place for the names of a map, or nothing if they are not remembered.</summary>
    public Span<string> Begin(int depth, int count)
    {
        if ((uint)depth >= MaxDepth || count > MapKeyComparer.MaxLinearCount)
        {
            return default;
        }

        _counts[depth] = count;
        _depths = Math.Max(_depths, depth + 1);
        if (_names[depth] is not { } names || names.Length < count)
        {
            _names[depth] = names = new string[Math.Max(count, 8)];
        }

        return names.AsSpan(0, count);
    }

    public void Clear()
    {
        for (int depth = 0; depth < _depths; depth++)
        {
            _names[depth].AsSpan().Clear();
            _counts[depth] = 0;
        }

        _depths = 0;
    }
}
