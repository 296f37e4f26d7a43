using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes a decimal with all its digits: <c>1.50</c> has two digits after the point. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Decimal(decimal value) =>
        _ = value.TryFormat(_buffer[_position..], out int bytesWritten, default, CultureInfo.InvariantCulture) ? _position += bytesWritten : throw CreateReserveExceededException();

    /// <summary>Writes a 64-bit integer without a sign. The caller must reserve 20 bytes.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UInt64(ulong value) =>
        _ = value.TryFormat(_buffer[_position..], out int bytesWritten, default, CultureInfo.InvariantCulture) ? _position += bytesWritten : throw CreateReserveExceededException();

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="value">The number.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BigInteger(System.Numerics.BigInteger value, int trailingBytes)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        Reserve(digits.Length + trailingBytes);
        _position += Encoding.ASCII.GetBytes(digits, _buffer[_position..]);
    }
}
