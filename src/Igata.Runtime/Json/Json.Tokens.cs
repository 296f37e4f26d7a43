using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Whether the value is null, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length && json[at] == 'n';

    /// <summary>Takes a null.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <returns>False, and nothing moved, when the value is another.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Null(ReadOnlySpan<byte> json, ref int at)
    {
        if (!IsNull(json, at) || !Starts(json, at, "null"u8))
        {
            return false;
        }

        at += 4;
        return true;
    }

    /// <summary>Takes a value that is exactly these bytes, such as <c>"sendrecv"</c> with its quotes.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>False, and nothing moved, when the value is another.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Literal(ReadOnlySpan<byte> json, ref int at, scoped ReadOnlySpan<byte> literal)
    {
        if (!Is(json, at, literal))
        {
            return false;
        }

        at += literal.Length;
        return true;
    }

    /// <summary>Whether the value is exactly these bytes, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<byte> json, int at, scoped ReadOnlySpan<byte> literal) =>
        Starts(json, at, literal) && (literal[^1] == '"' || EndsAt(json, at + literal.Length));

    /// <summary>Whether the value is a string that matches, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="matches">What it must match.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool Is(ReadOnlySpan<byte> json, int at, Func<string, bool> matches) =>
        at < json.Length && json[at] == '"' && matches(ReadString(json, at, pool: null).Value);

    /// <summary>Whether the value is a number without fraction and exponent, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsWhole(ReadOnlySpan<byte> json, int at)
    {
        int first = at < json.Length && json[at] == '-' ? at + 1 : at;
        int end = JsonNumber.Digits(json, first);
        return end > first && (end == json.Length || json[end] is not ((byte)'.' or (byte)'e' or (byte)'E'));
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Boolean(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if (Starts(json, at, "true"u8))
        {
            at += 4;
            return true;
        }

        if (!Starts(json, at, "false"u8))
        {
            throw Unexpected(json, at, "true or false");
        }

        at += 5;
        return false;
    }

    /// <summary>What kind of value comes next, judged by its first byte.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="JsonFormatException">No value begins there.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonKind Peek(ReadOnlySpan<byte> json, int at) => (at < json.Length ? json[at] : 0) switch
    {
        '"' => JsonKind.String,
        '{' => JsonKind.Object,
        '[' => JsonKind.Array,
        '-' or (>= '0' and <= '9') => JsonKind.Number,
        't' => JsonKind.True,
        'f' => JsonKind.False,
        'n' => JsonKind.Null,
        _ => throw Unexpected(json, at, "a value"),
    };

    /// <summary>The fault of an object that lacks a member; the caller throws it.</summary>
    /// <param name="at">Where the object begins.</param>
    /// <param name="member">The member's name.</param>
    /// <returns>The fault.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonFormatException Missing(int at, string member) =>
        new(at, $"the member \"{member}\"", "an object without it");

    /// <summary>The fault of a value that is not what it should be; the caller throws it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="expected">What it should be, such as <c>a string</c>.</param>
    /// <returns>The fault.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static JsonFormatException Unexpected(ReadOnlySpan<byte> json, int at, string expected) =>
        JsonFault.Unexpected(json, at, expected);

    internal static bool EndsAt(ReadOnlySpan<byte> json, int at) =>
        at >= json.Length || json[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
