using System.Buffers;

namespace Igata.Runtime.Json;

/// <summary>
/// Finds the end of a value in bytes that arrive in chunks. It examines only the structure and stores its position,
/// so that no byte is examined twice. Its reader validates the value.
/// </summary>
internal struct JsonTokenBoundary
{
    private static readonly SearchValues<byte> StructuralBytes = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> StringEndBytes = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> ScalarEndBytes = SearchValues.Create(",]} \t\r\n"u8);

    private int _scanned;
    private int _depth;
    private bool _inString;

    /// <param name="value">The received part of the value, from its first byte.</param>
    /// <returns>The length of the value, or -1 if its end has not been received.</returns>
    public int FindEnd(ReadOnlySpan<byte> value)
    {
        if (value[0] is not ((byte)'{' or (byte)'[' or (byte)'"'))
        {
            int end = value[_scanned..].IndexOfAny(ScalarEndBytes);
            int length = end < 0 ? -1 : _scanned + end;
            _scanned = value.Length;
            return length;
        }

        while (true)
        {
            int next = _scanned >= value.Length ? -1 : value[_scanned..].IndexOfAny(_inString ? StringEndBytes : StructuralBytes);
            if (next < 0)
            {
                _scanned = Math.Max(_scanned, value.Length);
                return -1;
            }

            _scanned += next + 1;
            if (TryCloseValue(value[_scanned - 1]))
            {
                return _scanned;
            }
        }
    }

    private bool TryCloseValue(byte token)
    {
        switch (token)
        {
            case (byte)'\\':
                _scanned++;
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
