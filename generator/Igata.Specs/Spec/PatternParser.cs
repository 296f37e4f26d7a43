using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>
/// Parses the subset of ECMAScript's regular expressions that can be matched without backtracking. A group is expanded into
/// its alternatives: <c>^(s3|gs)://</c> is <c>^s3://</c> or <c>^gs://</c>.
/// </summary>
internal sealed class PatternParser
{
    private const int MaxAlternatives = 64;
    private const int MaxParts = 256;
    private const int MaxCount = 65_535;
    private const int MaxPatternLength = 1000;
    private const int MaxGroupDepth = 8;

    private readonly string _text;
    private int _position;
    private int _depth;

    private PatternParser(string text) => _text = text;

    /// <summary>Returns the pattern, or null and the reason why it is not supported.</summary>
    public static Pattern? Parse(string text, out DiagnosticReason? error)
    {
        try
        {
            error = null;
            return new PatternParser(text).ParsePattern();
        }
        catch (PatternException exception)
        {
            error = exception.CreateReason(text);
            return null;
        }
    }

    private Pattern ParsePattern()
    {
        if (_text.Length is 0 or > MaxPatternLength)
        {
            throw _text.Length == 0 ? new PatternException(Catalog.EmptyPattern, _text) : new PatternException(Catalog.PatternTooLong, _text, _text.Length, MaxPatternLength);
        }

        bool? anchoredStart = null;
        bool? anchoredEnd = null;
        var alternatives = new List<List<PatternPart>>();
        do
        {
            bool start = TrySkip('^');
            alternatives.AddRange(ParseSequence());
            bool end = TrySkip('$');
            if ((anchoredStart ?? start) != start || (anchoredEnd ?? end) != end)
            {
                throw new PatternException(Catalog.DifferentAnchors, "|");
            }

            (anchoredStart, anchoredEnd) = (start, end);
            CheckSize(alternatives);
        }
        while (TrySkip('|'));

        if (_position < _text.Length)
        {
            throw _text[_position] == ')'
                ? new PatternException(Catalog.UnopenedGroup, ")")
                : new PatternException(Catalog.MisplacedAnchor, _text[_position] == '^' ? "^" : "$");
        }

        return BacktrackingCheck.Compile(_text, anchoredStart == true, anchoredEnd == true, alternatives);
    }

    private List<List<PatternPart>> ParseSequence()
    {
        var spread = new List<List<PatternPart>> { new() };
        while (_position < _text.Length && _text[_position] is not ('|' or ')' or '$' or '^'))
        {
            if (_text[_position] == '(')
            {
                spread = Combine(spread, ParseGroup());
            }
            else
            {
                PatternPart part = ParsePart();
                spread.ForEach(sequence => sequence.Add(part));
            }

            CheckSize(spread);
        }

        return spread;
    }

    private List<List<PatternPart>> ParseGroup()
    {
        int start = _position++;
        if (TrySkip('?') && !TrySkip(':'))
        {
            throw new PatternException(Catalog.SpecialGroup, "(?");
        }

        if (++_depth > MaxGroupDepth)
        {
            throw new PatternException(Catalog.GroupNestingTooDeep, "(", MaxGroupDepth);
        }

        List<List<PatternPart>> alternatives = ParseSequence();
        while (TrySkip('|'))
        {
            alternatives.AddRange(ParseSequence());
        }

        _depth--;
        if (!TrySkip(')'))
        {
            throw _position < _text.Length
                ? new PatternException(Catalog.AnchorInGroup, _text[_position].ToString())
                : new PatternException(Catalog.UnclosedGroup, _text.Substring(start));
        }

        if (_position < _text.Length && _text[_position] is '*' or '+' or '?' or '{')
        {
            throw new PatternException(Catalog.CountedGroup, _text.Substring(start, _position + 1 - start));
        }

        return alternatives;
    }

    private PatternPart ParsePart()
    {
        int start = _position;
        bool pair = char.IsHighSurrogate(_text[_position]) || char.IsLowSurrogate(_text[_position]);
        CharClass charClass = CharClassParser.Parse(_text, ref _position);
        (int min, int? max) = ParseCount();
        if (pair && (min, max) != (1, 1))
        {
            throw new PatternException(Catalog.CountedSurrogatePair, _text.Substring(start, _position - start));
        }

        return new PatternPart(charClass.Ranges, charClass.Negated, min, max);
    }

    private (int Min, int? Max) ParseCount()
    {
        int start = _position;
        (int, int?) count = TrySkip('?') ? (0, 1) : TrySkip('*') ? (0, null) : TrySkip('+') ? (1, null) : TrySkip('{') ? ParseBraces(start) : (1, 1);
        if (_position > start && _position < _text.Length && _text[_position] is '?' or '+' or '*' or '{')
        {
            throw new PatternException(Catalog.CountedCount, _text.Substring(start, _position + 1 - start));
        }

        return count;
    }

    private (int Min, int? Max) ParseBraces(int start)
    {
        int end = _text.IndexOf('}', _position);
        string[] numbers = end < 0 ? [] : _text.Substring(_position, end - _position).Split(',');
        bool isValid = numbers.Length is 1 or 2 && ParseNumber(numbers[0]) is not null &&
            (numbers.Length == 1 || numbers[1].Length == 0 || ParseNumber(numbers[1]) >= ParseNumber(numbers[0]));
        if (!isValid)
        {
            throw new PatternException(Catalog.InvalidCount, _text.Substring(start), MaxCount);
        }

        _position = end + 1;
        int min = ParseNumber(numbers[0])!.Value;
        return (min, numbers.Length == 1 ? min : numbers[1].Length == 0 ? null : ParseNumber(numbers[1]));
    }

    private static int? ParseNumber(string text) =>
        text.Length <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaxCount ? number : null;

    private static List<List<PatternPart>> Combine(List<List<PatternPart>> heads, List<List<PatternPart>> tails)
    {
        if (heads.Count * tails.Count > MaxAlternatives)
        {
            throw new PatternException(Catalog.PatternTooComplex, "(", MaxAlternatives, MaxParts);
        }

        return [.. heads.SelectMany(head => tails.Select(tail => new List<PatternPart>([.. head, .. tail])))];
    }

    private static void CheckSize(List<List<PatternPart>> alternatives)
    {
        if (alternatives.Count > MaxAlternatives || alternatives.Exists(sequence => sequence.Count > MaxParts))
        {
            throw new PatternException(Catalog.PatternTooComplex, "|", MaxAlternatives, MaxParts);
        }
    }

    private bool TrySkip(char c)
    {
        bool isSkipped = _position < _text.Length && _text[_position] == c;
        _position += isSkipped ? 1 : 0;
        return isSkipped;
    }
}
