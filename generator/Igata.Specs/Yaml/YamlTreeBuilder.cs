using Igata.Specs.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>Builds a tree from parser events, without recursion; rejects the parts of YAML that specs do not support.</summary>
internal sealed class YamlTreeBuilder(string text, LineMap lines, DiagnosticBag diagnostics)
{
    private const int MaxDepth = 64;

    private readonly Stack<YamlFrame> _open = new();
    // What ended after the last node began: a scalar, and the nodes and keys that it completes.
    private readonly List<SourceLocation> _last = [];
    private YamlNode? _root;

    /// <summary>Gets the mappings and sequences that are open, the innermost first.</summary>
    public IReadOnlyList<YamlFrame> Open => [.. _open];

    /// <summary>Adds the next event; returns false if reading must stop.</summary>
    public bool Add(ParsingEvent parsed)
    {
        if (parsed is NodeEvent node)
        {
            Reject(node);
        }

        switch (parsed)
        {
            case Scalar scalar:
                AddScalar(Read(scalar));
                return true;
            case AnchorAlias alias:
                AddScalar(Read(alias));
                return true;
            case MappingStart or SequenceStart:
                return TryOpen(parsed);
            case MappingEnd or SequenceEnd:
                Close(GetEnd(parsed));
                return true;
            default:
                return true;
        }
    }

    /// <summary>
    /// Marks as incomplete what is open, and what ended before an error: what these nodes and keys lack may be in the rest of the file.
    /// </summary>
    public void MarkIncompleteNodes()
    {
        foreach (SourceLocation last in _last)
        {
            diagnostics.MarkIncomplete(last);
        }

        foreach (YamlFrame frame in _open)
        {
            diagnostics.MarkIncomplete(lines.GetLocation(frame.Start, frame.Start));
            if (frame.PendingKey is { } key)
            {
                diagnostics.MarkIncomplete(key.Location);
            }
        }
    }

    /// <summary>Closes all open nodes, so that everything before an error is preserved.</summary>
    public YamlNode? Finish()
    {
        while (_open.Count > 0)
        {
            Close(_open.Peek().LastEnd);
        }

        return _root;
    }

    private bool TryOpen(ParsingEvent parsed)
    {
        int start = CharacterIndex.GetStart(parsed);
        if (_open.Count == MaxDepth)
        {
            diagnostics.Add(Catalog.NestingTooDeep, lines.GetLocation(start, start + 1), MaxDepth);
            return false;
        }

        bool flow = parsed is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        bool isKey = _open.Count > 0 && (_open.Peek().IsKey || _open.Peek().ExpectsKey);
        _last.Clear();
        _open.Push(new YamlFrame(parsed is MappingStart, flow, isKey, start));
        return true;
    }

    private void AddScalar(YamlScalar scalar)
    {
        _last.Clear();
        _last.Add(scalar.Location);
        AddNode(scalar);
    }

    private void Close(int end)
    {
        YamlFrame frame = _open.Pop();
        SourceLocation location = lines.GetLocation(frame.Start, end);
        _last.Add(location);
        if (_open.Count > 0 && _open.Peek().PendingKey is { } key)
        {
            _last.Add(key.Location);
        }

        AddNode(frame.IsMapping ? new YamlMapping(frame.Entries, location) : new YamlSequence(frame.Items, location));
    }

    // A block ends at its last child; the parser reports the start of the next token instead.
    private int GetEnd(ParsingEvent parsed) => _open.Peek().Flow ? CharacterIndex.GetEnd(parsed) + 1 : _open.Peek().LastEnd;

    private void AddNode(YamlNode node)
    {
        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        YamlFrame frame = _open.Peek();
        ReportMissingComma(frame, node);
        frame.LastEnd = Math.Max(frame.LastEnd, node.Location.Span.Offset + node.Location.Span.Length);
        if (frame.IsMapping)
        {
            frame.AddEntry(node, text, diagnostics);
        }
        else
        {
            frame.Items.Add(node);
        }
    }

    // The parser accepts a key after a bracket or a brace without a comma.
    private void ReportMissingComma(YamlFrame frame, YamlNode node)
    {
        int start = node.Location.Span.Offset;
        if (frame is { Flow: true, IsMapping: true, ExpectsKey: true } && frame.LastEnd > frame.Start && start > frame.LastEnd && text.IndexOf(',', frame.LastEnd, start - frame.LastEnd) < 0)
        {
            diagnostics.Add(Catalog.MissingComma, node.Location);
        }
    }

    private YamlScalar Read(Scalar scalar)
    {
        int start = CharacterIndex.GetStart(scalar);
        int end = CharacterIndex.GetEnd(scalar);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        bool plain = scalar.Style == ScalarStyle.Plain;
        int quote = plain ? 0 : 1;
        bool exact = end - start - (2 * quote) == scalar.Value.Length &&
            string.CompareOrdinal(text, start + quote, scalar.Value, 0, scalar.Value.Length) == 0;
        SourceLocation location = lines.GetLocation(start, end);
        RejectLoneSurrogate(scalar.Value, location);
        if (plain && end > start && end + 1 < text.Length && text[end] == ' ' && text[end + 1] == '#')
        {
            WarnAboutComment(end + 1);
        }

        // A scalar with a tag is read as its source text.
        return scalar.Tag.IsEmpty
            ? new YamlScalar(scalar.Value, plain, exact, location)
            : new YamlScalar(scalar.Tag.Value + scalar.Value, Plain: false, Exact: false, location);
    }

    private YamlScalar Read(AnchorAlias alias)
    {
        SourceLocation location = lines.GetLocation(CharacterIndex.GetStart(alias), CharacterIndex.GetEnd(alias));
        Report(Catalog.UnsupportedAlias, location, alias.Value.Value);
        return new YamlScalar("*" + alias.Value.Value, Plain: false, Exact: false, location);
    }

    private void Reject(NodeEvent node)
    {
        int start = CharacterIndex.GetStart(node);
        if (!node.Anchor.IsEmpty)
        {
            Report(Catalog.UnsupportedAnchor, lines.GetLocation(start, start + node.Anchor.Value.Length + 1), node.Anchor.Value);
        }

        if (!node.Tag.IsEmpty)
        {
            Report(Catalog.UnsupportedTag, lines.GetLocation(start, start + 1), node.Tag.Value);
        }
    }

    // The node is read as its source text, which is usually not valid in its place.
    private void Report(DiagnosticRule rule, SourceLocation location, string name)
    {
        diagnostics.Add(rule, location, name);
        diagnostics.MarkIncomplete(location);
    }

    private void RejectLoneSurrogate(string value, SourceLocation location)
    {
        int lone = CharacterCheck.FindLoneSurrogate(value);
        if (lone >= 0)
        {
            diagnostics.Add(Catalog.LoneSurrogate, location, CharacterCheck.FormatCodePoint(value[lone]));
        }
    }

    private void WarnAboutComment(int start)
    {
        int end = text.IndexOfAny(['\r', '\n'], start);
        end = end < 0 ? text.Length : end;
        diagnostics.Add(Catalog.UnintendedComment, lines.GetLocation(start, end), text.Substring(start, end - start).TrimEnd());
    }
}
