using System.Text;
using System.Text.Json;
using Igata.Runtime;

namespace Igata.Tests.JsonTests;

/// <summary>Small documents, sorted by the section of RFC 8259 that they test.</summary>
public class CorpusTests
{
    public static TheoryData<string> Valid =>
    [
        // 2 structure, whitespace
        "1", " 1 ", "\t\r\n[ ]\n", "[ 1 , 2 ]", "{ }", "{ \"a\" : 1 , \"b\" : [ ] }",
        // 3 values
        "null", "true", "false", "\"\"",
        // 4 objects
        "{}", "{\"\":0}", "{\"a\":{\"a\":{}}}", "{\"a\":1,\"a\":2}", "{\"\\u0000\":1}", "{\"日本\":1}",
        // 5 arrays
        "[]", "[[],[[]],{}]", "[1,\"a\",null,true,false,{}]",
        // 6 numbers
        "[0,-0,1,-1,10,1.5,-0.1,1e1,1E1,1e+1,1e-1,0e0,0.0e-0,123456789012345678901234567890]",
        // 7 strings
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\u007f\"", "\"\u2028\u2029\"", "\"😀\"", "\"\uFFFF\"",
    ];

    public static TheoryData<string> Invalid =>
    [
        // 2 structure, whitespace, comments
        "", " ", "1 2", "[1]]", "[1", "]", "}", "{", "[1,", "\u00a0[]", "\f[]", "/**/1", "1//", "[1/*x*/]", "#", "\0", "1\0",
        // 3 values
        "nul", "nulll", "Null", "TRUE", "fals", "undefined", "truefalse", "n", "t",
        // 4 objects
        "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\" 1}", "{a:1}", "{'a':1}", "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\"::1}", "{\"a\":1]", "{null:1}",
        // 5 arrays
        "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "[,]", "[1:2]", "[\"a\":1]",
        // 6 numbers
        "01", "-", "+1", ".5", "1.", "1.e1", "1e", "1e+", "--1", "-a", "0x1", "1_0", "NaN", "-Infinity", "1,5", "-01", "1.2.3", "１",
        // 7 strings
        "\"", "\"a", "'a'", "\"\\\"", "\"\\a\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\U0041\"", "\"\n\"", "\"\t\"", "\"\u001f\"", "\"\\\n\"", "\"a\\\"",
    ];

    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidDocumentsRoundTripExactly(string json)
    {
        using var reference = JsonDocument.Parse(json);
        Assert.Equal(reference.RootElement.GetRawText(), JsonData.Parse(json).ToString());
        Assert.Equal(reference.RootElement.ValueKind.ToString(), JsonData.Parse(json).Kind.ToString());
        _ = JsonCodec.Parse<Fixtures.Gauge>($$"""{"unknown":{{json}}}""");
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void InvalidDocumentsAreErrors(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(json).Dispose());
        Assert.Throws<JsonFormatException>(() => JsonData.Parse(json));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Fixtures.Gauge>($$"""{"unknown":{{json}}"""));
    }

    [Fact]
    public void ImplementationDefinedDocumentsAreHandled()
    {
        // 8.1: a byte order mark may be ignored. 8.2: an unpaired surrogate is preserved, and rejected where it is decoded. 9: the depth is limited.
        Assert.Equal("1", JsonData.Parse("\uFEFF1").ToString());
        Assert.Throws<JsonFormatException>(() => JsonData.Parse("\uFEFF\uFEFF1"));
        Assert.Equal("\"\\ud800\"", JsonData.Parse("\"\\ud800\"").ToString());
        Assert.Throws<JsonFormatException>(() => JsonData.Parse("\"\\ud800\"").GetString());
        Assert.Throws<JsonFormatException>(() => JsonData.Parse(new string('[', 65) + new string(']', 65)));
        Assert.Throws<JsonFormatException>(() => JsonData.Parse(Encoding.Unicode.GetBytes("{}")));

        // 6: numbers of any size are preserved as text.
        Assert.Equal("1e999999", JsonData.Parse("1e999999").ToString());
    }
}
