using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>
/// Remembers which member follows which one in documents whose members are not in the order of the spec, because a service sorts its members or
/// sends some that the spec does not define. The next name is then one comparison. Only the first document decides, so that readers on
/// several threads do not write the same memory again and again.
/// </summary>
internal sealed class MemberOrder(byte[][] names)
{
    // The last element follows all that the spec does not define, and the members that were read in the order of the spec.
    private readonly Member?[] _following = new Member?[names.Length + 1];

    /// <summary>Reads the expected name if it is next in a compact document.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The end of the member before; on return, the start of the value.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="index">The index of the member before; on return, the index of the member.</param>
    /// <returns>False if something else is next; the position is unchanged.</returns>
    public bool TryReadExpected(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, ref int index)
    {
        if (GetFollowing(index) is not { } expected || !JsonParsing.StartsWith(json, position, expected.Literal))
        {
            return false;
        }

        int value = position + expected.Literal.Length;
        if ((uint)value >= (uint)json.Length || json[value] <= 0x20)
        {
            return false;
        }

        reader.NameStart = position + 1;
        reader.NameEnd = value - 1;
        position = value;
        index = expected.Index;
        return true;
    }

    /// <summary>Remembers that a member follows another one.</summary>
    public void Remember(int previous, int index)
    {
        ref Member? following = ref GetFollowing(previous);
        if (following is null && !IsEscaped(names[index]))
        {
            following = new Member([.. ",\""u8, .. names[index], .. "\":"u8], index);
        }
    }

    private ref Member? GetFollowing(int index) => ref _following[Math.Min((uint)index, (uint)names.Length)];

    private static bool IsEscaped(ReadOnlySpan<byte> name) => name.ContainsAny((byte)'"', (byte)'\\') || name.ContainsAnyInRange((byte)0, (byte)0x1F);

    private sealed record Member(byte[] Literal, int Index);
}
