using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;
using Igata.Runtime.Values;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    // The items of a list often have maps with the same names in the same order. What is predicted is the map that was read last at the same
    // depth of the document: its names are used again, and known to be distinct.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (EquatableMap<T> Map, int End) ReadMap<T, TValue>(ReadOnlySpan<byte> json, int position, ref JsonReader reader, TValue value)
        where TValue : struct, IMapValue<T>
    {
        int start = position;
        reader.PushDepth(position);
        ReadOnlySpan<string> predicted = reader.Strings is { } pool ? pool.MapNames.Get(reader.Depth) : default;
        if (predicted.IsEmpty || !IsNextKey(json, start, position, predicted[0]))
        {
            return ReadMap<T, TValue>(json, start, position, ref reader, value, []);
        }

        var entries = new KeyValuePair<string, T>[predicted.Length];
        int count = 0;
        do
        {
            string key = predicted[count];
            position += key.Length + 4;
            entries[count++] = new(key, value.Read(json, ref position, ref reader));
        }
        while (count < entries.Length && IsNextKey(json, start, position, predicted[count]));

        if (count < entries.Length || (uint)position >= (uint)json.Length || json[position] != '}')
        {
            return ReadMap<T, TValue>(json, start, position, ref reader, value, entries.AsSpan(0, count));
        }

        reader.PopDepth();
        return (new EquatableMap<T>(entries), position + 1);
    }

    /// <summary>Returns whether a compact document goes on with a name.</summary>
    private static bool IsNextKey(ReadOnlySpan<byte> json, int start, int position, string key)
    {
        int begin = position + 2;
        int end = begin + key.Length;
        return (uint)(end + 2) < (uint)json.Length && json[position + 1] == '"' && json[position] == (position == start ? '{' : ',')
            && json[end] == '"' && json[end + 1] == ':' && json[end + 2] > 0x20
            && Ascii.Equals(json[begin..end], key) && JsonStringReader.FindPlainEnd(json, begin) == end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (EquatableMap<T> Map, int End) ReadMap<T, TValue>(ReadOnlySpan<byte> json, int start, int position, ref JsonReader reader, TValue value, scoped ReadOnlySpan<KeyValuePair<string, T>> first)
        where TValue : struct, IMapValue<T>
    {
        var builder = default(ArrayBuilder<KeyValuePair<string, T>>);
        foreach (KeyValuePair<string, T> entry in first)
        {
            builder.Add(entry);
        }

        while (TryReadNextKey(json, start, ref position, ref reader, out string? key))
        {
            builder.Add(new(key, value.Read(json, ref position, ref reader)));
        }

        KeyValuePair<string, T>[] entries = MapKeyComparer.Distinct(builder.ToArray());
        Span<string> names = reader.Strings is { } pool ? pool.MapNames.Begin(reader.Depth, entries.Length) : default;
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = entries[i].Key;
        }

        reader.PopDepth();
        return (new EquatableMap<T>(entries), position);
    }

    /// <summary>Reads the next name of a map as text.</summary>
    private static bool TryReadNextKey(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, [NotNullWhen(true)] out string? key)
    {
        // A compact document: the name follows a comma, or the brace at the start.
        int begin = position + 2;
        if ((uint)begin < (uint)json.Length && json[position + 1] == '"' && json[position] == (position == start ? '{' : ','))
        {
            int end = JsonStringReader.FindPlainEnd(json, begin);
            if ((uint)(end + 2) < (uint)json.Length && json[end] == '"' && json[end + 1] == ':' && json[end + 2] > 0x20)
            {
                ReadOnlySpan<byte> ascii = json[begin..end];
                key = reader.Strings is { } pool ? pool.Get(ascii) : JsonStringReader.DecodeAscii(ascii);
                position = end + 2;
                return true;
            }
        }

        if (TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            key = DecodeKey(json, ref reader, name);
            return true;
        }

        key = null;
        return false;
    }

    // Structs, so that the values of a generated type are read without a delegate.
    private interface IMapValue<T>
    {
        T Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);
    }

    private readonly struct ReadableValue<T> : IMapValue<T>
        where T : IJsonReadable<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => Value<T>(json, ref position, ref reader);
    }

    private readonly struct FunctionValue<T>(JsonReaderFunc<T> read) : IMapValue<T>
    {
        public T Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => read(json, ref position, ref reader);
    }
}
