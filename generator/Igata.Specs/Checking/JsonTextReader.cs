using System.Text;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Reads the JSON that a string holds. All its values have the location of the string.</summary>
internal sealed class JsonTextReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly SourceLocation _location;
    private int _position;

    private JsonTextReader(string text, SourceLocation location) => (_text, _location) = (text, location);

    /// <summary>Returns the value, or null if the text does not hold one.</summary>
    public static JsonNode? Read(ScalarKind form, string text, SourceLocation location)
    {
        if (!form.GetInfo().AcceptsText(text))
        {
            return null;
        }

        string json = form is ScalarKind.String ? text : Encoding.UTF8.GetString(ScalarText.DecodeBase64Url(text.Replace('+', '-').Replace('/', '_')));
        var reader = new JsonTextReader(json, location);
        JsonNode? value = reader.ReadValue(0);
        reader.SkipSpace();
        return reader._position == json.Length ? value : null;
    }

    private JsonNode? ReadValue(int depth)
    {
        SkipSpace();
        return depth > MaxDepth || _position == _text.Length ? null : _text[_position] switch
        {
            '{' => ReadObject(depth),
            '[' => ReadList(depth),
            '"' => ReadString() is { } text ? new JsonLeaf(new JsonScalar(JsonKind.String, text), _location) : null,
            _ => ReadLiteral(),
        };
    }

    private JsonObject? ReadObject(int depth)
    {
        var members = new List<JsonMember>();
        _position++;
        while (!TrySkip('}'))
        {
            SkipSpace();
            bool isNext = members.Count == 0 || TrySkip(',');
            SkipSpace();
            if (!isNext || _position == _text.Length || _text[_position] != '"' || ReadString() is not { } name || !TrySkip(':') || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(new Located<string>(name, _location), value));
        }

        return new JsonObject(members, _location);
    }

    private JsonList? ReadList(int depth)
    {
        var items = new List<JsonNode>();
        _position++;
        while (!TrySkip(']'))
        {
            if ((items.Count > 0 && !TrySkip(',')) || ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new JsonList(items, _location);
    }

    private string? ReadString()
    {
        var text = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            char c = _text[_position];
            if (c == '"')
            {
                _position++;
                return text.ToString();
            }

            if (c < ' ' || (c == '\\' && ++_position == _text.Length))
            {
                return null;
            }

            if (c != '\\')
            {
                text.Append(c);
            }
            else if (_text[_position] == 'u')
            {
                if (_position + 4 >= _text.Length || !ushort.TryParse(_text.Substring(_position + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out ushort code))
                {
                    return null;
                }

                text.Append((char)code);
                _position += 4;
            }
            else if ("\"\\/bfnrt".IndexOf(_text[_position]) is var index and >= 0)
            {
                text.Append("\"\\/\b\f\n\r\t"[index]);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private JsonLeaf? ReadLiteral()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] is not (',' or ']' or '}' or ' ' or '\t' or '\r' or '\n' or ':'))
        {
            _position++;
        }

        string literal = _text.Substring(start, _position - start);
        JsonKind? kind = literal switch
        {
            "true" => JsonKind.True,
            "false" => JsonKind.False,
            "null" => JsonKind.Null,
            _ => JsonNumber.IsNumber(literal) ? JsonKind.Number : null,
        };
        return kind is { } known ? new JsonLeaf(new JsonScalar(known, literal), _location) : null;
    }

    private bool TrySkip(char c)
    {
        SkipSpace();
        bool isSkipped = _position < _text.Length && _text[_position] == c;
        _position += isSkipped ? 1 : 0;
        return isSkipped;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is (' ' or '\t' or '\r' or '\n'))
        {
            _position++;
        }
    }
}
