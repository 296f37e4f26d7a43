using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>A path template with parameters in braces that is matched against a raw, percent-encoded path, segment by segment.</summary>
internal sealed class RouteTemplate : IComparable<RouteTemplate>
{
    private readonly RouteSegment[] _segments;

    // The index of the segment that may contain slashes, or -1.
    private readonly int _free;
    private readonly int _parameterCount;

    public RouteTemplate(string template)
    {
        string[] segments = template.Split('/');
        _segments = new RouteSegment[segments.Length];
        for (int i = 0; i < segments.Length; i++)
        {
            _segments[i] = RouteSegment.Parse(segments[i]);
        }

        _free = Array.FindIndex(_segments, static segment => segment.IsFree);
        _parameterCount = _segments.Sum(static segment => segment.ParameterCount);
    }

    public ReadOnlySpan<RouteSegment> Segments => _segments;

    /// <summary>Gets whether a segment may contain slashes.</summary>
    public bool IsFree => _free >= 0;

    /// <summary>
    /// Compares two templates. The more literal one comes first: at the first different segment, text precedes text with
    /// parameters, which precedes a parameter.
    /// </summary>
    public int CompareTo(RouteTemplate? other)
    {
        for (int i = 0; i < _segments.Length && i < other?._segments.Length; i++)
        {
            int order = _segments[i].WildcardLevel.CompareTo(other._segments[i].WildcardLevel);
            if (order != 0)
            {
                return order;
            }
        }

        // Of two templates with a parameter that may contain slashes, the longer one has more text.
        int length = _segments.Length.CompareTo(other?._segments.Length ?? 0);
        return _free >= 0 && other?._free >= 0 ? -length : length;
    }

    /// <summary>Returns whether a path may match both templates. It may be true for templates that no path matches.</summary>
    public bool Overlaps(RouteTemplate other)
    {
        int common = Math.Min(_free < 0 ? _segments.Length : _free, other._free < 0 ? other._segments.Length : other._free);
        return (_free >= 0 || other._free >= 0 || _segments.Length == other._segments.Length)
            && _segments.Take(common).Zip(other._segments).All(static pair => pair.First.Overlaps(pair.Second));
    }

    /// <summary>Reads the decoded parameters of a path that matches.</summary>
    /// <exception cref="ParameterFormatException">A parameter contains an invalid percent-encoding.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> ReadParameters(in RoutePath path)
    {
        if (_parameterCount == 0)
        {
            return [];
        }

        var values = new KeyValuePair<string, string>[_parameterCount];
        int found = 0;
        int additional = path.Count - _segments.Length;
        for (int i = 0, position = 0; found < values.Length; i++, position++)
        {
            int count = i == _free ? additional + 1 : 1;
            if (_segments[i].ParameterCount > 0)
            {
                _segments[i].TryMatch(path.Join(position, count), values.AsSpan(found));
                found += _segments[i].ParameterCount;
            }

            position += count - 1;
        }

        return values;
    }

    // A segment that may contain slashes takes all segments of the path that the others leave.
    public bool IsMatch(in RoutePath path)
    {
        int additional = path.Count - _segments.Length;
        if (additional < 0 || (additional > 0 && _free < 0))
        {
            return false;
        }

        for (int i = 0, position = 0; i < _segments.Length; i++, position++)
        {
            int count = i == _free ? additional + 1 : 1;
            if (path.HasDotSegment(position, count) || !_segments[i].TryMatch(path.Join(position, count), []))
            {
                return false;
            }

            position += count - 1;
        }

        return true;
    }
}
