using System.ComponentModel;

namespace Igata.Runtime.Json;

/// <summary>Reads one value that begins at <paramref name="position"/> and moves <paramref name="position"/> behind it.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="json">The document as UTF-8.</param>
/// <param name="position">Where the value begins; afterwards, the first byte behind it.</param>
/// <param name="reader">The state of the reader.</param>
/// <returns>The value.</returns>
public delegate T JsonReaderFunc<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);

/// <summary>Writes one value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="json">The writer.</param>
/// <param name="value">The value.</param>
public delegate void JsonWriterAction<in T>(ref JsonWriter json, T value);

/// <summary>A type that reads itself.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Reads one value from the position of the reader and moves it behind the value.</summary>
    /// <param name="reader">The document as UTF-8.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Read(ref JsonReader reader);
}

/// <summary>A type that writes itself.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value.</summary>
    /// <param name="json">The writer.</param>
    void Write(ref JsonWriter json);
}

/// <summary>Marks the constructor that leaves every member blank, for a reader to fill.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DeserializationTag;
