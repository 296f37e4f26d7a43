namespace Igata.Runtime.CompilerServices;

// Values that may be null, and members that may be absent or null.
public static partial class ValueCodecs
{
    /// <summary>Returns the codec of references that may be null.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="inner">The codec of a value that is not null.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<T?> OrNull<T>(ValueCodec<T> inner)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(inner);
        return (ValueCodec<T?>)(inner.OrNull ??= CreateOrNull(inner));
    }

    private static ValueCodec<T?> CreateOrNull<T>(ValueCodec<T> inner)
        where T : class => new(
            (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.TryReadNull(json, ref position) ? null : inner.Read(json, ref position, ref reader),
            (ref JsonWriter json, T? value) =>
            {
                if (value is null)
                {
                    WriteNull(ref json);
                }
                else
                {
                    inner.Write(ref json, value);
                }
            });

    /// <summary>Returns the codec of values of a struct that may be null.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="inner">The codec of a value that is not null.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<T?> ValueOrNull<T>(ValueCodec<T> inner)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(inner);
        return (ValueCodec<T?>)(inner.OrNull ??= CreateValueOrNull(inner));
    }

    private static ValueCodec<T?> CreateValueOrNull<T>(ValueCodec<T> inner)
        where T : struct => new(
            (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.TryReadNull(json, ref position) ? null : inner.Read(json, ref position, ref reader),
            (ref JsonWriter json, T? value) =>
            {
                if (value is { } present)
                {
                    inner.Write(ref json, present);
                }
                else
                {
                    WriteNull(ref json);
                }
            });

    /// <summary>Returns the codec of members that are absent, null, or a value.</summary>
    /// <typeparam name="T">The nullable type of the value.</typeparam>
    /// <param name="inner">The codec of a value that may be null.</param>
    /// <returns>The codec.</returns>
    public static ValueCodec<Optional<T>> Optional<T>(ValueCodec<T> inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return (ValueCodec<Optional<T>>)(inner.Optional ??= CreateOptional(inner));
    }

    private static ValueCodec<Optional<T>> CreateOptional<T>(ValueCodec<T> inner) => new(
        (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => inner.Read(json, ref position, ref reader),
        (ref JsonWriter json, Optional<T> value) => inner.Write(ref json, value.Value!));

    private static void WriteNull(ref JsonWriter json)
    {
        json.Reserve(4);
        json.Null();
    }
}
