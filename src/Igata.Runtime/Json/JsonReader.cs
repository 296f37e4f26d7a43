using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>A JSON document that is being read, and what the helpers of <see cref="Json"/> must remember between calls.</summary>
/// <remarks>Fields and not properties: each accessor would be a method to compile before the first document is read.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonReader
{
    /// <summary>The greatest depth that can be allowed; readers call themselves, and a stack has an end.</summary>
    public const int MaxAllowedDepth = 512;

    /// <summary>The document.</summary>
    public readonly ReadOnlySpan<byte> Json;

    /// <summary>How deep arrays and objects may lie in each other.</summary>
    internal readonly int MaxDepth;

    /// <summary>Where the reading stands.</summary>
    public int Position;

    /// <summary>How many arrays and objects are open.</summary>
    internal int Depth;

    /// <summary>Whether white space was seen between tokens, so that a failed prediction is tried again without it.</summary>
    internal bool HasInsignificantWhitespace;

    /// <summary>Where the member that <see cref="JsonParsing.TryReadNextName"/> found last begins.</summary>
    internal int NameStart;

    internal int NameEnd;

    /// <summary>Where strings that come again are found; null in a document too short for it.</summary>
    internal StringPool? Strings;

    /// <summary>Begins at the first byte of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="maxDepth">How deep arrays and objects may lie in each other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is not between 1 and <see cref="MaxAllowedDepth"/>.</exception>
    public JsonReader(ReadOnlySpan<byte> json, int maxDepth = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, MaxAllowedDepth);
        Json = json;
        MaxDepth = maxDepth;
    }

    /// <summary>One array or object deeper.</summary>
    /// <param name="position">Where it begins.</param>
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

    /// <summary>One array or object less deep.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PopDepth() => Depth--;
}
