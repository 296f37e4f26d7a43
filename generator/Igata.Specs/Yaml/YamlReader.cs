using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>
/// Text to located tree. Only the events of the parser are used, with our own depth limit,
/// and whatever it throws ends the reading but keeps what was read before.
/// </summary>
internal sealed class YamlReader
{
    private const int LongestFile = 1024 * 1024;

    private readonly string _text;
    private readonly LineMap _lines;
    private readonly Findings _findings;
    private readonly YamlTreeBuilder _tree;
    private int _reached;

    private YamlReader(SpecFile file, Findings findings)
    {
        _text = file.Text;
        _lines = new LineMap(file.FullPath, file.Text);
        _findings = findings;
        _tree = new YamlTreeBuilder(file.Text, _lines, findings);
    }

    /// <summary>The tree of a file; null when it is empty.</summary>
    public static YamlNode? Read(SpecFile file, Findings findings)
    {
        var reader = new YamlReader(file, findings);
        if (file.Text.Length > LongestFile)
        {
            findings.Incomplete = true;
            findings.Add(Catalog.FileTooLong, reader._lines.Place(0, 0), file.Text.Length, LongestFile);
            return null;
        }

        int before = findings.Count;
        CharacterCheck.Check(file.Text, reader._lines, findings);
        reader.ReadEvents(charactersAreSound: findings.Count == before);
        return reader._tree.Finish();
    }

    private void ReadEvents(bool charactersAreSound)
    {
        var parser = new Parser(new StringReader(_text));
        int documents = 0;
        try
        {
            while (parser.MoveNext() && parser.Current is { } parsed)
            {
                _reached = Offsets.End(parsed);
                if (parsed is DocumentStart && ++documents == 2)
                {
                    int start = Offsets.Start(parsed);
                    _findings.Add(Catalog.SecondDocument, _lines.Place(start, start + 3));
                    return;
                }

                if (!_tree.Take(parsed))
                {
                    _findings.Incomplete = true;
                    return;
                }
            }
        }
        catch (YamlException fault)
        {
            Stop(charactersAreSound, Offsets.Start(fault), Offsets.End(fault), fault.Message);
        }
        catch (Exception)
        {
            // The parser throws others too, without a place: [1, 2 and then b: x is an InvalidOperationException.
            Stop(charactersAreSound, _reached, _reached, "a bracket or a brace is not closed before the next key.");
        }
    }

    private void Stop(bool charactersAreSound, int start, int end, string message)
    {
        _findings.Incomplete = true;
        if (!charactersAreSound)
        {
            return;
        }

        bool quotable = start < _text.Length && "@%`".IndexOf(_text[start]) >= 0;
        string why = quotable ? $"a text cannot begin with '{_text[start]}'." : message;
        _findings.Add(Catalog.NotYaml, _lines.Place(start, Math.Max(end, start)), why);
    }
}
