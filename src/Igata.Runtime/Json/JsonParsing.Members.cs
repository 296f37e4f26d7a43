using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads and writes JSON. Most of it is what generated readers are made of.</summary>
/// <remarks>
/// A generated reader predicts that members come in the order of the spec and compares each name as one literal.
/// The position is passed around by value in the slow halves: a local whose address is taken leaves its register.
/// </remarks>
public static partial class JsonParsing
{
    /// <summary>Takes the member that <paramref name="literal"/> names, if it comes next.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the member should begin; afterwards its value.</param>
    /// <param name="literal">The separator, the quoted name and the colon, such as <c>,"name":</c>.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False, and nothing moved, when something else comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadName(ReadOnlySpan<byte> json, ref int position, scoped ReadOnlySpan<byte> literal, ref JsonReader reader)
    {
        int value;
        if (StartsWith(json, position, literal))
        {
            value = position + literal.Length;
            if (IsWhitespace(json, value))
            {
                value = SkipWhitespace(json, value, ref reader);
            }
        }
        else if (!reader.HasInsignificantWhitespace || (value = FindLooseMemberValue(json, position, literal[0], literal[1..])) < 0)
        {
            return false;
        }

        position = value;
        return true;
    }

    /// <summary>The same where the first member may be absent, so that the separator is only known when reading.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the member should begin; afterwards its value.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False, and nothing moved, when something else comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadName(ReadOnlySpan<byte> json, ref int position, ref byte separator, scoped ReadOnlySpan<byte> literal, ref JsonReader reader)
    {
        int value;
        if (StartsWith(json, position + 1, literal) && json[position] == separator)
        {
            value = position + 1 + literal.Length;
            if (IsWhitespace(json, value))
            {
                value = SkipWhitespace(json, value, ref reader);
            }
        }
        else if (!reader.HasInsignificantWhitespace || (value = FindLooseMemberValue(json, position, separator, literal)) < 0)
        {
            return false;
        }

        position = value;
        separator = (byte)',';
        return true;
    }

    /// <summary>Takes a member that may be null: a null is kept with the unknown members and reads as absent.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the member should begin; afterwards its value, or what follows a null.</param>
    /// <param name="literal">The separator, the quoted name and the colon.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <returns>True when a value that is not null comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadOptionalName(ReadOnlySpan<byte> json, ref int position, scoped ReadOnlySpan<byte> literal, ref JsonReader reader, ref JsonMembers unknown)
    {
        if (!TryReadName(json, ref position, literal, ref reader))
        {
            return false;
        }

        if (IsNull(json, position))
        {
            position = CaptureNull(json, position, literal[1..], ref unknown);
            return false;
        }

        return true;
    }

    /// <summary>The same where the separator is only known when reading.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the member should begin; afterwards its value, or what follows a null.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <returns>True when a value that is not null comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadOptionalName(ReadOnlySpan<byte> json, ref int position, ref byte separator, scoped ReadOnlySpan<byte> literal, ref JsonReader reader, ref JsonMembers unknown)
    {
        if (!TryReadName(json, ref position, ref separator, literal, ref reader))
        {
            return false;
        }

        if (IsNull(json, position))
        {
            position = CaptureNull(json, position, literal, ref unknown);
            return false;
        }

        return true;
    }

    /// <summary>Takes the closing brace of an object, if it comes next.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where it should be; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False when a member comes next, or something else.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadObjectEnd(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if ((uint)position < (uint)json.Length && json[position] == '}')
        {
            position++;
            return true;
        }

        int end = FindLooseObjectEnd(json, position, ref reader);
        position = end < 0 ? position : end;
        return end >= 0;
    }

    /// <summary>The same for an object whose every member may be absent: <c>{}</c> from its start is an end as well.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where it should be; afterwards behind it.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False when a member comes next, or something else.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadObjectEnd(ReadOnlySpan<byte> json, ref int position, ref byte separator, ref JsonReader reader)
    {
        if (separator == ',')
        {
            return TryReadObjectEnd(json, ref position, ref reader);
        }

        int end = FindEmptyObjectEnd(json, position, ref reader);
        position = end < 0 ? position : end;
        return end >= 0;
    }
}
