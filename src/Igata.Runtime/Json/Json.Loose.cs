using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Igata.Runtime.Json;

// The halves that a compact document in the order of the spec never enters.
public static partial class Json
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Starts(ReadOnlySpan<byte> json, int at, scoped ReadOnlySpan<byte> literal) =>
        (uint)at <= (uint)json.Length && json[at..].StartsWith(literal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsWhite(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length && json[at] <= 0x20;

    /// <summary>Where white space ends. Other control characters are left for the next token to trip over.</summary>
    internal static int SkipWhite(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at += json[at] == '\n' ? 1 + Indentation(json, at + 1) : 1;
        }

        return at;
    }

    /// <summary>How many of the next sixteen bytes are spaces before anything else, in one comparison.</summary>
    private static int Indentation(ReadOnlySpan<byte> json, int at)
    {
        if (json.Length - at < Vector128<byte>.Count)
        {
            return 0;
        }

        Vector128<byte> bytes = Vector128.Create(json.Slice(at, Vector128<byte>.Count));
        // Sixteen bits of the comparison; those above them end a run that has no other end.
        uint others = ~Vector128.Equals(bytes, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(others);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipWhite(ReadOnlySpan<byte> json, int at, ref JsonReader reader)
    {
        reader.Loose = true;
        return SkipWhite(json, at);
    }

    /// <summary>Where the value of the member begins, with white space anywhere around its tokens; negative if it is another.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LooseMember(ReadOnlySpan<byte> json, int at, byte separator, scoped ReadOnlySpan<byte> nameAndColon)
    {
        at = SkipWhite(json, at);
        if (at >= json.Length || json[at] != separator)
        {
            return -1;
        }

        at = SkipWhite(json, at + 1);
        ReadOnlySpan<byte> name = nameAndColon[..^1];
        if (!Starts(json, at, name))
        {
            return -1;
        }

        at = SkipWhite(json, at + name.Length);
        return at < json.Length && json[at] == ':' ? SkipWhite(json, at + 1) : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LooseEnd(ReadOnlySpan<byte> json, int at, ref JsonReader reader)
    {
        if (IsWhite(json, at))
        {
            at = SkipWhite(json, at, ref reader);
        }

        return at < json.Length && json[at] == '}' ? at + 1 : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EmptyObject(ReadOnlySpan<byte> json, int at, ref JsonReader reader) =>
        at < json.Length && json[at] == '{' ? LooseEnd(json, at + 1, ref reader) : -1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int KeepNull(ReadOnlySpan<byte> json, int at, scoped ReadOnlySpan<byte> nameAndColon, ref JsonMembers unknown)
    {
        if (!Null(json, ref at))
        {
            throw Unexpected(json, at, "a value");
        }

        JsonMembers.AppendNull(ref unknown, nameAndColon[..^1]);
        return at;
    }
}
