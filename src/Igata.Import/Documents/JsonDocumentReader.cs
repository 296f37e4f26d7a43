using System.Text;
using System.Text.Json;

namespace Igata.Import.Documents;

/// <summary>Reads JSON into a tree with positions.</summary>
internal ref struct JsonDocumentReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly SourceDocument _document;
    private readonly TreeBuilder _tree;
    private int _offset;
    private int _line = 1;
    private int _lineStart;

    private JsonDocumentReader(ReadOnlySpan<byte> json, SourceDocument document, TreeBuilder tree)
    {
        _json = json;
        _document = document;
        _tree = tree;
    }

    public static void Read(ReadOnlySpan<byte> json, SourceDocument document, TreeBuilder tree)
    {
        try
        {
            new JsonDocumentReader(json, document, tree).Read();
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0) + 1;
            throw new ImportException(document.Path, line, (int)(exception.BytePositionInLine ?? 0) + 1, $"The document is not JSON: {GetReason(exception)}");
        }
    }

    private void Read()
    {
        var options = new JsonReaderOptions { MaxDepth = TreeBuilder.MaxDepth + 1, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(_json, options);
        while (reader.Read())
        {
            (int line, int column) = Locate((int)reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    _tree.Open(new SourceNode(SourceKind.Mapping, line, column));
                    break;
                case JsonTokenType.StartArray:
                    _tree.Open(new SourceNode(SourceKind.List, line, column));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _tree.Close();
                    break;
                case JsonTokenType.PropertyName:
                    _tree.AddKey(ReadText(ref reader, line, column), line, column);
                    break;
                case JsonTokenType.String:
                    _tree.Add(new SourceNode(SourceKind.Text, line, column) { Text = ReadText(ref reader, line, column) });
                    break;
                case JsonTokenType.Number:
                    _tree.Add(new SourceNode(SourceKind.Number, line, column) { Text = Encoding.UTF8.GetString(reader.ValueSpan) });
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    _tree.Add(new SourceNode(SourceKind.Boolean, line, column) { Text = reader.TokenType == JsonTokenType.True ? "true" : "false" });
                    break;
                case JsonTokenType.Null:
                    _tree.Add(new SourceNode(SourceKind.Null, line, column));
                    break;
                case JsonTokenType.None or JsonTokenType.Comment:
                default:
                    break;
            }
        }
    }

    private readonly string ReadText(ref Utf8JsonReader reader, int line, int column)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ImportException(_document.Path, line, column, "The text is not valid Unicode: it contains one half of a surrogate pair or bytes that are not UTF-8.");
        }
    }

    private (int Line, int Column) Locate(int offset)
    {
        ReadOnlySpan<byte> passed = _json[_offset..offset];
        for (int end = passed.IndexOf((byte)'\n'); end >= 0; end = passed.IndexOf((byte)'\n'))
        {
            _line++;
            _lineStart = offset - passed.Length + end + 1;
            passed = passed[(end + 1)..];
        }

        _offset = offset;
        return (_line, Encoding.UTF8.GetCharCount(_json[_lineStart..offset]) + 1);
    }

    // The position is at the front of the message already.
    private static string GetReason(JsonException exception)
    {
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? exception.Message : exception.Message[..position];
    }
}
