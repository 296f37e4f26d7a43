using System.Globalization;
using System.Text;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>Writes a document as a server may write it, or as Igata writes it.</summary>
internal sealed class NodePrinter(Random? random)
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes a document as Igata does: compact, with the known members in the order of the spec, followed by the others.</summary>
    public static string PrintCanonical(Node node) => new NodePrinter(null).Print(node);

    /// <summary>Writes the same document with its members in any order, whitespace anywhere and unnecessary escapes.</summary>
    public static string PrintRandomly(Node node, Random random) => new NodePrinter(random).Print(node);

    private string Print(Node node)
    {
        AppendWhiteSpace();
        Append(node);
        AppendWhiteSpace();
        return _text.ToString();
    }

    private void Append(Node node)
    {
        switch (node)
        {
            case TextNode text: AppendText(text.Text); break;
            case RawNode raw: _text.Append(random is null ? raw.Written : raw.Text); break;
            case ListNode list: AppendSeparated('[', list.Items, Append, ']'); break;
            case MapNode map: AppendSeparated('{', map.Members, Append, '}'); break;
            case ObjectNode record: AppendSeparated('{', Order(record.Members), Append, '}'); break;
        }
    }

    private void Append(Member member)
    {
        // The name of a preserved member is written unchanged.
        if (member.IsKept)
        {
            _text.Append('"').Append(member.Name).Append('"');
        }
        else
        {
            AppendText(member.Name);
        }

        AppendWhiteSpace();
        _text.Append(':');
        AppendWhiteSpace();
        Append(member.Value);
    }

    private void AppendSeparated<T>(char open, IEnumerable<T> parts, Action<T> append, char close)
    {
        _text.Append(open);
        AppendWhiteSpace();
        bool isFirst = true;
        foreach (T part in parts)
        {
            _text.Append(isFirst ? "" : ",");
            AppendWhiteSpace();
            append(part);
            AppendWhiteSpace();
            isFirst = false;
        }

        _text.Append(close);
    }

    /// <summary>Orders known members at random. The others keep their relative order, which is compared.</summary>
    private IEnumerable<Member> Order(IReadOnlyList<Member> members)
    {
        if (random is null)
        {
            return members.OrderBy(static member => member.IsKept);
        }

        Member[] shuffled = [.. members];
        random.Shuffle(shuffled);
        var preserved = new Queue<Member>(members.Where(static member => member.IsKept));
        return shuffled.Select(member => member.IsKept ? preserved.Dequeue() : member);
    }

    private void AppendWhiteSpace()
    {
        if (random is not null && random.Next(6) == 0)
        {
            _text.Append(random.Next(4) switch { 0 => " ", 1 => "\n  ", 2 => "\t", _ => "\r\n" });
        }
    }

    private void AppendText(string text)
    {
        bool all = random is not null && random.Next(16) == 0;
        _text.Append('"');
        foreach (char unit in text)
        {
            bool escapes = all || (random is not null && !char.IsSurrogate(unit) && random.Next(20) == 0);
            _ = escapes ? _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}") : unit switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => _text.Append(unit),
            };
        }

        _text.Append('"');
    }
}
