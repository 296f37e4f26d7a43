using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>Writes a value that writes itself.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Value<T>(T value, int after)
        where T : IJsonWritable
    {
        value.Write(ref this);
        Reserve(after);
    }

    /// <summary>Writes a list of values that write themselves.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="value">The list.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void List<T>(EquatableList<T> value, int after)
        where T : IJsonWritable => Items(value.AsSpan(), after);

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes one item.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void List<T>(EquatableList<T> value, JsonWrite<T> item, int after) => Items(value.AsSpan(), item, after);

    /// <summary>Writes a set of values that write themselves.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="value">The set.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Set<T>(EquatableSet<T> value, int after)
        where T : IJsonWritable => Items(value.AsSpan(), after);

    /// <summary>Writes a set.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="value">The set.</param>
    /// <param name="item">Writes one item.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Set<T>(EquatableSet<T> value, JsonWrite<T> item, int after) => Items(value.AsSpan(), item, after);

    /// <summary>Writes a map of values that write themselves.</summary>
    /// <typeparam name="T">What its names lead to.</typeparam>
    /// <param name="value">The map.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Map<T>(EquatableMap<T> value, int after)
        where T : IJsonWritable => Map(value, static (ref JsonWriter json, T it) => it.Write(ref json), after);

    /// <summary>Writes a map.</summary>
    /// <typeparam name="T">What its names lead to.</typeparam>
    /// <param name="value">The map.</param>
    /// <param name="item">Writes one value.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Map<T>(EquatableMap<T> value, JsonWrite<T> item, int after)
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

        Reserve(1 + after);
        CloseTrailing();
    }

    /// <summary>Writes <c>false</c>, a value that writes itself, or the token that was read instead.</summary>
    /// <typeparam name="T">What the value is.</typeparam>
    /// <param name="value">The value or false.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OrFalse<T>(OrFalse<T> value, int after)
        where T : IJsonWritable
    {
        if (value.HasValue)
        {
            Value(value.Value, after);
        }
        else
        {
            Raw(value.IsFalse ? "false"u8 : value.Unexpected.Utf8, after);
        }
    }

    /// <summary>Writes <c>false</c>, a value, or the token that was read instead.</summary>
    /// <typeparam name="T">What the value is.</typeparam>
    /// <param name="value">The value or false.</param>
    /// <param name="item">Writes the value.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OrFalse<T>(OrFalse<T> value, JsonWrite<T> item, int after)
    {
        if (value.HasValue)
        {
            item(ref this, value.Value);
            Reserve(after);
        }
        else
        {
            Raw(value.IsFalse ? "false"u8 : value.Unexpected.Utf8, after);
        }
    }

    /// <summary>Writes free-form JSON as it came.</summary>
    /// <param name="value">The value; <c>null</c> if there is none.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Data(JsonData value, int after) => Raw(value.IsDefault ? "null"u8 : value.Utf8, after);

    /// <summary>Writes a member that is free-form JSON, as it came.</summary>
    /// <param name="name">What stands before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The value; <c>null</c> if there is none.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Data(scoped ReadOnlySpan<byte> name, JsonData value, int after)
    {
        ReadOnlySpan<byte> utf8 = value.IsDefault ? "null"u8 : value.Utf8;
        Reserve(name.Length + utf8.Length + after);
        int at = _at;
        name.CopyTo(_room.Slice(at, name.Length));
        at += name.Length;
        utf8.CopyTo(_room.Slice(at, utf8.Length));
        _at = at + utf8.Length;
    }

    /// <summary>Writes unknown members behind others and ends the object; 1 byte is reserved.</summary>
    /// <param name="unknown">The members.</param>
    /// <param name="after">How many bytes to reserve behind the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(JsonMembers unknown, int after)
    {
        if (!unknown.IsEmpty)
        {
            SomeMembers(unknown, 1, leading: true);
        }

        Byte((byte)'}');
        Reserve(after);
    }

    /// <summary>Writes unknown members behind others whose last byte is a comma, and ends the object; 1 byte is reserved.</summary>
    /// <param name="unknown">The members.</param>
    /// <param name="after">How many bytes to reserve behind the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CloseTrailing(JsonMembers unknown, int after)
    {
        if (!unknown.IsEmpty)
        {
            SomeMembers(unknown, 1, leading: false);
        }

        CloseTrailing((byte)'}');
        Reserve(after);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SomeMembers(JsonMembers unknown, int after, bool leading)
    {
        Reserve(unknown.Utf8.Length + 1 + after);
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
    private void Items<T>(ReadOnlySpan<T> items, int after)
        where T : IJsonWritable
    {
        Reserve(2 + after);
        Byte((byte)'[');
        foreach (T item in items)
        {
            item.Write(ref this);
            Reserve(1 + after);
            Byte((byte)',');
        }

        CloseTrailing((byte)']');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Items<T>(ReadOnlySpan<T> items, JsonWrite<T> item, int after)
    {
        Reserve(2 + after);
        Byte((byte)'[');
        foreach (T it in items)
        {
            item(ref this, it);
            Reserve(1 + after);
            Byte((byte)',');
        }

        CloseTrailing((byte)']');
    }
}
