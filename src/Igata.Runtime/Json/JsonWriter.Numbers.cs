using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public ref partial struct JsonWriter
{
    internal const int LongestInt64 = 20;
    internal const int LongestDouble = 32;

    /// <summary>Writes <c>true</c> or <c>false</c> into 5 bytes that are reserved.</summary>
    /// <param name="value">Which of them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(bool value)
    {
        if (value)
        {
            Literal("true"u8);
        }
        else
        {
            Literal("false"u8);
        }
    }

    /// <summary>Writes a whole number into 11 bytes that are reserved.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(int value) => Int64(value);

    /// <summary>Writes a whole number into 20 bytes that are reserved.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(long value)
    {
        if ((ulong)value <= 9)
        {
            Byte((byte)('0' + value));
        }
        else
        {
            Digits(value);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Digits(long value)
    {
        _ = value.TryFormat(_room[_at..], out int written, default, CultureInfo.InvariantCulture)
            ? _at += written
            : throw TooLittleRoom();
    }

    /// <summary>Writes a number into 32 bytes that are reserved: the shortest text that reads back as the same double.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Double(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no NaN and no infinity.", nameof(value));
        }

        _ = value.TryFormat(_room[_at..], out int written, default, CultureInfo.InvariantCulture)
            ? _at += written
            : throw TooLittleRoom();
    }

    /// <summary>Writes a UUID into 38 bytes that are reserved.</summary>
    /// <param name="value">The UUID.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Guid(Guid value)
    {
        Byte((byte)'"');
        _ = value.TryFormat(_room[_at..], out int written) ? _at += written : throw TooLittleRoom();
        Byte((byte)'"');
    }

    private static InvalidOperationException TooLittleRoom() => new("More was written than was reserved.");
}
