using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml.Simple;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>
/// Parses text to a tree with locations. It uses only the events of the parser, and limits the depth itself.
/// An exception of the parser ends the parsing; everything before it is preserved.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxFileLength = 1024 * 1024;

    private readonly string _text;
    private readonly LineMap _lines;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlTreeBuilder _tree;
    private int _position;

    private YamlReader(SpecFile file, DiagnosticBag diagnostics)
    {
        // The parser ignores a last line of blanks that does not end, also inside of a block, where it is an empty line.
        _text = EndsWithBlankLine(file.Text) ? file.Text + "\n" : file.Text;
        _lines = new LineMap(file.FullPath, file.Text);
        _diagnostics = diagnostics;
        _tree = new YamlTreeBuilder(_text, _lines, diagnostics);
    }

    /// <summary>Reads the tree of a file; returns null if the file is empty.</summary>
    public static YamlNode? Read(SpecFile file, DiagnosticBag diagnostics) =>
        (file.Text.Length <= MaxFileLength ? SimpleYaml.TryRead(file) : null) ?? ReadAny(file, diagnostics);

    /// <summary>Reads a file in any form of YAML.</summary>
    internal static YamlNode? ReadAny(SpecFile file, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(file, diagnostics);
        if (file.Text.Length > MaxFileLength)
        {
            diagnostics.IsIncomplete = true;
            diagnostics.Add(Catalog.FileTooLong, reader._lines.GetLocation(0, 0), MaxFileLength);
            return null;
        }

        int before = diagnostics.Count;
        CharacterCheck.Check(file.Text, reader._lines, diagnostics);
        if (IsWithoutContent(file.Text))
        {
            return null;
        }

        reader.ReadEvents(charactersAreValid: diagnostics.Count == before);
        if (diagnostics.IsIncomplete)
        {
            reader._tree.MarkIncompleteNodes();
        }

        return reader._tree.Finish();
    }

    /// <summary>Returns whether a file has only a mark of a document, and comments. The parser throws an exception for it.</summary>
    private static bool IsWithoutContent(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
        return lines.Length == 1 && (lines[0] == "---" || (lines[0].StartsWith("--- ", StringComparison.Ordinal) && lines[0].Substring(4).TrimStart()[0] == '#'));
    }

    private static bool EndsWithBlankLine(string text)
    {
        string rest = text.TrimEnd(' ');
        return rest.Length < text.Length && rest.Length > 0 && rest[rest.Length - 1] is '\n' or '\r';
    }

    private void ReadEvents(bool charactersAreValid)
    {
        var parser = new Parser(new StringReader(_text));
        int documents = 0;
        try
        {
            while (parser.MoveNext() && parser.Current is { } parsed)
            {
                _position = CharacterIndex.GetEnd(parsed);
                if (parsed is DocumentStart && ++documents == 2)
                {
                    int start = CharacterIndex.GetStart(parsed);
                    _diagnostics.Add(Catalog.MultipleDocuments, _lines.GetLocation(start, start + 3));
                    return;
                }

                if (!_tree.Add(parsed))
                {
                    _diagnostics.IsIncomplete = true;
                    return;
                }
            }
        }
        catch (YamlException exception)
        {
            ReportAndStop(charactersAreValid, errors => errors.Explain(exception.Message, CharacterIndex.GetStart(exception), CharacterIndex.GetEnd(exception)));
        }
        catch (Exception)
        {
            // The parser also throws exceptions without a location: '[1, 2' followed by 'b: x' is an InvalidOperationException.
            ReportAndStop(charactersAreValid, errors => errors.ExplainUnclosed(_position));
        }
    }

    private void ReportAndStop(bool charactersAreValid, Func<ParserErrors, ParserError> explain)
    {
        _diagnostics.IsIncomplete = true;
        if (charactersAreValid)
        {
            ParserError error = explain(new ParserErrors(_text, _lines, _tree.Open));
            _diagnostics.Add(Catalog.InvalidYaml, _lines.GetLocation(error.Start, Math.Max(error.End, error.Start)), error.Message);
        }
    }
}
