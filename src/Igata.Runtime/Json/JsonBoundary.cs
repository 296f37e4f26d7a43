using System.Buffers;

namespace Igata.Runtime.Json;

/// <summary>
/// Finds where a value ends in bytes that arrive piece by piece. It looks at the structure alone and remembers how far it
/// came, so that no byte is looked at twice; whether the value is sound is for its reader to tell.
/// </summary>
internal struct JsonBoundary
{
    private static readonly SearchValues<byte> OfStructure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> OfStrings = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> OfScalars = SearchValues.Create(",]} \t\r\n"u8);

    private int _looked;
    private int _depth;
    private bool _inString;

    /// <param name="value">What is there of the value, from its first byte.</param>
    /// <returns>How long the value is, or -1 when its end is not there yet.</returns>
    public int Find(ReadOnlySpan<byte> value)
    {
        if (value[0] is not ((byte)'{' or (byte)'[' or (byte)'"'))
        {
            int end = value[_looked..].IndexOfAny(OfScalars);
            int length = end < 0 ? -1 : _looked + end;
            _looked = value.Length;
            return length;
        }

        while (true)
        {
            int next = _looked >= value.Length ? -1 : value[_looked..].IndexOfAny(_inString ? OfStrings : OfStructure);
            if (next < 0)
            {
                _looked = Math.Max(_looked, value.Length);
                return -1;
            }

            _looked += next + 1;
            if (Closes(value[_looked - 1]))
            {
                return _looked;
            }
        }
    }

    private bool Closes(byte token)
    {
        switch (token)
        {
            case (byte)'\\':
                _looked++;
                return false;
            case (byte)'"':
                _inString = !_inString;
                return !_inString && _depth == 0;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            default:
                return --_depth == 0;
        }
    }
}
