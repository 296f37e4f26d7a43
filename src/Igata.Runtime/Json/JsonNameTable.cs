using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// Finds members by name in a table of all names of a record, for a reader that is one loop. It expects the members in the order of
/// the table, so that a document in this order is compared name by name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonNameTable
{
    private readonly ReadOnlySpan<byte> _names;
    private int _offset;
    private int _index;

    /// <summary>Creates a table.</summary>
    /// <param name="names">The names, each followed by a zero byte.</param>
    public JsonNameTable(ReadOnlySpan<byte> names) => _names = names;

    /// <summary>Returns the index of a name in the table, or <see cref="int.MaxValue"/>.</summary>
    /// <param name="name">The unescaped name.</param>
    /// <returns>The index.</returns>
    public int Find(scoped ReadOnlySpan<byte> name)
    {
        int predicted = _offset;
        if (TryFind(name, _names.Length, out int index))
        {
            return index;
        }

        (_offset, _index) = (0, 0);
        return TryFind(name, predicted, out index) ? index : int.MaxValue;
    }

    /// <summary>Searches from the current name up to an offset, and continues after the name that was found.</summary>
    private bool TryFind(scoped ReadOnlySpan<byte> name, int end, out int index)
    {
        while (_offset < end)
        {
            ReadOnlySpan<byte> rest = _names[_offset..];
            // A name of a document may contain a zero as well.
            bool isFound = rest.Length > name.Length && rest[name.Length] == 0 && rest.StartsWith(name) && !name.Contains((byte)0);
            _offset += (isFound ? name.Length : rest.IndexOf((byte)0)) + 1;
            index = _index++;
            if (isFound)
            {
                return true;
            }
        }

        index = 0;
        return false;
    }
}
