using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>A path template with parameters in braces that is matched against a raw, percent-encoded path, segment by segment.</summary>
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

        return _segments.Length.CompareTo(other?._segments.Length ?? 0);
    }

    /// <summary>Returns whether a path may match both templates. It may be true for templates that no path matches.</summary>
    public bool Overlaps(RouteTemplate other) => _segments.Length == other._segments.Length && _segments.Zip(other._segments).All(static pair => pair.First.Overlaps(pair.Second));

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

    /// <summary>Reads the decoded parameters of a matching path.</summary>
    /// <exception cref="ParameterFormatException">A parameter contains an invalid percent-encoding.</exception>
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
