using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes a value of a type that implements <see cref="IJsonWritable"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Value<T>(T value, int trailingBytes)
        where T : IJsonWritable
    {
        if (value is null)
        {
            throw JsonErrors.CreateNullException(typeof(T));
        }

        value.Write(ref this);
        Reserve(trailingBytes);
    }

    /// <summary>Writes a list of values that implement <see cref="IJsonWritable"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The list.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void List<T>(EquatableList<T> value, int trailingBytes)
        where T : IJsonWritable => WriteItems(value.AsSpan(), trailingBytes);

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The list.</param>
    /// <param name="item">The delegate that writes one item.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void List<T>(EquatableList<T> value, JsonWriterAction<T> item, int trailingBytes) => WriteItems(value.AsSpan(), item, trailingBytes);

    /// <summary>Writes items behind others of an array, each with a comma before it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The items.</param>
    /// <param name="item">The delegate that writes one item.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void FurtherItems<T>(EquatableList<T> value, JsonWriterAction<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (T one in value.AsSpan())
        {
            Reserve(1);
            Byte((byte)',');
            item(ref this, one);
        }
    }

    /// <summary>Writes a set of values that implement <see cref="IJsonWritable"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The set.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Set<T>(EquatableSet<T> value, int trailingBytes)
        where T : IJsonWritable => WriteItems(value.AsSpan(), trailingBytes);

    /// <summary>Writes a set.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The set.</param>
    /// <param name="item">The delegate that writes one item.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Set<T>(EquatableSet<T> value, JsonWriterAction<T> item, int trailingBytes) => WriteItems(value.AsSpan(), item, trailingBytes);

    /// <summary>Writes a map of values that implement <see cref="IJsonWritable"/>.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The map.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Map<T>(EquatableMap<T> value, int trailingBytes)
        where T : IJsonWritable => Map(value, static (ref JsonWriter json, T element) => element.Write(ref json), trailingBytes);

    /// <summary>Writes a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The map.</param>
    /// <param name="item">The delegate that writes one value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Map<T>(EquatableMap<T> value, JsonWriterAction<T> item, int trailingBytes)
    {
        Reserve(2);
        Byte((byte)'{');
        foreach (KeyValuePair<string, T> member in value.AsSpan())
        {
            Name(member.Key);
            item(ref this, member.Value);
            Reserve(1);
            Byte((byte)',');
        }

        Reserve(1 + trailingBytes);
        CloseTrailing();
    }

    /// <summary>Writes <c>false</c>, a value that implements <see cref="IJsonWritable"/>, or the preserved token.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value or false.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OrFalse<T>(OrFalse<T> value, int trailingBytes)
        where T : IJsonWritable
    {
        if (value.HasValue)
        {
            Value(value.Value, trailingBytes);
        }
        else
        {
            WriteRaw(value.IsFalse ? "false"u8 : value.Unknown.Utf8, trailingBytes);
        }
    }

    /// <summary>Writes <c>false</c>, a value, or the preserved token.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value or false.</param>
    /// <param name="item">The delegate that writes the value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OrFalse<T>(OrFalse<T> value, JsonWriterAction<T> item, int trailingBytes)
    {
        if (value.HasValue)
        {
            item(ref this, value.Value);
            Reserve(trailingBytes);
        }
        else
        {
            WriteRaw(value.IsFalse ? "false"u8 : value.Unknown.Utf8, trailingBytes);
        }
    }

    /// <summary>Writes free-form JSON unchanged.</summary>
    /// <param name="value">The value; the default value is written as <c>null</c>.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Data(JsonData value, int trailingBytes) => WriteRaw(value.IsDefault ? "null"u8 : value.Utf8, trailingBytes);

    /// <summary>Writes a member that is free-form JSON, unchanged.</summary>
    /// <param name="name">The bytes before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The value; the default value is written as <c>null</c>.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Data(scoped ReadOnlySpan<byte> name, JsonData value, int trailingBytes)
    {
        ReadOnlySpan<byte> utf8 = value.IsDefault ? "null"u8 : value.Utf8;
        Reserve(name.Length + utf8.Length + trailingBytes);
        int position = _position;
        name.CopyTo(_buffer.Slice(position, name.Length));
        position += name.Length;
        utf8.CopyTo(_buffer.Slice(position, utf8.Length));
        _position = position + utf8.Length;
    }

    /// <summary>Writes unknown members after other members and closes the object. The caller must reserve 1 byte.</summary>
    /// <param name="unknown">The members.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(JsonMembers unknown, int trailingBytes)
    {
        if (!unknown.IsEmpty)
        {
            WriteMembers(unknown, 1, leading: true);
        }

        Byte((byte)'}');
        Reserve(trailingBytes);
    }

    /// <summary>Writes unknown members after other members whose last byte is a comma, and closes the object. The caller must reserve 1 byte.</summary>
    /// <param name="unknown">The members.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CloseTrailing(JsonMembers unknown, int trailingBytes)
    {
        if (!unknown.IsEmpty)
        {
            WriteMembers(unknown, 1, leading: false);
        }

        CloseTrailing((byte)'}');
        Reserve(trailingBytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteMembers(JsonMembers unknown, int trailingBytes, bool leading)
    {
        Reserve(unknown.Utf8.Length + 1 + trailingBytes);
        if (leading)
        {
            Byte((byte)',');
        }

        Literal(unknown.Utf8);
        if (!leading)
        {
            Byte((byte)',');
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteItems<T>(ReadOnlySpan<T> items, int trailingBytes)
        where T : IJsonWritable
    {
        Reserve(2 + trailingBytes);
        Byte((byte)'[');
        foreach (T item in items)
        {
            item.Write(ref this);
            Reserve(1 + trailingBytes);
            Byte((byte)',');
        }

        CloseTrailing((byte)']');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteItems<T>(ReadOnlySpan<T> items, JsonWriterAction<T> item, int trailingBytes)
    {
        Reserve(2 + trailingBytes);
        Byte((byte)'[');
        foreach (T element in items)
        {
            item(ref this, element);
            Reserve(1 + trailingBytes);
            Byte((byte)',');
        }

        CloseTrailing((byte)']');
    }
}
