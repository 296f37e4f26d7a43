namespace Igata.Runtime.Operations;

/// <summary>
/// A position in the tree of all templates without free segments: the literal segments that may follow, by binary search, and those
/// with parameters, one by one.
/// </summary>
internal sealed class RouteNode
{
    private readonly SortedList<string, RouteNode> _literals = new(StringComparer.Ordinal);
    private readonly List<(RouteSegment Segment, RouteNode Next)> _parameters = [];
    private readonly List<int> _routes = [];
    private string[] _texts = [];
    private RouteNode[] _nodes = [];

    /// <summary>Adds a template.</summary>
    /// <param name="segments">The segments that are left.</param>
    /// <param name="route">The index of the route.</param>
    public void Add(ReadOnlySpan<RouteSegment> segments, int route)
    {
        if (segments.IsEmpty)
        {
            _routes.Add(route);
            return;
        }

        GetNext(segments[0]).Add(segments[1..], route);
    }

    private RouteNode GetNext(RouteSegment segment)
    {
        if (segment.Literal is { } literal)
        {
            if (!_literals.TryGetValue(literal, out RouteNode? node))
            {
                _literals.Add(literal, node = new RouteNode());
                _texts = [.. _literals.Keys];
                _nodes = [.. _literals.Values];
            }

            return node;
        }

        foreach ((RouteSegment other, RouteNode next) in _parameters)
        {
            if (other.HasSameText(segment))
            {
                return next;
            }
        }

        _parameters.Add((segment, new RouteNode()));
        return _parameters[^1].Next;
    }

    /// <summary>Reports the routes of all templates that a path matches.</summary>
    /// <param name="path">The path.</param>
    /// <param name="index">The index of the segment.</param>
    /// <param name="search">Receives the routes.</param>
    public void Find(in RoutePath path, int index, ref RouteSearch search)
    {
        if (index == path.Count)
        {
            foreach (int route in _routes)
            {
                search.Add(route);
            }

            return;
        }

        ReadOnlySpan<char> segment = path[index];
        if (segment is "." or "..")
        {
            return;
        }

        // A segment whose escapes are invalid is no literal text, not even an empty one.
        string? decoded = segment.Contains('%') ? path.Decode(index) : "";
        if (decoded is not null)
        {
            FindLiteral(decoded.Length > 0 ? decoded : segment)?.Find(path, index + 1, ref search);
        }

        foreach ((RouteSegment parameter, RouteNode next) in _parameters)
        {
            if (parameter.TryMatch(segment, []))
            {
                next.Find(path, index + 1, ref search);
            }
        }
    }

    private RouteNode? FindLiteral(ReadOnlySpan<char> text)
    {
        int low = 0;
        int high = _texts.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = _texts[middle].AsSpan().SequenceCompareTo(text);
            if (order == 0)
            {
                return _nodes[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
