using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>A path with parameters in braces, matched segment by segment against a path as it came, escapes and all.</summary>
internal sealed class RouteTemplate : IComparable<RouteTemplate>
{
    private readonly RouteSegment[] _segments;

    public RouteTemplate(string template)
    {
        string[] segments = template.Split('/');
        _segments = new RouteSegment[segments.Length];
        for (int i = 0; i < segments.Length; i++)
        {
            _segments[i] = RouteSegment.Parse(segments[i]);
        }
    }

    /// <summary>The more literal one comes first: at the first segment where two differ, text before text with parameters before a parameter.</summary>
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

        return _segments.Length.CompareTo(other?._segments.Length ?? 0);
    }

    public bool IsMatch(string[] path)
    {
        if (path.Length != _segments.Length)
        {
            return false;
        }

        for (int i = 0; i < path.Length; i++)
        {
            if (!_segments[i].TryMatch(path[i], null))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The parameters of a path that matches, decoded.</summary>
    /// <exception cref="ParameterFormatException">One has an escape that is none.</exception>
    public List<KeyValuePair<string, string>> ReadParameters(string[] path)
    {
        var values = new List<KeyValuePair<string, string>>();
        for (int i = 0; i < path.Length; i++)
        {
            _segments[i].TryMatch(path[i], values);
        }

        return values;
    }
}
