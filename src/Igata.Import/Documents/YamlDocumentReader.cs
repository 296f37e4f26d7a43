using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Import.Documents;

/// <summary>Reads YAML into a tree with positions. Unquoted values are read as YAML 1.2 defines them.</summary>
internal sealed partial class YamlDocumentReader(SourceDocument document, TreeBuilder tree)
{
    private readonly Dictionary<string, SourceNode> _anchors = new(StringComparer.Ordinal);

    public static void Read(string text, SourceDocument document, TreeBuilder tree)
    {
        try
        {
            new YamlDocumentReader(document, tree).Read(text);
        }
        catch (YamlException exception)
        {
            throw new ImportException(document.Path, (int)exception.Start.Line, (int)exception.Start.Column, $"The document is not YAML: {exception.Message}");
        }
    }

    private void Read(string text)
    {
        // A line of blanks before a block of text is an error for the parser if it is longer than the indentation of the block.
        var parser = new Parser(new StringReader(BlankLine().Replace(text, "")));
        int documents = 0;
        while (MoveNext(parser) && parser.Current is { } parsed)
        {
            if (parsed is DocumentStart && ++documents == 2)
            {
                throw new ImportException(document.Path, (int)parsed.Start.Line, (int)parsed.Start.Column, "The file has a second YAML document; expected one.");
            }

            Read(parsed);
        }
    }

    // For some documents that are no YAML the parser throws exceptions of its own code instead of an error with a position.
    private bool MoveNext(Parser parser)
    {
        Mark last = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new ImportException(
                document.Path, (int)last.Line, (int)last.Column, "The document is not YAML: the parser cannot read what follows this position.");
        }
    }

    private void Read(ParsingEvent parsed)
    {
        (int line, int column) = ((int)parsed.Start.Line, (int)parsed.Start.Column);
        switch (parsed)
        {
            case MappingStart or SequenceStart when tree.ExpectsKey:
                throw new ImportException(document.Path, line, column, "A key is a list or a mapping; expected text.");
            case MappingStart mapping:
                Open(new SourceNode(SourceKind.Mapping, line, column), mapping);
                break;
            case SequenceStart sequence:
                Open(new SourceNode(SourceKind.List, line, column), sequence);
                break;
            case MappingEnd or SequenceEnd:
                tree.Close();
                break;
            case Scalar key when tree.ExpectsKey:
                tree.AddKey(key.Value, line, column);
                break;
            case Scalar scalar:
                SourceNode node = Read(scalar, line, column);
                tree.Add(node);
                Register(scalar, node);
                break;
            case AnchorAlias when tree.ExpectsKey:
                throw new ImportException(document.Path, line, column, "A key is an alias; expected text.");
            case AnchorAlias alias:
                tree.AddCopy(_anchors.TryGetValue(alias.Value.Value, out SourceNode? found)
                    ? found
                    : throw new ImportException(document.Path, line, column, $"The alias '*{alias.Value.Value}' has no anchor before it."));
                break;
            default:
                break;
        }
    }

    private void Open(SourceNode node, NodeEvent parsed)
    {
        tree.Open(node);
        Register(parsed, node);
    }

    private void Register(NodeEvent parsed, SourceNode node)
    {
        if (!parsed.Anchor.IsEmpty)
        {
            _anchors[parsed.Anchor.Value] = node;
        }
    }

    private static SourceNode Read(Scalar scalar, int line, int column)
    {
        string text = scalar.Value;
        bool isPlain = scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific);
        return !isPlain ? new SourceNode(SourceKind.Text, line, column) { Text = text }
            : text is "" or "~" or "null" or "Null" or "NULL" ? new SourceNode(SourceKind.Null, line, column)
            : text is "true" or "True" or "TRUE" ? new SourceNode(SourceKind.Boolean, line, column) { Text = "true" }
            : text is "false" or "False" or "FALSE" ? new SourceNode(SourceKind.Boolean, line, column) { Text = "false" }
            : FindNumber(text) is { } number ? new SourceNode(SourceKind.Number, line, column) { Text = number }
            : new SourceNode(SourceKind.Text, line, column) { Text = text };
    }

    private static string? FindNumber(string text)
    {
        if (JsonNumber().IsMatch(text))
        {
            return text;
        }

        if (Hexadecimal().IsMatch(text) && text.Length < 20)
        {
            return BigInteger.Parse("0" + text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        Match loose = LooseNumber().Match(text);
        if (!loose.Success)
        {
            return null;
        }

        string sign = loose.Groups["sign"].Value == "-" ? "-" : "";
        string whole = loose.Groups["whole"].Value.TrimStart('0');
        string fraction = loose.Groups["fraction"].Value;
        return $"{sign}{(whole.Length == 0 ? "0" : whole)}{(fraction.Length == 0 ? "" : "." + fraction)}{loose.Groups["exponent"].Value}";
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[ \t]+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^0x[0-9a-fA-F]+\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>([eE][-+]?[0-9]+)?)\z")]
    private static partial Regex LooseNumber();
}
