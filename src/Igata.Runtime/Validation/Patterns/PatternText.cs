using System.Globalization;

namespace Igata.Runtime.Validation.Patterns;

/// <summary>
/// Reads the normal form of a pattern, which is a subset of ECMA-262: characters, classes in brackets, groups <c>(?:…)</c>, counts, anchors
/// and word boundaries. A character that has a meaning in patterns is written <c>\u{…}</c>.
/// </summary>
internal sealed class PatternText
{
    /// <summary>The categories in the order of <see cref="UnicodeCategory"/>, two letters each.</summary>
    public const string Categories = "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn";

    private readonly string _text;
    private int _position;

    private PatternText(string text) => _text = text;

    /// <summary>Returns the node of a pattern in its normal form.</summary>
    /// <param name="text">The pattern.</param>
    public static PatternNode Parse(string text) => new PatternText(text).ParseAlternatives();

    /// <summary>Returns the set of a character or a class in its normal form, such as <c>[^a-z\u{2D}\p{Nd}]</c>.</summary>
    /// <param name="text">The class.</param>
    public static ClassNode ParseClass(string text) => new PatternText(text).ParseClass();

    private PatternNode ParseAlternatives()
    {
        var nodes = new List<PatternNode> { ParseSequence() };
        while (TrySkip("|"))
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
            nodes.Add(ParseCount(ParseAtom()));
        }

        return new SequenceNode(nodes);
    }

    private PatternNode ParseAtom()
    {
        if (TrySkip("(?:"))
        {
            PatternNode group = ParseAlternatives();
            Skip(")");
            return group;
        }

        return TrySkip("^") ? new AssertionNode(PatternStepKind.Start)
            : TrySkip("$") ? new AssertionNode(PatternStepKind.End)
            : TrySkip("\\b") ? new AssertionNode(PatternStepKind.WordBoundary)
            : TrySkip("\\B") ? new AssertionNode(PatternStepKind.NotWordBoundary)
            : ParseClass();
    }

    private ClassNode ParseClass()
    {
        int start = _position;
        if (!TrySkip("["))
        {
            int single = ReadCodePoint();
            return new ClassNode(new CodePointSet([(single, single)], 0, isNegated: false), _text.Substring(start, _position - start));
        }

        bool isNegated = TrySkip("^");
        uint categories = 0;
        var ranges = new List<(int, int)>();
        while (!TrySkip("]"))
        {
            if (TrySkip("\\p{"))
            {
                categories |= 1U << (Categories.IndexOf(ReadUntil('}'), StringComparison.Ordinal) / 2);
                continue;
            }

            int first = ReadCodePoint();
            ranges.Add((first, TrySkip("-") ? ReadCodePoint() : first));
        }

        return new ClassNode(new CodePointSet([.. ranges], categories, isNegated), _text.Substring(start, _position - start));
    }

    private int ReadCodePoint() => TrySkip("\\u{") ? int.Parse(ReadUntil('}'), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : _text[_position++];

    private PatternNode ParseCount(PatternNode node)
    {
        if (!TrySkip("{"))
        {
            return TrySkip("*") ? new RepeatNode(node, 0, null) : TrySkip("+") ? new RepeatNode(node, 1, null) : TrySkip("?") ? new RepeatNode(node, 0, 1) : node;
        }

        string[] counts = ReadUntil('}').Split(',');
        int min = ParseNumber(counts[0]);
        return new RepeatNode(node, min, counts.Length == 1 ? min : counts[1].Length == 0 ? null : ParseNumber(counts[1]));
    }

    private static int ParseNumber(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private string ReadUntil(char end)
    {
        int start = _position;
        _position = _text.IndexOf(end, start) + 1;
        return _text.Substring(start, _position - 1 - start);
    }

    private void Skip(string text)
    {
        if (!TrySkip(text))
        {
            throw new ArgumentException($"The pattern has no '{text}' at position {_position}: {_text}");
        }
    }

    private bool TrySkip(string text)
    {
        bool isSkipped = string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;
        _position += isSkipped ? text.Length : 0;
        return isSkipped;
    }
}
