using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>A part of a pattern that is refused, and why.</summary>
internal sealed record PatternFault(string Part, string Why);

/// <summary>
/// Reads the subset of ECMAScript's regular expressions that is matched without going back. A group
/// is spread into its alternatives: <c>^(s3|gs)://</c> is <c>^s3://</c> or <c>^gs://</c>.
/// </summary>
internal sealed class PatternParser
{
    private const int MostAlternatives = 64;
    private const int MostParts = 256;
    private const int MostCount = 65_535;
    private const int LongestPattern = 1000;
    private const int DeepestGroup = 8;

    private readonly string _text;
    private int _at;
    private int _depth;

    private PatternParser(string text) => _text = text;

    /// <summary>The pattern, or null and what is wrong with it.</summary>
    public static Pattern? Parse(string text, out PatternFault? fault)
    {
        try
        {
            fault = null;
            return new PatternParser(text).Whole();
        }
        catch (PatternException refused)
        {
            fault = new PatternFault(refused.Part, refused.Message);
            return null;
        }
    }

    private Pattern Whole()
    {
        if (_text.Length is 0 or > LongestPattern)
        {
            throw new PatternException(_text, _text.Length == 0 ? "it is empty." : $"it is longer than {LongestPattern} characters.");
        }

        bool? anchoredStart = null;
        bool? anchoredEnd = null;
        var alternatives = new List<List<PatternPart>>();
        do
        {
            bool start = Skip('^');
            alternatives.AddRange(Sequence());
            bool end = Skip('$');
            if ((anchoredStart ?? start) != start || (anchoredEnd ?? end) != end)
            {
                throw new PatternException("|", "its alternatives are anchored differently; write ^(a|b)$.");
            }

            (anchoredStart, anchoredEnd) = (start, end);
            Bound(alternatives);
        }
        while (Skip('|'));

        if (_at < _text.Length)
        {
            throw new PatternException(_text[_at].ToString(), _text[_at] == ')' ? "no group is open." : "it must stand at the beginning or the end.");
        }

        return PatternDeterminism.Settle(_text, anchoredStart == true, anchoredEnd == true, alternatives);
    }

    private List<List<PatternPart>> Sequence()
    {
        var spread = new List<List<PatternPart>> { new() };
        while (_at < _text.Length && _text[_at] is not ('|' or ')' or '$' or '^'))
        {
            if (_text[_at] == '(')
            {
                spread = Spread(spread, Group());
            }
            else
            {
                PatternPart part = Part();
                spread.ForEach(sequence => sequence.Add(part));
            }

            Bound(spread);
        }

        return spread;
    }

    private List<List<PatternPart>> Group()
    {
        int start = _at++;
        if (Skip('?') && !Skip(':'))
        {
            throw new PatternException("(?", "looking around and naming groups could go back.");
        }

        if (++_depth > DeepestGroup)
        {
            throw new PatternException("(", "groups are nested too deeply.");
        }

        List<List<PatternPart>> alternatives = Sequence();
        while (Skip('|'))
        {
            alternatives.AddRange(Sequence());
        }

        _depth--;
        if (!Skip(')'))
        {
            string part = _at < _text.Length ? _text[_at].ToString() : _text.Substring(start);
            throw new PatternException(part, _at < _text.Length ? "an anchor cannot stand in a group." : "the group is not closed.");
        }

        if (_at < _text.Length && _text[_at] is '*' or '+' or '?' or '{')
        {
            throw new PatternException(_text.Substring(start, _at + 1 - start), "a group with a count could go back.");
        }

        return alternatives;
    }

    private PatternPart Part()
    {
        int start = _at;
        bool pair = char.IsHighSurrogate(_text[_at]) || char.IsLowSurrogate(_text[_at]);
        CharClass set = CharClassParser.Parse(_text, ref _at);
        (int min, int? max) = Count();
        if (pair && (min, max) != (1, 1))
        {
            throw new PatternException(_text.Substring(start, _at - start), "a character outside the basic plane cannot be counted.");
        }

        return new PatternPart(set.Ranges, set.Negated, min, max);
    }

    private (int Min, int? Max) Count()
    {
        int start = _at;
        (int, int?) count = Skip('?') ? (0, 1) : Skip('*') ? (0, null) : Skip('+') ? (1, null) : Skip('{') ? Braces(start) : (1, 1);
        if (_at > start && _at < _text.Length && _text[_at] is '?' or '+' or '*' or '{')
        {
            throw new PatternException(_text.Substring(start, _at + 1 - start), "a count cannot be counted or made lazy.");
        }

        return count;
    }

    private (int Min, int? Max) Braces(int start)
    {
        int end = _text.IndexOf('}', _at);
        string[] numbers = end < 0 ? [] : _text.Substring(_at, end - _at).Split(',');
        bool sound = numbers.Length is 1 or 2 && Number(numbers[0]) is not null &&
            (numbers.Length == 1 || numbers[1].Length == 0 || Number(numbers[1]) >= Number(numbers[0]));
        if (!sound)
        {
            throw new PatternException(_text.Substring(start), $"a count is {{n}}, {{n,}} or {{n,m}} with numbers up to {MostCount}; as a character it is written \\{{.");
        }

        _at = end + 1;
        int min = Number(numbers[0])!.Value;
        return (min, numbers.Length == 1 ? min : numbers[1].Length == 0 ? null : Number(numbers[1]));
    }

    private static int? Number(string text) =>
        text.Length <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MostCount ? number : null;

    private static List<List<PatternPart>> Spread(List<List<PatternPart>> heads, List<List<PatternPart>> tails)
    {
        if (heads.Count * tails.Count > MostAlternatives)
        {
            throw new PatternException("(", $"its groups make more than {MostAlternatives} alternatives.");
        }

        return [.. heads.SelectMany(head => tails.Select(tail => new List<PatternPart>([.. head, .. tail])))];
    }

    private static void Bound(List<List<PatternPart>> alternatives)
    {
        if (alternatives.Count > MostAlternatives || alternatives.Exists(sequence => sequence.Count > MostParts))
        {
            throw new PatternException("|", $"it has more than {MostAlternatives} alternatives or {MostParts} parts.");
        }
    }

    private bool Skip(char c)
    {
        bool skipped = _at < _text.Length && _text[_at] == c;
        _at += skipped ? 1 : 0;
        return skipped;
    }
}
