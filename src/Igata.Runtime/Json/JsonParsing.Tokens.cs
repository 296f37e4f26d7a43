using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public static partial class JsonParsing
{
    /// <summary>Whether the value is null, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ReadOnlySpan<byte> json, int position) => (uint)position < (uint)json.Length && json[position] == 'n';

    /// <summary>Takes a null.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <returns>False, and nothing moved, when the value is another.</returns>
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

    /// <summary>Takes a value that is exactly these bytes, such as <c>"sendrecv"</c> with its quotes.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>False, and nothing moved, when the value is another.</returns>
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

    /// <summary>Whether the value is exactly these bytes, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> literal) =>
        StartsWith(json, position, literal) && (literal[^1] == '"' || IsTokenEnd(json, position + literal.Length));

    /// <summary>Whether the value is a string that matches, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <param name="matches">What it must match.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool Matches(ReadOnlySpan<byte> json, int position, Func<string, bool> matches) =>
        position < json.Length && json[position] == '"' && matches(ReadString(json, position, pool: null).Value);

    /// <summary>Whether the value is a number without fraction and exponent, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsInteger(ReadOnlySpan<byte> json, int position)
    {
        int first = position < json.Length && json[position] == '-' ? position + 1 : position;
        int end = JsonNumber.SkipDigits(json, first);
        return end > first && (end == json.Length || json[end] is not ((byte)'.' or (byte)'e' or (byte)'E'));
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
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

    /// <summary>What kind of value comes next, judged by its first byte.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="JsonFormatException">No value begins there.</exception>
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

    /// <summary>The fault of an object that lacks a member; the caller throws it.</summary>
    /// <param name="position">Where the object begins.</param>
    /// <param name="member">The member's name.</param>
    /// <returns>The fault.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonFormatException CreateMissingMemberException(int position, string member) =>
        new(position, $"the member \"{member}\"", "an object without it");

    /// <summary>Creates the exception for an object without one of its required members: the first whose bit is not set.</summary>
    /// <param name="position">Where the object begins.</param>
    /// <param name="seen">The bits of the members that were read.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <param name="names">Their names, in the order of their bits.</param>
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

    /// <summary>The fault of a value that is not what it should be; the caller throws it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <param name="expected">What it should be, such as <c>a string</c>.</param>
    /// <returns>The fault.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static JsonFormatException CreateUnexpectedTokenException(ReadOnlySpan<byte> json, int position, string expected) =>
        JsonErrors.CreateUnexpectedTokenException(json, position, expected);

    internal static bool IsTokenEnd(ReadOnlySpan<byte> json, int position) =>
        position >= json.Length || json[position] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
