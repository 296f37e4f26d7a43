using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The codecs that are derived from a codec: each is created once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueCodec
{
    private protected ValueCodec()
    {
    }

    internal object? List { get; set; }

    internal object? Set { get; set; }

    internal object? Map { get; set; }

    internal object? OrNull { get; set; }

    internal object? Optional { get; set; }
}

/// <summary>The functions that read and write values of one type. A type that is only read, or only written, has one of them.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueCodec<T> : ValueCodec
{
    internal ValueCodec(JsonReaderFunc<T>? read, JsonWriterAction<T>? write, EmptyValue empty = EmptyValue.Default, Func<T>? createEmpty = null)
    {
        Read = read ?? RejectRead;
        Write = write ?? RejectWrite;
        Empty = empty;
        CreateEmpty = createEmpty;
    }

    internal JsonReaderFunc<T> Read { get; }

    internal JsonWriterAction<T> Write { get; }

    /// <summary>Gets the kind of the empty value.</summary>
    internal EmptyValue Empty { get; }

    /// <summary>Gets the function that creates the empty value, if it is not the default of the type.</summary>
    internal Func<T>? CreateEmpty { get; }

    /// <summary>Creates the value of a required member that a response lacks.</summary>
    internal T CreateEmptyValue(int position, ref JsonReader reader, string member) => Empty switch
    {
        EmptyValue.Default => CreateEmpty is null ? default! : CreateEmpty(),
        EmptyValue.Record => JsonParsing.FillRecord(position, ref reader, member, Read),
        EmptyValue.None => throw JsonParsing.CreateNoEmptyValueException(position, member),
        _ => throw new InvalidOperationException($"The empty value {Empty} is not defined."),
    };

    private static T RejectRead(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
        throw new InvalidOperationException($"{typeof(T)} is only written.");

    private static void RejectWrite(ref JsonWriter json, T value) =>
        throw new InvalidOperationException($"{typeof(T)} is only read.");
}
