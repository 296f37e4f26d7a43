namespace Igata.Runtime.CompilerServices;

// Generated types, and types that contain others.
public static partial class ValueCodecs
{
    /// <summary>Returns the codec of a generated type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="empty">The value that a required member gets if a response lacks it.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<T> Both<T>(EmptyValue empty)
        where T : IJsonReadable<T>, IJsonWritable => BothOf<T>.Codec ??= new(JsonParsing.Value<T>, WriteValue, empty);

    /// <summary>Returns the codec of a generated type that is only read.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="empty">The value that a required member gets if a response lacks it.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<T> Readable<T>(EmptyValue empty)
        where T : IJsonReadable<T> => ReadableOf<T>.Codec ??= new(JsonParsing.Value<T>, null, empty);

    /// <summary>Returns the codec of a generated type that is only written.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The codec.</returns>
    public static ValueCodec<T> Writable<T>()
        where T : IJsonWritable => WritableOf<T>.Codec ??= new(null, WriteValue);

    /// <summary>Returns the codec of a type that has its own functions.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">The function that reads a value, or null.</param>
    /// <param name="write">The function that writes a value and reserves its bytes, or null.</param>
    /// <param name="empty">The value that a required member gets if a response lacks it.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<T> Create<T>(JsonReaderFunc<T>? read, JsonWriterAction<T>? write, EmptyValue empty) => new(read, write, empty);

    /// <summary>Returns the codec of lists.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">The codec of an item.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<EquatableList<T>> List<T>(ValueCodec<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ValueCodec<EquatableList<T>>)(item.List ??= CreateList(item));
    }

    /// <summary>Returns the codec of sets.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">The codec of an item.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<EquatableSet<T>> Set<T>(ValueCodec<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ValueCodec<EquatableSet<T>>)(item.Set ??= CreateSet(item));
    }

    /// <summary>Returns the codec of maps.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="item">The codec of a value.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<EquatableMap<T>> Map<T>(ValueCodec<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ValueCodec<EquatableMap<T>>)(item.Map ??= CreateMap(item));
    }

    /// <summary>Returns a codec with another value for a required member that a response lacks.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">The codec.</param>
    /// <param name="value">The value.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<T> WithEmpty<T>(ValueCodec<T> codec, T value)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new(codec.Read, codec.Write, createEmpty: () => value);
    }

    // The lambdas are in methods of their own, because their closures would be created by every call.
    private static ValueCodec<EquatableList<T>> CreateList<T>(ValueCodec<T> item) => new(
        (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, item.Read),
        (ref JsonWriter json, EquatableList<T> value) => json.List(value, item.Write, 0));

    private static ValueCodec<EquatableSet<T>> CreateSet<T>(ValueCodec<T> item) => new(
        (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.Set(json, ref position, ref reader, item.Read),
        (ref JsonWriter json, EquatableSet<T> value) => json.Set(value, item.Write, 0));

    private static ValueCodec<EquatableMap<T>> CreateMap<T>(ValueCodec<T> item) => new(
        (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.Map(json, ref position, ref reader, item.Read),
        (ref JsonWriter json, EquatableMap<T> value) => json.Map(value, item.Write, 0));

    private static void WriteValue<T>(ref JsonWriter json, T value)
        where T : IJsonWritable => value.Write(ref json);

    private static class BothOf<T>
    {
        public static ValueCodec<T>? Codec;
    }

    private static class ReadableOf<T>
    {
        public static ValueCodec<T>? Codec;
    }

    private static class WritableOf<T>
    {
        public static ValueCodec<T>? Codec;
    }
}
