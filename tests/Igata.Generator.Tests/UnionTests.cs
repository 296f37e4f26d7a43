using Igata.Runtime;

namespace Igata.Generator.Tests;

/// <summary>Tests unions by member and by key. Known cases are read; anything else is preserved unchanged.</summary>
public sealed class UnionTests
{
    private static readonly GeneratedAssembly Notes = new("tests/Specs/notes", "Notes");
    private static readonly GeneratedAssembly Ledger = new("tests/Specs/ledger", "Ledger");

    [Theory]
    [InlineData("""{"type":"text","text":"a"}""", "Text", null)]
    [InlineData("""{"text":"a","type":"text"}""", "Text", """{"type":"text","text":"a"}""")]
    [InlineData("""{ "type" : "text" , "text" : "a" }""", "Text", """{"type":"text","text":"a"}""")]
    [InlineData("""{"of":"abc123def456","more":{"type":"text"},"type":"picture"}""", "Picture", """{"type":"picture","of":"abc123def456","more":{"type":"text"}}""")]
    [InlineData("""{"text":"a","typ\u0065":"te\u0078t"}""", "Text", """{"type":"text","text":"a"}""")]
    [InlineData("""{"type":"columns","columns":[{"blocks":[{"type":"text","text":""},{"type":"?"}]}]}""", "Columns", null)]
    [InlineData("""{"type":"sound","of":1}""", "Unknown", null)]
    [InlineData("""{"type":1,"text":"a"}""", "Unknown", null)]
    [InlineData("""{"type":null,"text":"a"}""", "Unknown", null)]
    [InlineData("""{"text":"a"}""", "Unknown", null)]
    [InlineData("{}", "Unknown", null)]
    [InlineData("[1]", "Unknown", null)]
    [InlineData("\"text\"", "Unknown", null)]
    public void MemberSelectsTheCase(string json, string @case, string? written)
    {
        Assert.Equal(written ?? json, Notes.RoundTrip("Block", json));
        AssertIs(@case, Notes.Read("Block", json));
    }

    [Theory]
    [InlineData("""{"S":"a"}""", "S", null)]
    [InlineData("""{ "S" : "a" }""", "S", """{"S":"a"}""")]
    [InlineData("""{"N":"1.50"}""", "N", null)]
    [InlineData("""{"B":"AAEC"}""", "B", null)]
    [InlineData("""{"SS":["b","a"]}""", "Ss", null)]
    [InlineData("""{"NULL":true}""", "Null", null)]
    [InlineData("""{"M":{"a":{"L":[{"S":"x"},{"M":{}},{"X":{"S":"x"}}]}}}""", "M", null)]
    [InlineData("""{"L":[]}""", "L", null)]
    [InlineData("""{"S":null,"N":"1"}""", "N", """{"N":"1","S":null}""")]
    [InlineData("""{"N":"1","S":null}""", "N", null)]
    [InlineData("""{"__type":"x","N":"1"}""", "N", """{"N":"1","__type":"x"}""")]
    [InlineData("""{"N":"1","__type":{"S":"a"}}""", "N", null)]
    [InlineData("""{"N":"1","N":null}""", "N", null)]
    [InlineData("""{"S":"a","S":"b"}""", "Unknown", null)]
    [InlineData("""{"S":null}""", "Unknown", null)]
    [InlineData("""{"S":null,"__type":"x"}""", "Unknown", null)]
    [InlineData("""{"S":"a","N":"1"}""", "Unknown", null)]
    [InlineData("""{"S":"a","__type":"x","N":"1"}""", "Unknown", null)]
    [InlineData("""{"X":"a"}""", "Unknown", null)]
    [InlineData("""{"s":"a"}""", "Unknown", null)]
    [InlineData("{}", "Unknown", null)]
    [InlineData("[]", "Unknown", null)]
    [InlineData("\"S\"", "Unknown", null)]
    [InlineData("7", "Unknown", null)]
    public void OnlyKeySelectsTheCase(string json, string @case, string? written)
    {
        Assert.Equal(written ?? json, Ledger.RoundTrip("AttributeValue", json));
        AssertIs(@case, Ledger.Read("AttributeValue", json));
    }

    [Theory]
    [InlineData("""{"S":1}""", "a string")]
    [InlineData("""{"M":{"a":{"BOOL":"x"}}}""", "true or false")]
    public void KnownKeyWithAnInvalidValueIsAnError(string json, string expected) =>
        Assert.Contains(expected, Ledger.ReadError("AttributeValue", json), StringComparison.Ordinal);

    [Fact]
    public void NestingDepthIsLimited()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"L\":[", 30)) + "{\"S\":\"\"}" + string.Concat(Enumerable.Repeat("]}", 30));
        Assert.Equal(deep, Ledger.RoundTrip("AttributeValue", deep));

        const int Depth = 300;
        string deeper = string.Concat(Enumerable.Repeat("{\"L\":[", Depth)) + string.Concat(Enumerable.Repeat("]}", Depth));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Ledger.Read("AttributeValue", deeper));
    }

    [Fact]
    public void NestedUnionsAreReadOnce()
    {
        const int Depth = 28;
        string hostile = string.Concat(Enumerable.Repeat("{\"L\":[", Depth)) + "{\"S\":\"\"}" + string.Concat(Enumerable.Repeat("],\"S\":\"\"}", Depth));
        Assert.Equal(hostile, Ledger.RoundTrip("AttributeValue", hostile));
    }

    private static void AssertIs(string @case, object union)
    {
        foreach (System.Reflection.PropertyInfo property in union.GetType().GetProperties())
        {
            object? value = property.GetValue(union);
            bool isSet = value switch
            {
                JsonData unknown => !unknown.IsDefault,
                JsonMembers => property.Name == @case,
                _ => value is not null,
            };
            Assert.Equal(property.Name == @case, isSet);
        }
    }
}
