using System.Text;

namespace Igata.Generator.Emit;

/// <summary>Text with indentation. A line may be many: a raw string is indented as a whole, and empty lines stay empty.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void WriteLine(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _indent * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    public void WriteLines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            WriteLine(line);
        }
    }

    public void WriteBlankLine() => _text.Append('\n');

    /// <summary>A header and an open brace; disposing closes it.</summary>
    public Block OpenBlock(string header, string close = "}")
    {
        WriteLine(header);
        WriteLine("{");
        _indent++;
        return new Block(this, close);
    }

    /// <summary>One step further in, without braces.</summary>
    public Block OpenIndent()
    {
        _indent++;
        return new Block(this, null);
    }

    public void WriteDocs(IEnumerable<string> lines) => WriteLines(lines.Select(line => "/// " + line));

    public void WriteAttributes(IEnumerable<string> attributes) => WriteLines(attributes.Select(attribute => $"[{attribute}]"));

    public override string ToString() => _text.ToString();

    internal readonly struct Block(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (close is not null)
            {
                writer.WriteLine(close);
            }
        }
    }
}
