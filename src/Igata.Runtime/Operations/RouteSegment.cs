using Igata.Runtime.Http;

namespace Igata.Runtime.Operations;

/// <summary>One segment of a template: text, a parameter, or both by turns.</summary>
internal sealed class RouteSegment
{
    // Text and parameter by turns, beginning and ending with a text that may be empty.
    private readonly string[] _texts;
    private readonly string[] _parameters;

    private RouteSegment(string[] texts, string[] parameters)
    {
        _texts = texts;
        _parameters = parameters;
    }

    /// <summary>0 for text alone, 1 for text with parameters, 2 for a parameter alone.</summary>
    public int Openness => _parameters.Length == 0 ? 0 : _parameters.Length > 1 || _texts[0].Length + _texts[1].Length > 0 ? 1 : 2;

    public static RouteSegment Parse(string segment)
    {
        var texts = new List<string>();
        var parameters = new List<string>();
        int at = 0;
        while (segment.IndexOf('{', at) is >= 0 and var open && segment.IndexOf('}', open) is >= 0 and var close)
        {
            texts.Add(segment[at..open]);
            parameters.Add(segment[(open + 1)..close]);
            at = close + 1;
        }

        texts.Add(parameters.Count == 0 ? PercentEncoding.Decode(segment, plusForSpace: false) ?? segment : segment[at..]);
        return new([.. texts], [.. parameters]);
    }

    /// <summary>Whether a segment as it came is one of these; its parameters are added to <paramref name="values"/> decoded.</summary>
    /// <exception cref="ParameterFormatException">A parameter that is wanted has an escape that is none.</exception>
    public bool TryMatch(string segment, List<KeyValuePair<string, string>>? values)
    {
        // Steps through the path: a client resolves them before it sends, and what others do with them is not known.
        if (segment is "." or "..")
        {
            return false;
        }

        if (_parameters.Length == 0)
        {
            return PercentEncoding.Decode(segment, plusForSpace: false) == _texts[0];
        }

        if (!segment.StartsWith(_texts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = _texts[0].Length;
        for (int i = 0; i < _parameters.Length; i++)
        {
            int end = EndOf(i, segment, at);
            if (end <= at)
            {
                return false;
            }

            values?.Add(new(_parameters[i], PercentEncoding.Decode(segment.AsSpan(at, end - at), plusForSpace: false)
                ?? throw new ParameterFormatException("path parameter", _parameters[i], "has an escape that is none, or one that is not UTF-8.")));
            at = end + _texts[i + 1].Length;
        }

        return true;
    }

    // Up to the text that follows, with at least one character before it; the last parameter goes as far as it can.
    private int EndOf(int parameter, string segment, int at)
    {
        string after = _texts[parameter + 1];
        return parameter == _parameters.Length - 1
            ? segment.EndsWith(after, StringComparison.Ordinal) ? segment.Length - after.Length : -1
            : at + 1 >= segment.Length ? -1 : segment.IndexOf(after, at + 1, StringComparison.Ordinal);
    }
}
