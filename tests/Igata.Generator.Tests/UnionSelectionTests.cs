using Igata.Runtime;

namespace Igata.Generator.Tests;

/// <summary>Tests unions whose cases have one JSON kind: they are selected by const, by members, by items, and by what a string holds.</summary>
public sealed class UnionSelectionTests
{
    private static readonly GeneratedAssembly Shapes = new("tests/Specs/shapes", "Shapes");

    [Theory]
    [InlineData("Drawing", """{"kind":"circle","radius":1}""", "Circle", null)]
    [InlineData("Drawing", """{"radius":1,"kind":"circle"}""", "Circle", """{"kind":"circle","radius":1}""")]
    [InlineData("Drawing", """{"side":1,"kin\u0064":"squ\u0061re","more":[{}]}""", "Square", """{"kind":"square","side":1,"more":[{}]}""")]
    [InlineData("Drawing", """{"kind":"circle","side":2,"kind":"square"}""", "Square", """{"kind":"square","side":2}""")]
    [InlineData("Drawing", """{"kind":"row","parts":[{"kind":"square","side":2},{"kind":"?"}]}""", "Group", null)]
    [InlineData("Drawing", """{"kind":"table","parts":[]}""", "Unknown", null)]
    [InlineData("Drawing", """{"kind":"circle"}""", "Unknown", null)]
    [InlineData("Drawing", """{"kind":"circle","radius":null}""", "Unknown", null)]
    [InlineData("Drawing", """{"kind":1,"radius":1}""", "Unknown", null)]
    [InlineData("Drawing", "{}", "Unknown", null)]
    [InlineData("Drawing", "[]", "Unknown", null)]
    [InlineData("Text", """{"version":1,"text":"a"}""", "Draft", null)]
    [InlineData("Text", """{"version":2,"text":"a"}""", "Final", null)]
    [InlineData("Text", """{"version":21,"text":"a"}""", "Unknown", null)]
    [InlineData("Text", """{"version":"1","text":"a"}""", "Unknown", null)]
    [InlineData("Receipt", """{"ok":true,"id":"a"}""", "Sent", null)]
    [InlineData("Receipt", """{"ok":false,"reason":"a"}""", "Refused", null)]
    [InlineData("Receipt", """{"ok":null,"id":"a","reason":"b"}""", "Unknown", null)]
    public void ConstSelectsTheCase(string type, string json, string @case, string? written) => AssertRead(type, json, @case, written);

    [Theory]
    [InlineData("Subject", """{"name":"a"}""", "Named", null)]
    [InlineData("Subject", """{"name":"a","latitude":1}""", "Named", null)]
    [InlineData("Subject", """{"name":"a","born":"2024-05-01"}""", "Person", null)]
    [InlineData("Subject", """{"born":"2024-05-01","name":"a"}""", "Person", """{"name":"a","born":"2024-05-01"}""")]
    [InlineData("Subject", """{"name":"a","born":null}""", "Named", null)]
    [InlineData("Subject", """{"latitude":1,"longitude":2,"name":"a"}""", "Place", null)]
    [InlineData("Subject", """{"key":"k","name":null}""", "Locked", null)]
    [InlineData("Subject", """{"name":null,"key":"k"}""", "Locked", """{"key":"k","name":null}""")]
    [InlineData("Subject", """{"key":"k"}""", "Unknown", null)]
    [InlineData("Subject", """{"name":"a","name":null}""", "Unknown", null)]
    [InlineData("Subject", """{"born":"2024-05-01"}""", "Unknown", null)]
    [InlineData("Mixed", """{"name":"a"}""", "Named", null)]
    [InlineData("Mixed", """{"a":1,"b":2}""", "Rest", null)]
    [InlineData("Mixed", "{}", "Rest", null)]
    [InlineData("Mixed", "\"name\"", "String", null)]
    [InlineData("Mixed", "[]", "Unknown", null)]
    public void MembersSelectTheCase(string type, string json, string @case, string? written) => AssertRead(type, json, @case, written);

    [Theory]
    [InlineData("Series", "[]", "Words")]
    [InlineData("Series", """["a"]""", "Words")]
    [InlineData("Series", "[1.5,2]", "Numbers")]
    [InlineData("Series", "[[1,2],[]]", "Points")]
    [InlineData("Series", """[{"kind":"square","side":2},{"kind":"?"}]""", "List")]
    [InlineData("Series", """[{"latitude":1,"longitude":2}]""", "PlaceList")]
    [InlineData("Series", "[true]", "Unknown")]
    [InlineData("Series", "[null]", "Error")]
    [InlineData("Row", "[null,null]", "List")]
    [InlineData("Row", """[null,{"name":"a"}]""", "NamedList")]
    [InlineData("Row", """[null,"a"]""", "List")]
    [InlineData("Row", "[null,1]", "Unknown")]
    public void FirstItemSelectsTheCase(string type, string json, string @case) => AssertRead(type, json, @case, null);

    [Theory]
    [InlineData("Series", """["a",1]""", "$[1]")]
    [InlineData("Series", """[1,2,"a"]""", "$[2]")]
    [InlineData("Series", """[{"latitude":1,"longitude":2},{}]""", "$[1]")]
    [InlineData("Row", """[null,"a",{}]""", "$[2]")]
    public void LaterItemThatDoesNotFitIsAnErrorWithItsIndex(string type, string json, string path) =>
        Assert.Contains(path, Shapes.ReadError(type, json), StringComparison.Ordinal);

    [Theory]
    [InlineData("Amount", "12", "Int")]
    [InlineData("Amount", "\"12\"", "IntText")]
    [InlineData("Amount", "\"-12\"", "IntText")]
    [InlineData("Amount", "\"12a\"", "String")]
    [InlineData("Amount", "\"99999999999\"", "String")]
    [InlineData("Amount", "\"1.5\"", "String")]
    [InlineData("Amount", "\"true\"", "BooleanText")]
    [InlineData("Amount", "\"truth\"", "String")]
    [InlineData("Amount", "\"\"", "String")]
    [InlineData("Amount", """
        "{\"name\":\"a\"}"
        """, "NamedText")]
    [InlineData("Amount", """
        "{\"nam\":\"a\"}"
        """, "String")]
    [InlineData("Amount", "\"{\"", "String")]
    [InlineData("Packed", "\"eyJuYW1lIjoiYSJ9\"", "NamedText")]
    [InlineData("Packed", "\"WzEsMl0\"", "ListText")]
    [InlineData("Packed", "\"?\"", "Unknown")]
    [InlineData("Packed", "\"WyJhIl0\"", "Unknown")]
    public void WhatAStringHoldsSelectsTheCase(string type, string json, string @case) => AssertRead(type, json, @case, null);

    [Theory]
    [InlineData("T-12", "Ticket")]
    [InlineData("none", "Nothing")]
    [InlineData("red", "Color")]
    [InlineData("blue", "Color")]
    public void StringBecomesTheCaseThatTheReaderSelects(string text, string @case)
    {
        Type type = Shapes.Read("Label", "\"T-1\"").GetType();
        object converted = type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, [text])!;
        AssertIs(@case, converted);
        Assert.Equal(Shapes.Read("Label", $"\"{text}\""), converted);
    }

    [Theory]
    [InlineData("Event", """{"type":"opened","door":1}""", "Opened", null)]
    [InlineData("Event", """{"door":1,"type":"closed"}""", "Closed", """{"type":"closed","door":1}""")]
    [InlineData("Event", """{"type":"opened","door":1,"type":"closed"}""", "Unknown", null)]
    [InlineData("Event", """{"type":"moved","door":1}""", "Unknown", null)]
    [InlineData("Event", """{"type":"failed"}""", "Failed", null)]
    [InlineData("Log", """{"type":"opened","door":1}""", "Opened", null)]
    [InlineData("Log", """{"type":"closed","door":1}""", "Unknown", null)]
    [InlineData("Packet", """{"code":1,"text":"a"}""", "Message", null)]
    [InlineData("Packet", """{"text":"a","code":1}""", "Message", """{"code":1,"text":"a"}""")]
    [InlineData("Packet", """{"code":"1","text":"a"}""", "Unknown", null)]
    [InlineData("Packet", """{"code":1.0,"text":"a"}""", "Unknown", null)]
    [InlineData("Packet", """{"code":-2}""", "Bye", null)]
    [InlineData("Packet", """{"code":7}""", "Unknown", null)]
    [InlineData("Packet", """{"kind":"yes","code":3,"text":"a"}""", "Reply", null)]
    [InlineData("Packet", """{"text":"a","code":3,"kind":"yes"}""", "Reply", """{"kind":"yes","code":3,"text":"a"}""")]
    [InlineData("Packet", """{"code":3,"kind":"?"}""", "Reply", null)]
    [InlineData("Packet", """{"kind":"no","code":4}""", "Late", null)]
    [InlineData("Packet", """{"code":1,"text":"a","code":-2}""", "Bye", """{"code":-2,"text":"a"}""")]
    [InlineData("Packet", """{"code":[1]}""", "Unknown", null)]
    [InlineData("Packet", "{}", "Unknown", null)]
    [InlineData("Packet", "1", "Unknown", null)]
    [InlineData("Verdict", """{"passed":true,"score":1}""", "Passed", null)]
    [InlineData("Verdict", """{"score":1,"passed":false}""", "Failed", """{"passed":false,"score":1}""")]
    [InlineData("Verdict", """{"passed":true,"score":1,"passed":false}""", "Unknown", null)]
    [InlineData("Verdict", """{"passed":"true","score":1}""", "Unknown", null)]
    public void DiscriminatorSelectsTheCase(string type, string json, string @case, string? written) => AssertRead(type, json, @case, written);

    [Theory]
    [InlineData("""{"size":1}""", "Size", null)]
    [InlineData("""{"color":null,"size":1,"more":[1]}""", "Size", """{"size":1,"color":null,"more":[1]}""")]
    [InlineData("""{"size":1,"color":"red"}""", "Unknown", null)]
    [InlineData("""{"size":null,"color":null}""", "Unknown", null)]
    [InlineData("""{"nested":{"size":1,"x":{}},"y":2}""", "Nested", null)]
    public void OnlyKnownKeySelectsTheCaseAndOthersAreKept(string json, string @case, string? written) => AssertRead("Setting", json, @case, written);

    [Fact]
    public void MembersBesideTheCaseCountForEquality()
    {
        Assert.Equal(Shapes.Read("Setting", """{"size":1,"a":2}"""), Shapes.Read("Setting", """{"a":2,"size":1}"""));
        Assert.NotEqual(Shapes.Read("Setting", """{"size":1,"a":2}"""), Shapes.Read("Setting", """{"size":1}"""));
    }

    [Fact]
    public void SecretsOfACaseAreHidden()
    {
        Assert.DoesNotContain("hidden", Shapes.Read("Subject", """{"key":"hidden","name":null}""").ToString(), StringComparison.Ordinal);
        Assert.Equal("***", Shapes.Read("Subject", """{"key":"hidden"}""").ToString());
    }

    [Fact]
    public void NestingDepthIsLimited()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"kind":"row","parts":[""", 30)) + string.Concat(Enumerable.Repeat("]}", 30));
        Assert.Equal(deep, Shapes.RoundTrip("Drawing", deep));
        string deeper = string.Concat(Enumerable.Repeat("""{"kind":"row","parts":[""", 300)) + string.Concat(Enumerable.Repeat("]}", 300));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Shapes.Read("Drawing", deeper));
    }

    private static void AssertRead(string type, string json, string @case, string? written)
    {
        json = json.Trim();
        if (@case == "Error")
        {
            Shapes.ReadError(type, json);
            return;
        }

        Assert.Equal(written ?? json, Shapes.RoundTrip(type, json));
        AssertIs(@case, Shapes.Read(type, json));
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
            Assert.True(property.Name == @case == isSet, $"{property.Name} is {(isSet ? "set" : "not set")}");
        }
    }
}
