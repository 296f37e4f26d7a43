using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>A JSON document that is being read, and what the helpers of <see cref="Json"/> must remember between calls.</summary>
public ref struct JsonReader
{
    /// <summary>The greatest depth that can be allowed; readers call themselves, and a stack has an end.</summary>
    public const int DeepestAllowed = 512;

    /// <summary>Where the reading stands. A field, so that readers can pass it by reference.</summary>
    public int Position;

    private int _depth;

    /// <summary>Begins at the first byte of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="maxDepth">How deep arrays and objects may lie in each other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is not between 1 and <see cref="DeepestAllowed"/>.</exception>
    public JsonReader(ReadOnlySpan<byte> json, int maxDepth = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, DeepestAllowed);
        Json = json;
        MaxDepth = maxDepth;
    }

    /// <summary>The document.</summary>
    public readonly ReadOnlySpan<byte> Json { get; }

    /// <summary>How deep arrays and objects may lie in each other.</summary>
    public readonly int MaxDepth { get; }

    /// <summary>How many arrays and objects are open.</summary>
    public readonly int Depth => _depth;

    /// <summary>Whether white space was seen between tokens, so that a failed prediction is tried again without it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Loose { get; set; }

    /// <summary>Where the member that <see cref="Json.NextName"/> found last begins.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int NameStart { get; set; }

    internal int NameEnd { get; set; }

    /// <summary>Where strings that come again are found; null in a document too short for it.</summary>
    internal StringPool? Strings { get; set; }

    /// <summary>One array or object deeper.</summary>
    /// <param name="at">Where it begins.</param>
    /// <exception cref="JsonFormatException">The document is deeper than allowed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(int at)
    {
        if (++_depth > MaxDepth)
        {
            JsonFault.ThrowTooDeep(at, MaxDepth);
        }
    }

    /// <summary>One array or object less deep.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;
}
