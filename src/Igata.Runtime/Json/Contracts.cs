using System.ComponentModel;

namespace Igata.Runtime.Json;

/// <summary>Reads one value that begins at <paramref name="position"/> and moves <paramref name="position"/> past it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The document as UTF-8.</param>
/// <param name="position">The start of the value; on return, the position of the first byte after it.</param>
/// <param name="reader">The state of the reader.</param>
/// <returns>The value.</returns>
public delegate T JsonReaderFunc<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);

/// <summary>Writes one value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The writer.</param>
/// <param name="value">The value.</param>
public delegate void JsonWriterAction<in T>(ref JsonWriter json, T value);

/// <summary>A type that can be read from JSON.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Reads one value at the position of the reader and moves the reader past it.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Read(ref JsonReader reader);
}

/// <summary>A type that can be written as JSON.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value.</summary>
    /// <param name="json">The writer.</param>
    void Write(ref JsonWriter json);
}

/// <summary>Marks the constructor that leaves all members at their defaults, for use by a reader.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DeserializationTag;
