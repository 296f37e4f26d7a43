using Igata.Runtime.Http;

namespace Igata.Runtime.Operations;

/// <summary>A raw path that is split at its slashes. The segments are read where they stand.</summary>
internal readonly ref struct RoutePath(ReadOnlySpan<char> text, ReadOnlySpan<Range> segments)
{
    /// <summary>The number of segments for which a caller reserves memory on the stack.</summary>
    public const int CommonSegmentCount = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Range> _segments = segments;

    public int Count => _segments.Length;

    public ReadOnlySpan<char> this[int index] => _text[_segments[index]];

    /// <summary>Splits a path, with or without a leading slash.</summary>
    /// <param name="path">The path.</param>
    /// <param name="buffer">Memory for the segments; if it is too small, other memory is used.</param>
    public static RoutePath Split(ReadOnlySpan<char> path, Span<Range> buffer)
    {
        ReadOnlySpan<char> text = path is ['/', ..] ? path[1..] : path;
        int count = 0;
        int start = 0;
        for (int length; (length = text[start..].IndexOf('/')) >= 0; start += length + 1)
        {
            if (count + 1 >= buffer.Length)
            {
                buffer = Grow(buffer, text);
            }

            buffer[count++] = new(start, start + length);
        }

        buffer[count++] = new(start, text.Length);
        return new(text, buffer[..count]);
    }

    private static Span<Range> Grow(Span<Range> buffer, ReadOnlySpan<char> text)
    {
        var larger = new Range[text.Count('/') + 1];
        buffer.CopyTo(larger);
        return larger;
    }

    /// <summary>Returns consecutive segments with the slashes between them.</summary>
    public ReadOnlySpan<char> Join(int start, int count) => _text[_segments[start].Start.._segments[start + count - 1].End];

    /// <summary>Returns whether one of the segments is a dot segment. Clients resolve those before they send a path, and other components may treat them differently.</summary>
    public bool HasDotSegment(int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            if (this[i] is "." or "..")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns a segment without its escapes, or null if they are invalid.</summary>
    public string? Decode(int index) => PercentEncoding.Decode(this[index], plusForSpace: false);
}
