using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Runtime.Json;

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
