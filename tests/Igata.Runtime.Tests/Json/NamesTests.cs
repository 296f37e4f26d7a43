using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>The order of members is remembered from the objects before. Whatever it is, an object is read as if it were alone.</summary>
public class NamesTests
{
    private static readonly string[] Required = ["a", "b\"", "é"];
    private static readonly string[] Others = ["c", "d\\", "ab", "tab\t"];

    private static readonly string[] Objects =
    [
        "{}", """{"a":1}""", """{"a":1,"c":2}""", """{"c":1,"a":2}""", """{"a":1,"c":null,"ab":3}""", """{"ab":null,"a":1,"x":0,"c":null,"c":2}""", """{"a":1,"a":2,"c":3}""",
        """{"x":1,"c":2}""", """{"c":1,"x":2,"y":3,"ab":4}""", """{"a": 1, "c": 2}""", """{"a":1 ,"c" :2 }""", """{"\u0061":1,"c":2}""", """{"a":1,"\u0063":2}""",
        """{"b\"":1,"c":2,"b\"":3}""", """{"c":1,"b\"":2}""", """{"c":1,"d\\":2}""", """{"é":1,"c":2,"é":3}""", """{"tab\t":1,"c":2}""", """{"":1,"ab":2}""", """{"c":1,"":2,"ab":3}""",
        """{"c":{"a":1,"ab":2},"ab":[{"c":1}],"a":"c"}""",
    ];

    private static readonly string[] Invalid =
    [
        """{,"a":1}""", ""","a":1}""", """{"a":1,"c":2""", """{"a":1,"c"2}""", """{"a":1"c":2}""", """{"a":1,c":2}""", """{"a":,"c":2}""", """{"a":1,"c":}""", """{"c":1,"b"":2}""",
        """{"a":1,}""", """{"a":1,"c":2]""", """{"c":1,"ab":""", """{"c":1,"ab":2,"a""", "{\"c\":1,\"tab\t\":2}", """{"c":1,"d\":2}""",
    ];

    [Fact]
    public void ObjectIsReadAsIfItWereAlone() => Assert.All(Objects, static first => Assert.All(Objects, second =>
    {
        JsonNames names = new(Required, Others);
        Assert.Equal(Read(first), Read(names, first));
        Assert.Equal(Read(second), Read(names, second));
        Assert.Equal(Read(first), Read(names, first));
        Assert.Equal(Read(second), Read(names, second));
    }));

    [Fact]
    public void InvalidObjectIsRejectedAfterAnyOther() => Assert.All(Objects, static first => Assert.All(Invalid, invalid =>
    {
        JsonNames names = new(Required, Others);
        Read(names, first);
        JsonFormatException alone = Assert.Throws<JsonFormatException>(() => Read(invalid));
        JsonFormatException after = Assert.Throws<JsonFormatException>(() => Read(names, invalid));
        Assert.Equal((alone.Offset, alone.Message), (after.Offset, after.Message));
    }));

    [Fact]
    public void IndexesAreThoseOfTheLists() => Assert.Equal(
        ["0 a 1", "3 c 2", "2 é 3", "5 ab 4", "unknown y 5", "1 b\" 6", "4 d\\ 7", "6 tab\t 8", "\"y\":5"],
        Read("""{"a":1,"c":2,"é":3,"ab":4,"y":5,"b\"":6,"d\\":7,"tab\t":8}"""));

    private static List<string> Read(string json) => Read(new JsonNames(Required, Others), json);

    // As a generated reader reads an object in any order: the last member named twice counts, and a null is preserved.
    private static List<string> Read(JsonNames names, string json) => JsonCodec.Parse<List<string>>(Encoding.UTF8.GetBytes(json), (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
    {
        var read = new List<string>();
        ExplicitNullTracker nulls = default;
        JsonMembers unknown = default;
        int start = position;
        int index = int.MinValue;
        while (names.TryReadNext(json, start, ref position, ref reader, ref index, out ReadOnlySpan<byte> name))
        {
            string text = Encoding.UTF8.GetString(name);
            if (index >= Required.Length && nulls.TryReadNull(json, ref position, index, name, ref reader, ref unknown))
            {
                index = ~index;
                read.Add($"{index} {text}");
            }
            else if (index >= 0)
            {
                read.Add($"{index} {text} {JsonParsing.Data(json, ref position, ref reader)}");
            }
            else
            {
                int value = position;
                JsonParsing.CaptureUnknownMember(json, ref position, ref reader, ref unknown);
                read.Add($"unknown {text} {Encoding.UTF8.GetString(json[value..position])}");
            }
        }

        read.Add(unknown.ToString());
        return read;
    });
}
