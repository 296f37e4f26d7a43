using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Runtime;

namespace Igata.Tests.JsonTests;

public class DataTests
{
    [Fact]
    public void PartsAreFound()
    {
        JsonData data = JsonData.Parse(""" { "a" : [ 1 , "x" , { "b" : true } ] , "\u0061b" : 1.5 , "n" : null , "a" : [ -7 ] } """);
        Assert.True(data.TryGet("a", out JsonData items));
        Assert.Equal(-7, Assert.Single(items.EnumerateArray()).GetInt64());
        Assert.True(data.TryGet("ab", out JsonData number));
        Assert.Equal(1.5, number.GetDouble());
        Assert.True(data.TryGet("n", out JsonData nothing));
        Assert.Equal(JsonKind.Null, nothing.Kind);
        Assert.False(nothing.IsDefault);
        Assert.False(data.TryGet("z", out JsonData missing));
        Assert.True(missing.IsDefault);
        Assert.Equal(["a", "ab", "n", "a"], data.EnumerateObject().Select(static member => member.Key));
        Assert.Equal(3, data.EnumerateObject().First().Value.EnumerateArray().Count());
        Assert.Empty(JsonData.Parse("[ ]").EnumerateArray());
        Assert.Empty(JsonData.Parse("{ }").EnumerateObject());
        Assert.False(JsonData.Parse("[1]").TryGet("a", out _));
        Assert.False(default(JsonData).TryGet("a", out _));
    }

    [Fact]
    public void PartsShareTheBytesOfTheWhole()
    {
        JsonData data = JsonData.Parse("""{"a":{"b":[1,{"c":"x"}]},"d":2}""");
        Assert.True(data.TryGet("a", out JsonData a));
        Assert.True(a.TryGet("b", out JsonData b));
        JsonData inner = b.EnumerateArray().Last();
        Assert.Equal(("""{"c":"x"}""", JsonKind.Object, JsonData.Parse("""{"c":"x"}""")), (inner.ToString(), inner.Kind, inner));
        Assert.Equal("x", inner.ToElement().GetProperty("c").GetString());
        Assert.True(inner.TryGet("c", out JsonData text));
        Assert.Equal("x", text.GetString());
        Assert.Equal("""{"e":{"c":"x"}}""", JsonData.Object(("e", inner)).ToString());

        var enumerator = b.EnumerateArray().GetEnumerator();
        Assert.True(enumerator.MoveNext() && enumerator.MoveNext() && !enumerator.MoveNext() && !enumerator.MoveNext());
        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(1, enumerator.Current.GetInt64());
        Assert.False(default(JsonData.ArrayItems).GetEnumerator().MoveNext());
        Assert.False(default(JsonData.ObjectMembers).GetEnumerator().MoveNext());
    }

    [Fact]
    public void ReadingPartsAllocatesNothing()
    {
        JsonData data = JsonData.Parse($$"""{{{string.Join(",", Enumerable.Range(0, 10).Select(static i => $"\"name{i}\":{{\"text\":\"{new string('x', 1000)}\"}}"))}},"items":[1,2,3]}""");
        string[] names = [.. Enumerable.Range(0, 10).Select(static i => $"name{i}")];
        Assert.Equal(10, CountParts(data, names));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = CountParts(data, names);
        Assert.Equal((10, 0L), (found, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    private static int CountParts(JsonData data, string[] names)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += data.TryGet(name, out JsonData part) && part.TryGet("text", out _) ? 1 : 0;
        }

        foreach (JsonData item in data.TryGet("items", out JsonData items) ? items.EnumerateArray() : default)
        {
            found += item.IsDefault ? 1 : 0;
        }

        return found;
    }

    [Fact]
    public void WrongKindThrows()
    {
        Assert.Throws<InvalidOperationException>(() => JsonData.Parse("1").GetString());
        Assert.Throws<InvalidOperationException>(() => JsonData.Parse("\"1\"").GetInt64());
        Assert.Throws<InvalidOperationException>(() => JsonData.Parse("1").GetBoolean());
        Assert.Throws<InvalidOperationException>(() => JsonData.Parse("{}").EnumerateArray());
        Assert.Throws<InvalidOperationException>(() => default(JsonData).GetString());
        Assert.Throws<JsonFormatException>(() => JsonData.Parse("1.5").GetInt64());
    }

    [Fact]
    public void DataIsCreatedFromValues()
    {
        JsonData data = JsonData.Object(("a", JsonData.String("x\n")), ("b", JsonData.Number(5)), ("c", JsonData.Number(0.5)), ("d", JsonData.Boolean(true)), ("e", JsonData.Null()), ("f", default));
        Assert.Equal("""{"a":"x\n","b":5,"c":0.5,"d":true,"e":null,"f":null}""", data.ToString());
        Assert.Equal("{}", JsonData.Object().ToString());
    }

    [Fact]
    public void SystemTextJsonConversionsRoundTrip()
    {
        using var document = JsonDocument.Parse("""{"a":[1.0,"é"]}""");
        JsonData fromElement = document.RootElement;
        JsonData fromNode = JsonData.From(JsonNode.Parse("""{"a":[1.0,"x"]}"""));
        Assert.Equal("""{"a":[1.0,"é"]}""", fromElement.ToString());
        Assert.Equal("""{"a":[1.0,"x"]}""", fromNode.ToString());
        Assert.Equal("null", JsonData.From((JsonNode?)null).ToString());
        Assert.True(JsonData.From(default(JsonElement)).IsDefault);
        Assert.Equal("é", fromElement.ToElement().GetProperty("a")[1].GetString());
        Assert.Equal(JsonValueKind.Undefined, default(JsonData).ToElement().ValueKind);
    }

    [Fact]
    public void EqualityComparesBytes()
    {
        Assert.Equal(JsonData.Parse("[1]"), JsonData.Parse(" [1] "));
        Assert.Equal(JsonData.Parse("[1]").GetHashCode(), JsonData.Parse(" [1] ").GetHashCode());
        Assert.NotEqual(JsonData.Parse("[1]"), JsonData.Parse("[1.0]"));
        Assert.NotEqual(JsonData.Null(), default);
        Assert.True(JsonData.Parse("1") == JsonData.Parse("1"));
    }

    [Fact]
    public void HundredThousandUnknownMembersAreFast()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 100_000).Select(static i => $"\"m{i}\":{i}")) + "}";
        var gauge = JsonCodec.Parse<Fixtures.Gauge>(json);
        Assert.Equal(json, JsonCodec.ToText(gauge));
    }

    [Fact]
    public void UnknownMembersCanBeSent()
    {
        JsonMembers members = JsonMembers.Create(("local", JsonData.Boolean(true)), ("é\"", JsonData.Parse("[1]")));
        Assert.Equal("\"local\":true,\"é\\\"\":[1]", Encoding.UTF8.GetString(members.Utf8));
        Assert.True(members.TryGet("local", out JsonData local));
        Assert.Equal("true", local.ToString());
        Assert.Throws<ArgumentException>(static () => JsonMembers.Create(("x", default)));
    }
}
