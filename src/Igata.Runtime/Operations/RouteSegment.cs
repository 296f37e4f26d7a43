using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Operations;

/// <summary>One segment of a template: text, a parameter, or both by turns.</summary>
internal sealed class RouteSegment
{
    // Text and parameter by turns, beginning and ending with a text that may be empty.
    private readonly string[] _literals;
    private readonly string[] _parameters;

    private RouteSegment(string[] literals, string[] parameters)
    {
        _literals = literals;
        _parameters = parameters;
    }

    /// <summary>0 for text alone, 1 for text with parameters, 2 for a parameter alone.</summary>
    public int WildcardLevel => _parameters.Length == 0 ? 0 : _parameters.Length > 1 || _literals[0].Length + _literals[1].Length > 0 ? 1 : 2;

    public static RouteSegment Parse(string segment)
    {
        var literals = new List<string>();
        var parameters = new List<string>();
        int position = 0;
        while (segment.IndexOf('{', position) is >= 0 and var openBrace && segment.IndexOf('}', openBrace) is >= 0 and var closeBrace)
        {
            literals.Add(segment[position..openBrace]);
            parameters.Add(segment[(openBrace + 1)..closeBrace]);
            position = closeBrace + 1;
        }

        literals.Add(parameters.Count == 0 ? PercentEncoding.Decode(segment, plusForSpace: false) ?? segment : segment[position..]);
        return new([.. literals], [.. parameters]);
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
            return PercentEncoding.Decode(segment, plusForSpace: false) == _literals[0];
        }

        if (!segment.StartsWith(_literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        int position = _literals[0].Length;
        for (int i = 0; i < _parameters.Length; i++)
        {
            int end = FindParameterEnd(i, segment, position);
            if (end <= position)
            {
                return false;
            }

            values?.Add(new(_parameters[i], PercentEncoding.Decode(segment.AsSpan(position, end - position), plusForSpace: false)
                ?? throw new ParameterFormatException("path parameter", _parameters[i], "has an escape that is none, or one that is not UTF-8.")));
            position = end + _literals[i + 1].Length;
        }

        return true;
    }

    // Up to the text that follows, with at least one character before it; the last parameter goes as far as it can.
    private int FindParameterEnd(int parameterIndex, string segment, int position)
    {
        string suffix = _literals[parameterIndex + 1];
        return parameterIndex == _parameters.Length - 1
            ? segment.EndsWith(suffix, StringComparison.Ordinal) ? segment.Length - suffix.Length : -1
            : position + 1 >= segment.Length ? -1 : segment.IndexOf(suffix, position + 1, StringComparison.Ordinal);
    }
}
