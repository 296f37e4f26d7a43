using System.Globalization;
using Igata.Runtime.Validation.Patterns;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Patterns;

/// <summary>
/// Parses a regular expression of ECMA-262 with the flag <c>u</c>. Look-aheads are supported after <c>^</c> at the start. Other
/// look-arounds and back-references are not supported, because they cannot be matched in linear time.
/// </summary>
internal sealed class PatternParser
{
    private const int MaxSteps = 10_000;
    private const int MaxCount = 65_535;
    private const int MaxPatternLength = 8_000;
    private const int MaxGroupDepth = 50;
    private const string LookAheadStart = "^(?";

    private readonly string _text;
    private readonly CharClassParser _classes;
    private int _position;
    private int _depth;

    private PatternParser(string text)
    {
        _text = text;
        string flags = ReadFlags();
        _classes = new CharClassParser(text, dotMatchesLines: flags.Contains('s'), ignoresCase: flags.Contains('i'));
    }

    /// <summary>Returns the pattern, or null and the reason why it is not supported.</summary>
    public static Pattern? Parse(string text, out DiagnosticReason? error)
    {
        try
        {
            error = null;
            return text.Length is 0 or > MaxPatternLength
                ? throw (text.Length == 0 ? new PatternException(Catalog.EmptyPattern, text) : new PatternException(Catalog.PatternTooLong, text, text.Length, MaxPatternLength))
                : new PatternParser(text).ParsePattern();
        }
        catch (PatternException exception)
        {
            error = exception.CreateReason(text);
            return null;
        }
    }

    private string ReadFlags()
    {
        int end = 2;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        if (!_text.StartsWith("(?", StringComparison.Ordinal) || end == 2 || end == _text.Length || _text[end] != ')')
        {
            return "";
        }

        string flags = _text.Substring(2, end - 2);
        _position = end + 1;
        return flags.All(flag => flag is 'i' or 's') ? flags : throw new PatternException(Catalog.UnknownPatternFlag, _text.Substring(0, _position));
    }

    private Pattern ParsePattern()
    {
        List<string> lookAheads = ParseLookAheads();
        PatternNode pattern = ParseAlternatives();
        if (_position < _text.Length)
        {
            throw new PatternException(Catalog.UnopenedGroup, ")");
        }

        if (lookAheads.Count > 0 && pattern is AlternationNode)
        {
            throw new PatternException(Catalog.LookAround, "(?");
        }

        PatternRuns? runs = lookAheads.Count == 0 ? PatternRunsBuilder.TryBuild(pattern) : null;
        string normalForm = runs is null ? CheckSize(pattern) : PatternPrinter.Print(pattern);
        return new Pattern(_text, [.. lookAheads, (lookAheads.Count > 0 ? "^" : "") + normalForm], runs);
    }

    /// <summary>Reads the anchor and the look-aheads with which a pattern begins, in their normal form.</summary>
    private List<string> ParseLookAheads()
    {
        var lookAheads = new List<string>();
        if (string.CompareOrdinal(_text, _position, LookAheadStart, 0, LookAheadStart.Length) != 0 || !IsLookAhead(_position + 1))
        {
            return lookAheads;
        }

        _position++;
        while (IsLookAhead(_position))
        {
            string kind = _text.Substring(_position, 3);
            int start = _position;
            _position += 3;
            lookAheads.Add($"^{kind}{CheckSize(ParseAlternatives())})");
            SkipGroupEnd(start);
        }

        return lookAheads;
    }

    private bool IsLookAhead(int position) => position + 2 < _text.Length && _text[position] == '(' && _text[position + 1] == '?' && (_text[position + 2] is '=' or '!');

    private static string CheckSize(PatternNode node) => node.StepCount <= MaxSteps ? PatternPrinter.Print(node) : throw new PatternException(Catalog.PatternTooComplex, "", MaxSteps);

    private PatternNode ParseAlternatives()
    {
        var nodes = new List<PatternNode> { ParseSequence() };
        while (TrySkip('|'))
        {
            nodes.Add(ParseSequence());
        }

        return nodes.Count == 1 ? nodes[0] : new AlternationNode(nodes);
    }

    private SequenceNode ParseSequence()
    {
        var nodes = new List<PatternNode>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')'))
        {
            int start = _position;
            PatternNode atom = ParseAtom();
            nodes.Add(atom is AssertionNode ? atom : ParseCount(atom, start));
        }

        return new SequenceNode(nodes);
    }

    private PatternNode ParseAtom()
    {
        char next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        PatternStepKind? assertion = (_text[_position], next) switch
        {
            ('^', _) => PatternStepKind.Start,
            ('$', _) => PatternStepKind.End,
            ('\\', 'b') => PatternStepKind.WordBoundary,
            ('\\', 'B') => PatternStepKind.NotWordBoundary,
            _ => null,
        };
        if (assertion is { } kind)
        {
            _position += kind is PatternStepKind.Start or PatternStepKind.End ? 1 : 2;
            return new AssertionNode(kind);
        }

        return _text[_position] == '(' ? ParseGroup() : new CharClassNode(_classes.Parse(ref _position));
    }

    private PatternNode ParseGroup()
    {
        int start = _position++;
        if (TrySkip('?') && !TrySkip(':'))
        {
            SkipGroupName(start);
        }

        if (++_depth > MaxGroupDepth)
        {
            throw new PatternException(Catalog.GroupNestingTooDeep, "(", MaxGroupDepth);
        }

        PatternNode group = ParseAlternatives();
        _depth--;
        SkipGroupEnd(start);
        return group;
    }

    // A name has no effect, because back-references are not supported.
    private void SkipGroupName(int start)
    {
        int end = _text.IndexOf('>', _position);
        if (_position + 1 >= _text.Length || _text[_position] != '<' || (_text[_position + 1] is '=' or '!') || end < 0)
        {
            throw new PatternException(Catalog.LookAround, _text.Substring(start, Math.Min(3, _text.Length - start)));
        }

        _position = end + 1;
    }

    private void SkipGroupEnd(int start)
    {
        if (!TrySkip(')'))
        {
            throw new PatternException(Catalog.UnclosedGroup, _text.Substring(start));
        }
    }

    // A lazy count matches the same texts.
    private PatternNode ParseCount(PatternNode node, int nodeStart)
    {
        int start = _position;
        (int min, int? max) = TrySkip('?') ? (0, 1) : TrySkip('*') ? (0, null) : TrySkip('+') ? (1, null) : TrySkip('{') ? ParseBraces(start) : (1, (int?)1);
        if (_position == start)
        {
            return node;
        }

        TrySkip('?');
        return _position < _text.Length && _text[_position] is '?' or '+' or '*' or '{'
            ? throw new PatternException(Catalog.CountedCount, _text.Substring(nodeStart, _position + 1 - nodeStart))
            : new RepeatNode(node, min, max);
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

    private bool TrySkip(char c)
    {
        bool isSkipped = _position < _text.Length && _text[_position] == c;
        _position += isSkipped ? 1 : 0;
        return isSkipped;
    }
}
