using Igata.Specs.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>Events to tree, without recursion; refuses what specs leave out of YAML.</summary>
internal sealed class YamlTreeBuilder(string text, LineMap lines, Findings findings)
{
    private const int Deepest = 64;

    private readonly Stack<YamlFrame> _open = new();
    private YamlNode? _root;

    /// <summary>Takes the next event; false: stop reading.</summary>
    public bool Take(ParsingEvent parsed)
    {
        if (parsed is NodeEvent node)
        {
            Refuse(node);
        }

        switch (parsed)
        {
            case Scalar scalar:
                Put(Read(scalar));
                return true;
            case AnchorAlias alias:
                Put(Read(alias));
                return true;
            case MappingStart or SequenceStart:
                return Open(parsed);
            case MappingEnd or SequenceEnd:
                Close(End(parsed));
                return true;
            default:
                return true;
        }
    }

    /// <summary>Closes what is open, so that what was read before a fault is kept.</summary>
    public YamlNode? Finish()
    {
        while (_open.Count > 0)
        {
            Close(_open.Peek().LastEnd);
        }

        return _root;
    }

    private bool Open(ParsingEvent parsed)
    {
        int start = Offsets.Start(parsed);
        if (_open.Count == Deepest)
        {
            findings.Add(Catalog.TooDeep, lines.Place(start, start + 1), Deepest);
            return false;
        }

        bool flow = parsed is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        bool isKey = _open.Count > 0 && (_open.Peek().IsKey || _open.Peek().WantsKey);
        _open.Push(new YamlFrame(parsed is MappingStart, flow, isKey, start));
        return true;
    }

    private void Close(int end)
    {
        YamlFrame frame = _open.Pop();
        Place place = lines.Place(frame.Start, end);
        Put(frame.IsMapping ? new YamlMapping(frame.Entries, place) : new YamlSequence(frame.Items, place));
    }

    // A block ends where its last child does: the parser says where the next token begins.
    private int End(ParsingEvent parsed) => _open.Peek().Flow ? Offsets.End(parsed) + 1 : _open.Peek().LastEnd;

    private void Put(YamlNode node)
    {
        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        YamlFrame frame = _open.Peek();
        frame.LastEnd = Math.Max(frame.LastEnd, node.Place.Span.Offset + node.Place.Span.Length);
        if (frame.IsMapping)
        {
            frame.TakeIntoMapping(node, text, findings);
        }
        else
        {
            frame.Items.Add(node);
        }
    }

    private YamlScalar Read(Scalar scalar)
    {
        int start = Offsets.Start(scalar);
        int end = Offsets.End(scalar);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        bool plain = scalar.Style == ScalarStyle.Plain;
        int quote = plain ? 0 : 1;
        bool exact = end - start - (2 * quote) == scalar.Value.Length &&
            string.CompareOrdinal(text, start + quote, scalar.Value, 0, scalar.Value.Length) == 0;
        Place place = lines.Place(start, end);
        RefuseLoneSurrogate(scalar.Value, place);
        if (plain && end > start && end + 1 < text.Length && text[end] == ' ' && text[end + 1] == '#')
        {
            WarnOfComment(end + 1);
        }

        // What has a tag stands for its own spelling too.
        return scalar.Tag.IsEmpty
            ? new YamlScalar(scalar.Value, plain, exact, place)
            : new YamlScalar(scalar.Tag.Value + scalar.Value, Plain: false, Exact: false, place);
    }

    // An alias stands for its own spelling, so that it is reported once and not again as a type that is not there.
    private YamlScalar Read(AnchorAlias alias)
    {
        Place place = lines.Place(Offsets.Start(alias), Offsets.End(alias));
        findings.Add(Catalog.Alias, place, alias.Value.Value);
        return new YamlScalar("*" + alias.Value.Value, Plain: false, Exact: false, place);
    }

    private void Refuse(NodeEvent node)
    {
        int start = Offsets.Start(node);
        if (!node.Anchor.IsEmpty)
        {
            findings.Add(Catalog.Anchor, lines.Place(start, start + node.Anchor.Value.Length + 1), node.Anchor.Value);
        }

        if (!node.Tag.IsEmpty)
        {
            findings.Add(Catalog.Tag, lines.Place(start, start + 1), node.Tag.Value);
        }
    }

    private void RefuseLoneSurrogate(string value, Place place)
    {
        int lone = CharacterCheck.LoneSurrogate(value);
        if (lone >= 0)
        {
            findings.Add(Catalog.HiddenCharacter, place, CharacterCheck.Code(value[lone]));
        }
    }

    private void WarnOfComment(int start)
    {
        int end = text.IndexOfAny(['\r', '\n'], start);
        end = end < 0 ? text.Length : end;
        findings.Add(Catalog.CommentAfterText, lines.Place(start, end), text.Substring(start, end - start).TrimEnd());
    }
}
