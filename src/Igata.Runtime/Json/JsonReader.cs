using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>A JSON document that is being read, and the state of the methods of <see cref="JsonParsing"/>.</summary>
/// <remarks>The members are fields and not properties, because each accessor would have to be compiled before the first document is read.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonReader
{
    /// <summary>The highest depth that can be allowed. Readers are recursive, and the stack is limited.</summary>
    public const int MaxAllowedDepth = 512;

    /// <summary>The document as UTF-8.</summary>
    public readonly ReadOnlySpan<byte> Json;

    /// <summary>The maximum nesting depth of arrays and objects.</summary>
    internal readonly int MaxDepth;

    /// <summary>The current position.</summary>
    public int Position;

    /// <summary>The message that the document belongs to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public JsonDirection Direction;

    /// <summary>The number of open arrays and objects.</summary>
    internal int Depth;

    /// <summary>True if whitespace was found between tokens, so that a failed prediction is retried without it.</summary>
    internal bool HasInsignificantWhitespace;

    /// <summary>The start of the member name that <see cref="JsonParsing.TryReadNextName"/> found last.</summary>
    internal int NameStart;

    internal int NameEnd;

    /// <summary>The pool of repeated strings; null for a short document.</summary>
    internal StringPool? Strings;

    /// <summary>The required members that were missing and were filled; null if they are rejected.</summary>
    internal FilledMembers? Filled;

    /// <summary>Creates a reader at the start of a document.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="maxDepth">The maximum nesting depth of arrays and objects.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is not between 1 and <see cref="MaxAllowedDepth"/>.</exception>
    public JsonReader(ReadOnlySpan<byte> json, int maxDepth = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, MaxAllowedDepth);
        Json = json;
        MaxDepth = maxDepth;
    }

    /// <summary>Enters an array or object.</summary>
    /// <param name="position">The start of the array or object.</param>
    /// <exception cref="JsonFormatException">The document is deeper than allowed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PushDepth(int position)
    {
        if (++Depth > MaxDepth)
        {
            JsonErrors.ThrowTooDeep(position, MaxDepth);
        }
    }

    /// <summary>Leaves an array or object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PopDepth() => Depth--;
}
