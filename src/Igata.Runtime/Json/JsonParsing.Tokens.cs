using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Returns whether the value is null, without reading it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <returns>True if the value is null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ReadOnlySpan<byte> json, int position) => (uint)position < (uint)json.Length && json[position] == 'n';

    /// <summary>Reads a null.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <returns>False if the value is different; the position is unchanged.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadNull(ReadOnlySpan<byte> json, ref int position)
    {
        if (!IsNull(json, position) || !StartsWith(json, position, "null"u8))
        {
            return false;
        }

        position += 4;
        return true;
    }

    /// <summary>Reads a value that consists of exactly the given bytes, such as <c>"sendrecv"</c> with its quotes.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>False if the value is different; the position is unchanged.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadLiteral(ReadOnlySpan<byte> json, ref int position, scoped ReadOnlySpan<byte> literal)
    {
        if (!Matches(json, position, literal))
        {
            return false;
        }

        position += literal.Length;
        return true;
    }

    /// <summary>Returns whether the value consists of exactly the given bytes, without reading it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>True if the value consists of exactly the given bytes.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> literal) =>
        StartsWith(json, position, literal) && (literal[^1] == '"' || IsTokenEnd(json, position + literal.Length));

    /// <summary>Returns whether the value is a string that matches a predicate, without reading it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="matches">The predicate.</param>
    /// <returns>True if the value is a string that matches the predicate.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool Matches(ReadOnlySpan<byte> json, int position, Func<string, bool> matches) =>
        position < json.Length && json[position] == '"' && matches(ReadString(json, position, pool: null).Value);

    /// <summary>Returns whether the value is a number without a fraction and an exponent, without reading it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <returns>True if the value is a number without a fraction and an exponent. In a union, <c>5.0</c> is not one: as a text it would lose its fraction.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsInteger(ReadOnlySpan<byte> json, int position)
    {
        int first = position < json.Length && json[position] == '-' ? position + 1 : position;
        int end = JsonNumber.SkipDigits(json, first);
        return end > first && (end == json.Length || json[end] is not ((byte)'.' or (byte)'e' or (byte)'E'));
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Boolean(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (StartsWith(json, position, "true"u8))
        {
            position += 4;
            return true;
        }

        if (!StartsWith(json, position, "false"u8))
        {
            throw CreateUnexpectedTokenException(json, position, "true or false");
        }

        position += 5;
        return false;
    }

    /// <summary>Returns the kind of the next value, determined by its first byte.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="JsonFormatException">There is no value at the position.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonKind Peek(ReadOnlySpan<byte> json, int position) => (position < json.Length ? json[position] : 0) switch
    {
        '"' => JsonKind.String,
        '{' => JsonKind.Object,
        '[' => JsonKind.Array,
        '-' or (>= '0' and <= '9') => JsonKind.Number,
        't' => JsonKind.True,
        'f' => JsonKind.False,
        'n' => JsonKind.Null,
        _ => throw CreateUnexpectedTokenException(json, position, "a value"),
    };

    /// <summary>Creates the exception for an object without a required member. The caller throws it.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="member">The name of the member.</param>
    /// <returns>The exception.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonFormatException CreateMissingMemberException(int position, string member) =>
        new(position, $"the required member \"{member}\"", "an object without it");

    /// <summary>Creates the exception for an object without one of its required members: the first whose bit is not set.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="seen">The bits of the members that were read.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <param name="names">The names of the required members, in the order of their bits.</param>
    /// <returns>The exception.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static JsonFormatException CreateMissingMemberException(int position, ulong seen, ulong required, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ulong missing = required & ~seen;
        ulong before = (missing & (~missing + 1)) - 1;
        return CreateMissingMemberException(position, names[BitOperations.PopCount(required & before)]);
    }

    /// <summary>Creates the exception for an unexpected value. The caller throws it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="expected">A description of the expected value, such as <c>a string</c>.</param>
    /// <returns>The exception.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static JsonFormatException CreateUnexpectedTokenException(ReadOnlySpan<byte> json, int position, string expected) =>
        JsonErrors.CreateUnexpectedTokenException(json, position, expected);

    internal static bool IsTokenEnd(ReadOnlySpan<byte> json, int position) =>
        position >= json.Length || json[position] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
