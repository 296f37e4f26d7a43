using System.Buffers;
using System.Text;
using Igata.Runtime.Transport;

namespace Igata.Tests.TransportTests;

/// <summary>Every rule of "Interpreting an event stream" of the HTML Standard, with the bytes cut at every position.</summary>
public sealed class EventParserTests
{
    /// <summary>The name of the rule, the stream, and the events: name, last id and data.</summary>
    private static readonly (string Rule, string Stream, string[] Events)[] Rules =
    [
        ("nothing is no event", "", []),
        ("one line of data", "data: a\n\n", ["message||a"]),
        ("the lines of data are joined by a line feed", "data: YHOO\ndata: +2\ndata: 10\n\n", ["message||YHOO\n+2\n10"]),
        ("a line ends with a line feed", "data: a\ndata: b\n\n", ["message||a\nb"]),
        ("a line ends with a carriage return", "data: a\rdata: b\r\r", ["message||a\nb"]),
        ("a line ends with both", "data: a\r\ndata: b\r\n\r\n", ["message||a\nb"]),
        ("the ends of lines may be mixed", "data: a\ndata: b\r\ndata: c\r\n\r", ["message||a\nb\nc"]),
        ("a carriage return and a line feed are one end", "data: a\r\n\ndata: b\n\r\n", ["message||a", "message||b"]),
        ("a line feed and a carriage return are two ends", "data: a\n\rdata: b\n\n", ["message||a", "message||b"]),
        ("a leading byte order mark is removed", "\uFEFFdata: a\n\n", ["message||a"]),
        ("only one byte order mark is removed", "\uFEFF\uFEFFdata: a\n\ndata: b\n\n", ["message||b"]),
        ("a byte order mark later is a part of the line", "data: a\n\n\uFEFFdata: b\n\n", ["message||a"]),
        ("a byte order mark in the data stays", "data: \uFEFFa\n\n", ["message||\uFEFFa"]),
        ("a line that begins with a colon is a comment", ": test stream\n\ndata: a\n:\n:data: b\n: \n\n", ["message||a"]),
        ("a comment alone is no event", ":\n\n:\n\n", []),
        ("a heartbeat between events", "data: a\n\n:\n\ndata: b\n\n", ["message||a", "message||b"]),
        ("one space after the colon is removed", "data:a\n\ndata: a\n\ndata:  a\n\n", ["message||a", "message||a", "message|| a"]),
        ("a tab after the colon stays", "data:\ta\n\n", ["message||\ta"]),
        ("spaces at the end stay", "data: a \n\n", ["message||a "]),
        ("a field name with a space is another field", "data : a\n data: b\ndata: c\n\n", ["message||c"]),
        ("field names have a case", "Data: a\nDATA: b\ndata: c\nEvent: x\nID: 1\n\n", ["message||c"]),
        ("an unknown field is ignored", "foo: bar\ndata: a\ndatax: b\ndat: c\n\n", ["message||a"]),
        ("the value may contain colons", "data: a:b: c\n\n", ["message||a:b: c"]),
        ("a line without a colon is a field with an empty value", "data\n\ndata\ndata\n\n", ["message||", "message||\n"]),
        ("an empty value is data", "data:\n\ndata: \n\ndata:\ndata: a\n\n", ["message||", "message||", "message||\na"]),
        ("an event without data is none", "event: add\n\nid: 1\n\nretry: 5\n\n", []),
        ("the name of an event without data is forgotten", "event: add\n\ndata: a\n\n", ["message||a"]),
        ("the name of the event", "event: add\ndata: 1\n\ndata: 2\n\nevent: remove\ndata: 3\n\n", ["add||1", "message||2", "remove||3"]),
        ("the name may follow the data", "data: 1\nevent: add\n\n", ["add||1"]),
        ("the last name counts", "event: a\nevent: b\ndata: 1\n\n", ["b||1"]),
        ("an empty name is the default", "event: a\nevent:\ndata: 1\n\nevent\ndata: 2\n\n", ["message||1", "message||2"]),
        ("names are UTF-8", "event: 追加\ndata: é\n\n", ["追加||é"]),
        ("the id of the event stays for the next", "id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c\n\n", ["message|1|a", "message|1|b", "message|2|c"]),
        ("an id of an event without data counts for the next", "id: 1\n\ndata: a\n\n", ["message|1|a"]),
        ("an empty id resets it", "id: 1\ndata: a\n\nid\ndata: b\n\nid: 2\ndata: c\n\nid:\ndata: d\n\n", ["message|1|a", "message||b", "message|2|c", "message||d"]),
        ("an id with U+0000 is ignored", "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n", ["message|1|a", "message|1|b"]),
        ("the last id counts", "id: 1\nid: 2\ndata: a\n\n", ["message|2|a"]),
        ("an id may have spaces", "id:  a b \ndata: a\n\n", ["message| a b |a"]),
        ("data at the end without a blank line is discarded", "data: a\n\ndata: b\n", ["message||a"]),
        ("a line at the end without an end is discarded", "data: a\n\ndata: b", ["message||a"]),
        ("the end of the line is not the end of the event", "data: a\r\n", []),
        ("blank lines between events mean nothing", "\n\n\ndata: a\n\n\n\r\n\r\rdata: b\n\n", ["message||a", "message||b"]),
        ("data may be long", "data: " + new string('x', 300) + "\ndata: " + new string('y', 300) + "\n\n", ["message||" + new string('x', 300) + "\n" + new string('y', 300)]),
        ("control characters stay in the data", "data: \u0001\u007F\n\n", ["message||\u0001\u007F"]),
    ];

    public static TheoryData<string> RuleNames => [.. Rules.Select(static rule => rule.Rule)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void RuleHoldsWhereverTheBytesAreCut(string name)
    {
        (_, string stream, string[] expected) = Rules.Single(rule => rule.Rule == name);
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        Assert.Equal(expected, Parse(bytes, bytes.Length));
        Assert.Equal(expected, Parse(bytes, 1));
        Assert.Equal(expected, Parse(bytes, 2));
        Assert.Equal(expected, Parse(bytes, 7));
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            Assert.Equal(expected, Parse(bytes, cut));
            Assert.Equal(expected, Parse([bytes[..cut], bytes[cut..]]));
        }
    }

    [Theory]
    [InlineData("retry: 10\n\n", 10L)]
    [InlineData("retry:10\n", 10L)]
    [InlineData("retry: 0\n\n", 0L)]
    [InlineData("retry: 007\n\n", 7L)]
    [InlineData("retry: 10\nretry: 20\n\n", 20L)]
    [InlineData("retry: 99999999999999999999\n\n", long.MaxValue)]
    [InlineData("retry: 10\nretry: 1.5\nretry: -1\nretry: +1\nretry: 1 \nretry:  1\nretry: 0x1\nretry: \nretry\nretry: \u0661\n\n", 10L)]
    [InlineData("retry: ten\n\n", null)]
    [InlineData("Retry: 10\n\n", null)]
    public void RetryIsAWholeNumberOfMilliseconds(string stream, long? expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        for (int size = 1; size <= bytes.Length; size++)
        {
            using var parser = new EventParser(1024, ArrayPool<byte>.Shared);
            Feed(parser, [.. bytes.Chunk(size)], []);
            Assert.Equal(expected, parser.RetryMilliseconds);
        }
    }

    [Fact]
    public void BytesOfANameThatAreNotUtf8AreReplaced()
    {
        byte[] bytes = [.. "event: a"u8, 0xFF, .. "b\nid: "u8, 0xC3, .. "\ndata: x\n\n"u8];
        for (int size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(["a\uFFFDb|\uFFFD|x"], Parse(bytes, size));
        }
    }

    [Fact]
    public void EventThatIsCutDoesNotChangeTheLastId()
    {
        using var parser = new EventParser(1024, ArrayPool<byte>.Shared);
        var events = new List<string>();
        Feed(parser, ["id: 1\ndata: a\n\nid: 2\nevent: x\ndata: b\n"u8.ToArray()], events);
        Assert.Equal("1", parser.LastEventId);
        parser.Restart();
        Feed(parser, ["\uFEFFdata: c\n\n"u8.ToArray()], events);
        Assert.Equal(["message|1|a", "message|1|c"], events);
    }

    [Fact]
    public void LineIsReadBeforeTheLineFeedAfterItsCarriageReturn()
    {
        using var parser = new EventParser(1024, ArrayPool<byte>.Shared);
        var events = new List<string>();
        Feed(parser, ["data: a\r\r"u8.ToArray()], events);
        Assert.Equal(["message||a"], events);
        Feed(parser, ["\ndata: b\r\n\r"u8.ToArray()], events);
        Assert.Equal(["message||a", "message||b"], events);
    }

    [Theory]
    [InlineData("data: ")]
    [InlineData(": ")]
    [InlineData("event: ")]
    public void LineThatIsLongerThanTheLimitFillsTheBuffer(string start)
    {
        using var parser = new EventParser(1000, ArrayPool<byte>.Shared);
        byte[] bytes = Encoding.UTF8.GetBytes(start + new string('x', 2000));
        int taken = 0;
        for (Memory<byte> free = parser.GetWriteBuffer(); !free.IsEmpty; free = parser.GetWriteBuffer())
        {
            int length = Math.Min(free.Length, 100);
            bytes.AsSpan(taken, length).CopyTo(free.Span);
            parser.Advance(length);
            taken += length;
            Assert.False(parser.TryRead());
        }

        Assert.Equal(1000, taken);
    }

    [Fact]
    public void ManyEventsNeedNoMoreMemoryThanOne()
    {
        var pool = new CountingPool();
        using (var parser = new EventParser(1 << 20, pool))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(": comment\nid: 1\nevent: add\ndata: " + new string('x', 5000) + "\ndata: y\n\n");
            for (int i = 0; i < 200; i++)
            {
                var events = new List<string>();
                Feed(parser, [.. bytes.Chunk(1777)], events);
                Assert.Single(events);
            }

            Assert.Equal(1, pool.Rents);
        }
    }

    private static List<string> Parse(byte[] bytes, int size) => Parse([.. bytes.Chunk(Math.Max(size, 1))]);

    private static List<string> Parse(byte[][] chunks)
    {
        using var parser = new EventParser(4096, ArrayPool<byte>.Shared);
        var events = new List<string>();
        Feed(parser, chunks, events);
        return events;
    }

    private static void Feed(EventParser parser, byte[][] chunks, List<string> events)
    {
        foreach (byte[] chunk in chunks)
        {
            for (int position = 0; position < chunk.Length;)
            {
                Memory<byte> free = parser.GetWriteBuffer();
                int length = Math.Min(free.Length, chunk.Length - position);
                chunk.AsSpan(position, length).CopyTo(free.Span);
                parser.Advance(length);
                position += length;
                while (parser.TryRead())
                {
                    events.Add($"{parser.Name ?? "message"}|{parser.LastEventId}|{Encoding.UTF8.GetString(parser.Data)}");
                }
            }
        }
    }
}
