using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes a secret that implements <see cref="IJsonWritable"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The secret.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Secret<T>(Secret<T> value, int trailingBytes)
        where T : IJsonWritable => Value(value.Reveal(), trailingBytes);

    /// <summary>Writes a secret.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The secret.</param>
    /// <param name="item">The delegate that writes the value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Secret<T>(Secret<T> value, JsonWriterAction<T> item, int trailingBytes)
    {
        ArgumentNullException.ThrowIfNull(item);
        item(ref this, value.Reveal());
        Reserve(trailingBytes);
    }
}
