using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Operations;

/// <summary>One segment of a path template: literal text, a parameter, or an alternation of both.</summary>
internal sealed class RouteSegment
{
    // Literals and parameters alternate, beginning and ending with a literal that may be empty.
    private readonly string[] _literals;
    private readonly string[] _parameters;

    private RouteSegment(string[] literals, string[] parameters, bool isFree)
    {
        _literals = literals;
        _parameters = parameters;
        IsFree = isFree;
    }

    /// <summary>Gets a value indicating whether the segment has a parameter that may contain slashes.</summary>
    public bool IsFree { get; }

    /// <summary>
    /// Gets the precedence of the segment: 0 for literal text only, 1 for text with parameters, 2 for a parameter only, and 3 and 4 for the
    /// same with a parameter that may contain slashes.
    /// </summary>
    public int WildcardLevel =>
        _parameters.Length == 0 ? 0 : (_parameters.Length > 1 || _literals[0].Length + _literals[1].Length > 0 ? 1 : 2) + (IsFree ? 2 : 0);

    public int ParameterCount => _parameters.Length;

    /// <summary>Gets the decoded text of a segment without parameters; otherwise null.</summary>
    public string? Literal => _parameters.Length == 0 ? _literals[0] : null;

    /// <summary>Returns whether two segments with parameters match the same texts.</summary>
    public bool HasSameText(RouteSegment other) => IsFree == other.IsFree && _literals.AsSpan().SequenceEqual(other._literals);

    /// <summary>Returns whether a segment may match both.</summary>
    public bool Overlaps(RouteSegment other) =>
        _parameters.Length > 0 ? other._parameters.Length > 0 || TryMatch(other._literals[0], []) : other._parameters.Length > 0 ? other.Overlaps(this) : _literals[0] == other._literals[0];

    public static RouteSegment Parse(string segment)
    {
        var literals = new List<string>();
        var parameters = new List<string>();
        bool isFree = false;
        int position = 0;
        while (segment.IndexOf('{', position) is >= 0 and var openBrace && segment.IndexOf('}', openBrace) is >= 0 and var closeBrace)
        {
            literals.Add(segment[position..openBrace]);
            isFree |= segment[openBrace + 1] == '+';
            parameters.Add(segment[(openBrace + 1)..closeBrace].TrimStart('+'));
            position = closeBrace + 1;
        }

        literals.Add(parameters.Count == 0 ? PercentEncoding.Decode(segment, plusForSpace: false) ?? segment : segment[position..]);
        return new([.. literals], [.. parameters], isFree);
    }

    /// <summary>Returns whether a raw segment, which is no dot segment, matches; its decoded parameters are written to <paramref name="values"/> unless it is empty.</summary>
    /// <exception cref="ParameterFormatException">A parameter that is read contains an invalid percent-encoding.</exception>
    public bool TryMatch(ReadOnlySpan<char> segment, Span<KeyValuePair<string, string>> values)
    {
        if (_parameters.Length == 0)
        {
            return segment.Contains('%') ? PercentEncoding.Decode(segment, plusForSpace: false) == _literals[0] : segment.SequenceEqual(_literals[0]);
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

            if (!values.IsEmpty)
            {
                values[i] = new(_parameters[i], PercentEncoding.Decode(segment[position..end], plusForSpace: false)
                    ?? throw new ParameterFormatException("path parameter", _parameters[i], "contains an invalid percent-encoding."));
            }

            position = end + _literals[i + 1].Length;
        }

        return true;
    }

    // A parameter ends before the next literal and has at least one character. The last parameter extends as far as possible.
    private int FindParameterEnd(int parameterIndex, ReadOnlySpan<char> segment, int position)
    {
        string suffix = _literals[parameterIndex + 1];
        if (parameterIndex == _parameters.Length - 1)
        {
            return segment.EndsWith(suffix, StringComparison.Ordinal) ? segment.Length - suffix.Length : -1;
        }

        int offset = position + 1 >= segment.Length ? -1 : segment[(position + 1)..].IndexOf(suffix, StringComparison.Ordinal);
        return offset < 0 ? -1 : position + 1 + offset;
    }
}
