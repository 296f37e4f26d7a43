using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads JSON values. Most of the methods are the building blocks of generated readers.</summary>
/// <remarks>
/// A generated reader predicts that the members are in the order of the spec and compares each name as one literal.
/// The slow paths receive the position by value, because a local variable whose address is taken cannot stay in a register.
/// </remarks>
public static partial class JsonParsing
{
    /// <summary>Reads the member name <paramref name="literal"/> if it is next.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The expected start of the member; on return, the start of its value.</param>
    /// <param name="literal">The separator, the quoted name and the colon, such as <c>,"name":</c>.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>False if something else is next; the position is unchanged.</returns>
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

    /// <summary>Reads a member name if it is next. Used if the first member is optional, so that the separator is known only at run time.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The expected start of the member; on return, the start of its value.</param>
    /// <param name="separator">The separator before the member: an opening brace for the first one, otherwise a comma.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>False if something else is next; the position is unchanged.</returns>
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

    /// <summary>Reads the name of a member that may be null. A null is preserved with the unknown members and read as absent.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The expected start of the member; on return, the start of its value, or the position after a null.</param>
    /// <param name="literal">The separator, the quoted name and the colon.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <returns>True if the member is next and its value is not null.</returns>
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

    /// <summary>Reads the name of a member that may be null. Used if the separator is known only at run time.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The expected start of the member; on return, the start of its value, or the position after a null.</param>
    /// <param name="separator">The separator before the member: an opening brace for the first one, otherwise a comma.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <returns>True if the member is next and its value is not null.</returns>
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

    /// <summary>Reads the closing brace of an object if it is next.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The expected position of the brace; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>False if the object does not end here.</returns>
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

    /// <summary>Reads the end of an object whose members are all optional: <c>{}</c> at its start is an end as well.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The expected position of the brace; on return, the position after it.</param>
    /// <param name="separator">The separator before the member: an opening brace for the first one, otherwise a comma.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>False if the object does not end here.</returns>
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
