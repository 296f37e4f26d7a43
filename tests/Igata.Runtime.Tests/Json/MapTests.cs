using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>The names of a map are predicted from the map before. Whatever that is, a map is read as if it were alone.</summary>
public class MapTests
{
    // A document that is long enough for names to be remembered.
    private static readonly string Padding = "\"" + new string('x', 600) + "\"";

    private static readonly string[] Maps =
    [
        "{}", """{"a":1}""", """{"a":1,"b":2}""", """{"b":1,"a":2}""", """{"a":1,"b":2,"c":3}""", """{"a":1,"a":2}""", """{"a":1,"b":2,"a":3}""",
        """{"ab":1,"b":2}""", """{ "a":1,"b":2}""", """{"a": 1,"b":2}""", """{"a":1, "b":2}""", """{"a":1 ,"b":2}""", """{"a":1,"b":2 }""", """{"\u0061":1,"b":2}""",
        """{"a\"b":1}""", """{"é":1,"b":2}""", """{"é":1,"é":2}""", """{"":1}""", """{"":1,"":2}""", """{"x\\":1}""",
        "{" + string.Join(',', Enumerable.Range(0, 32).Select(static i => $"\"n{i}\":{i}")) + "}",
        "{" + string.Join(',', Enumerable.Range(0, 33).Select(static i => $"\"n{i}\":{i}")) + "}",
        "{" + string.Join(',', Enumerable.Range(0, 32).Select(static i => $"\"n{i % 31}\":{i}")) + "}",
        """{"n0":1}""",
    ];

    private static readonly string[] Invalid =
    [
        """{"a":1,"b":2""", """{"a":1,"b" 2}""", """{"a":1"b":2}""", """{"a":1,b":2}""", """{"a:1}""", """{"a"b":1}""", """{"a":1,}""", """{,"a":1}""", """{"a":,"b":2}""",
        "{\"a\u0001\":1}", """{"a":1,"b":2]""", """{"a\ud800":1}""", """["a":1]""", """{"x\":1}""",
    ];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (string first in Maps)
        {
            foreach (string second in Maps)
            {
                pairs.Add(first, second);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void MapIsReadAsIfItWereAlone(string first, string second)
    {
        EquatableList<EquatableMap<long>> read = ReadList($"[{first},{second},{first},{second}]");
        Assert.Equal([.. Read(first)], [.. read[0]]);
        Assert.Equal([.. Read(second)], [.. read[1]]);
        Assert.Equal([.. Read(first)], [.. read[2]]);
        Assert.Equal([.. Read(second)], [.. read[3]]);
    }

    [Fact]
    public void InvalidMapIsRejectedAfterAnyOther() => Assert.All(Maps, static map => Assert.All(Invalid, invalid =>
    {
        JsonFormatException alone = Assert.Throws<JsonFormatException>(() => ReadList($"[{invalid}]"));
        JsonFormatException after = Assert.Throws<JsonFormatException>(() => ReadList($"[{map},{invalid}]"));
        Assert.Equal(alone.Offset + Encoding.UTF8.GetByteCount(map) + 1, after.Offset);
    }));

    [Fact]
    public void NamesOfNestedMapsAreRememberedByDepth()
    {
        const string Item = """{"a":{"x":{"p":1},"y":{"p":2}},"b":{"x":{},"y":{"q":3}}}""";
        byte[] json = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Item, 20))}]");
        EquatableList<EquatableMap<EquatableMap<EquatableMap<long>>>> items = JsonCodec.Parse(json, static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
            JsonParsing.List(json, ref position, ref reader, static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
                JsonParsing.Map(json, ref position, ref reader, static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
                    JsonParsing.Map(json, ref position, ref reader, ReadMap))));
        Assert.Equal(20, items.Count);
        Assert.All(items, item => Assert.Equal(items[0], item));
        Assert.Equal(["a", "b"], items[19].Keys);
        Assert.Equal(["x", "y"], items[19]["b"].Keys);
        Assert.Equal(3, items[19]["b"]["y"]["q"]);
    }

    [Fact]
    public void RepeatedNamesAreTheSameStrings()
    {
        EquatableList<EquatableMap<long>> read = ReadList("""[{"name of a member":1,"other":2},{"name of a member":3,"other":4}]""");
        Assert.Same(read[0].Keys.First(), read[1].Keys.First());
    }

    [Fact]
    public void NamesDoNotOutliveTheirDocument()
    {
        _ = ReadList("""[{"a":1,"b":2}]""");
        WeakReference<string> name = ReadName();
        GC.Collect();
        Assert.False(name.TryGetTarget(out _));

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference<string> ReadName() => new(ReadList("""[{"a name that nothing else has":1}]""")[0].Keys.First());
    }

    private static EquatableMap<long> Read(string json) => JsonCodec.Parse(Encoding.UTF8.GetBytes(json), ReadMap);

    private static EquatableList<EquatableMap<long>> ReadList(string json)
    {
        byte[] document = Encoding.UTF8.GetBytes($"[{json},{Padding}]");
        return JsonCodec.Parse(document, static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
        {
            position++;
            EquatableList<EquatableMap<long>> maps = JsonParsing.List(json, ref position, ref reader, ReadMap);
            position++;
            _ = JsonParsing.String(json, ref position, ref reader);
            position++;
            return maps;
        });
    }

    private static EquatableMap<long> ReadMap(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.Map(json, ref position, ref reader, JsonParsing.Int64);
}
