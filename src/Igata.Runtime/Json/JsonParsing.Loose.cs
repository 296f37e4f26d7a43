using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Igata.Runtime.CompilerServices;

// The slow paths, which a compact document in the order of the spec does not reach.
public static partial class JsonParsing
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool StartsWith(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> literal) =>
        (uint)position <= (uint)json.Length && json[position..].StartsWith(literal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsWhitespace(ReadOnlySpan<byte> json, int position) => (uint)position < (uint)json.Length && json[position] <= 0x20;

    /// <summary>Returns the end of the whitespace. Other control characters are reported when the next token is read.</summary>
    internal static int SkipWhitespace(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position += json[position] == '\n' ? 1 + CountSpaces(json, position + 1) : 1;
        }

        return position;
    }

    /// <summary>Returns the number of leading spaces in the next sixteen bytes, with one comparison.</summary>
    private static int CountSpaces(ReadOnlySpan<byte> json, int position)
    {
        if (json.Length - position < Vector128<byte>.Count)
        {
            return 0;
        }

        Vector128<byte> bytes = Vector128.Create(json.Slice(position, Vector128<byte>.Count));
        // The upper bits of the mask are set and end a run of sixteen spaces.
        uint nonSpaceMask = ~Vector128.Equals(bytes, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(nonSpaceMask);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipWhitespace(ReadOnlySpan<byte> json, int position, ref JsonReader reader)
    {
        reader.HasInsignificantWhitespace = true;
        return SkipWhitespace(json, position);
    }

    /// <summary>
    /// Returns the start of the value of the expected member, allowing whitespace around its tokens. Returns a negative number for
    /// a different member.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindLooseMemberValue(ReadOnlySpan<byte> json, int position, byte separator, scoped ReadOnlySpan<byte> nameAndColon)
    {
        position = SkipWhitespace(json, position);
        if (position >= json.Length || json[position] != separator)
        {
            return -1;
        }

        position = SkipWhitespace(json, position + 1);
        ReadOnlySpan<byte> name = nameAndColon[..^1];
        if (!StartsWith(json, position, name))
        {
            return -1;
        }

        position = SkipWhitespace(json, position + name.Length);
        return position < json.Length && json[position] == ':' ? SkipWhitespace(json, position + 1) : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindLooseObjectEnd(ReadOnlySpan<byte> json, int position, ref JsonReader reader)
    {
        if (IsWhitespace(json, position))
        {
            position = SkipWhitespace(json, position, ref reader);
        }

        return position < json.Length && json[position] == '}' ? position + 1 : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindEmptyObjectEnd(ReadOnlySpan<byte> json, int position, ref JsonReader reader) =>
        position < json.Length && json[position] == '{' ? FindLooseObjectEnd(json, position + 1, ref reader) : -1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int CaptureNull(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> nameAndColon, ref JsonMembers unknown)
    {
        if (!TryReadNull(json, ref position))
        {
            throw CreateUnexpectedTokenException(json, position, "a value");
        }

        JsonMembers.AppendNull(ref unknown, nameAndColon[..^1]);
        return position;
    }
}
