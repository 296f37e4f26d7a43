using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Reads and writes JSON. Most of it is what generated readers are made of.</summary>
/// <remarks>
/// A generated reader predicts that members come in the order of the spec and compares each name as one literal.
/// The position is passed around by value in the slow halves: a local whose address is taken leaves its register.
/// </remarks>
public static partial class Json
{
    /// <summary>Takes the member that <paramref name="literal"/> names, if it comes next.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the member should begin; afterwards its value.</param>
    /// <param name="literal">The separator, the quoted name and the colon, such as <c>,"name":</c>.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False, and nothing moved, when something else comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Member(ReadOnlySpan<byte> json, ref int at, scoped ReadOnlySpan<byte> literal, ref JsonReader reader)
    {
        int value;
        if (Starts(json, at, literal))
        {
            value = at + literal.Length;
            if (IsWhite(json, value))
            {
                value = SkipWhite(json, value, ref reader);
            }
        }
        else if (!reader.Loose || (value = LooseMember(json, at, literal[0], literal[1..])) < 0)
        {
            return false;
        }

        at = value;
        return true;
    }

    /// <summary>The same where the first member may be absent, so that the separator is only known when reading.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the member should begin; afterwards its value.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False, and nothing moved, when something else comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Member(ReadOnlySpan<byte> json, ref int at, ref byte separator, scoped ReadOnlySpan<byte> literal, ref JsonReader reader)
    {
        int value;
        if (Starts(json, at + 1, literal) && json[at] == separator)
        {
            value = at + 1 + literal.Length;
            if (IsWhite(json, value))
            {
                value = SkipWhite(json, value, ref reader);
            }
        }
        else if (!reader.Loose || (value = LooseMember(json, at, separator, literal)) < 0)
        {
            return false;
        }

        at = value;
        separator = (byte)',';
        return true;
    }

    /// <summary>Takes a member that may be null: a null is kept with the unknown members and reads as absent.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the member should begin; afterwards its value, or what follows a null.</param>
    /// <param name="literal">The separator, the quoted name and the colon.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <returns>True when a value that is not null comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Optional(ReadOnlySpan<byte> json, ref int at, scoped ReadOnlySpan<byte> literal, ref JsonReader reader, ref JsonMembers unknown)
    {
        if (!Member(json, ref at, literal, ref reader))
        {
            return false;
        }

        if (IsNull(json, at))
        {
            at = KeepNull(json, at, literal[1..], ref unknown);
            return false;
        }

        return true;
    }

    /// <summary>The same where the separator is only known when reading.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the member should begin; afterwards its value, or what follows a null.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <returns>True when a value that is not null comes next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Optional(ReadOnlySpan<byte> json, ref int at, ref byte separator, scoped ReadOnlySpan<byte> literal, ref JsonReader reader, ref JsonMembers unknown)
    {
        if (!Member(json, ref at, ref separator, literal, ref reader))
        {
            return false;
        }

        if (IsNull(json, at))
        {
            at = KeepNull(json, at, literal, ref unknown);
            return false;
        }

        return true;
    }

    /// <summary>Takes the closing brace of an object, if it comes next.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where it should be; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False when a member comes next, or something else.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool End(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if ((uint)at < (uint)json.Length && json[at] == '}')
        {
            at++;
            return true;
        }

        int end = LooseEnd(json, at, ref reader);
        at = end < 0 ? at : end;
        return end >= 0;
    }

    /// <summary>The same for an object whose every member may be absent: <c>{}</c> from its start is an end as well.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where it should be; afterwards behind it.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False when a member comes next, or something else.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool End(ReadOnlySpan<byte> json, ref int at, ref byte separator, ref JsonReader reader)
    {
        if (separator == ',')
        {
            return End(json, ref at, ref reader);
        }

        int end = EmptyObject(json, at, ref reader);
        at = end < 0 ? at : end;
        return end >= 0;
    }
}
