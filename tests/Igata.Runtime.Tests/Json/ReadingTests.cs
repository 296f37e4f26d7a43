using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Runtime.Json;
using Igata.Tests.Fixtures;

namespace Igata.Tests.JsonTests;

public class ReadingTests
{
    [Fact]
    public void DocumentedOrderRoundTripsExactly()
    {
        Assert.Equal(Samples.Link, JsonCodec.ToText(JsonCodec.Parse<Link>(Samples.Link)));
        Assert.Equal(Samples.Gauge, JsonCodec.ToText(JsonCodec.Parse<Gauge>(Samples.Gauge)));
        Assert.Equal(Samples.Team, JsonCodec.ToText(JsonCodec.Parse<Team>(Samples.Team)));
    }

    [Fact]
    public void EveryMemberIsRead()
    {
        Link link = JsonCodec.Parse<Link>(Samples.Link);
        Assert.Equal("OPUS", link.Audio.Value?.Codec);
        Assert.Equal("sora", link.Id);
        Assert.Equal(new DateTimeOffset(2018, 7, 13, 8, 10, 45, 123, 456, TimeSpan.Zero), link.Created);
        Assert.True(link.Open);
        Assert.Equal(7, link.Count);
        Assert.Equal("""{"a":[1,2]}""", link.Reason.ToString());

        Gauge gauge = JsonCodec.Parse<Gauge>(Samples.Gauge);
        Assert.Equal(1234567890123, gauge.Sent);
        Assert.Equal(-5, gauge.Level);
        Assert.Equal(0.25, gauge.Ratio);
        Assert.Equal("録音", gauge.Name);
        Assert.True(gauge.Note is { IsPresent: true, Value: null });

        Team team = JsonCodec.Parse<Team>(Samples.Team);
        Assert.Equal(["a", "b\"c", "é"], team.Tags);
        Assert.Equal([1, 2, 3], team.Marks);
        Assert.Equal("PCMU", team.Sounds["y"].Codec);
        Assert.Equal("s3cret", team.Token.Reveal());
        Assert.True(team.Links[1].Audio.IsFalse);
        Assert.Equal(long.MinValue, team.Links[1].Count);
    }

    [Theory]
    [InlineData(Samples.Link)]
    [InlineData(Samples.Gauge)]
    [InlineData(Samples.Team)]
    public void MemberOrderAndWhiteSpaceDoNotMatter(string sample)
    {
        string compact = ReadPlain(sample);
        object expected = Read(sample, compact);
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            string shuffled = Shuffle(JsonNode.Parse(compact)!, random).ToJsonString();
            Assert.Equal(expected, Read(sample, shuffled));
            Assert.Equal(expected, Read(sample, InsertWhiteSpace(shuffled, random)));
        }

        Assert.Equal(expected, Read(sample, JsonNode.Parse(compact)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true })));
        Assert.Equal(expected, Read(sample, "\uFEFF \r\n\t" + compact + " \n"));
    }

    [Fact]
    public void UnknownMembersRoundTrip()
    {
        const string Json1 = """{"new":{"x":[1, 2]},"audio":false,"id":"a","created":1,"open":true,"count":1,"n\u0065w2":"\u00e9"}""";
        Link link = JsonCodec.Parse<Link>(Json1);
        Assert.Equal(""" "new":{"x":[1, 2]},"n\u0065w2":"\u00e9" """.Trim(), link.Unknown.ToString());
        Assert.True(link.Unknown.TryGet("new2", out JsonData value));
        Assert.Equal("é", value.GetString());
        Assert.Equal(["new", "new2"], link.Unknown.Select(static member => member.Key));

        string text = JsonCodec.ToText(link with { Id = "b" });
        Assert.EndsWith("""1,"new":{"x":[1, 2]},"n\u0065w2":"\u00e9"}""", text, StringComparison.Ordinal);
        Assert.Equal(link with { Id = "b" }, JsonCodec.Parse<Link>(text));
    }

    [Fact]
    public void UnknownMembersOfOptionalRecordsRoundTrip()
    {
        Gauge gauge = JsonCodec.Parse<Gauge>("""{"extra":1,"level":3,"more":[]}""");
        Assert.Equal(3, gauge.Level);
        Assert.Equal("""{"level":3,"extra":1,"more":[]}""", JsonCodec.ToText(gauge));
        Assert.Equal("""{"extra":1}""", JsonCodec.ToText(JsonCodec.Parse<Gauge>("""{"extra":1}""")));
    }

    [Theory]
    [InlineData("""{"sent":null,"level":1}""", """{"level":1,"sent":null}""")]
    [InlineData("""{"level":1,"sent":null}""", """{"level":1,"sent":null}""")]
    [InlineData("""{"name": null}""", """{"name":null}""")]
    [InlineData("""{"note":null}""", """{"note":null}""")]
    public void NullOfAnOptionalMemberIsAbsentAndRoundTrips(string json, string text)
    {
        Gauge gauge = JsonCodec.Parse<Gauge>(json);
        Assert.Null(gauge.Sent);
        Assert.Null(gauge.Name);
        Assert.Equal(text, JsonCodec.ToText(gauge));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData(" {\n} ")]
    public void EmptyObjectIsValidIfAllMembersAreOptional(string json) => Assert.Equal(new Gauge(), JsonCodec.Parse<Gauge>(json));

    [Fact]
    public void LastDuplicateWins()
    {
        Assert.Equal(2, JsonCodec.Parse<Gauge>("""{"level":1,"level":2}""").Level);
        Assert.Equal("b", JsonCodec.Parse<Link>("""{"audio":false,"id":"a","created":1,"open":true,"count":1,"id":"b"}""").Id);
        Assert.Equal("z", JsonCodec.Parse<Team>(Samples.Team.Replace("\"y\":", "\"x\":", StringComparison.Ordinal).Replace("PCMU", "z", StringComparison.Ordinal)).Sounds["x"].Codec);
    }

    [Theory]
    [InlineData("""{"level":1,"level":null}""", """{"level":null}""")]
    [InlineData("""{"level":null,"level":1}""", """{"level":1}""")]
    [InlineData("""{"level":null,"level":null}""", """{"level":null}""")]
    [InlineData("""{"level":1,"level":null,"level":2}""", """{"level":2}""")]
    [InlineData("""{"level":null,"level":1,"level":null}""", """{"level":null}""")]
    [InlineData("""{"name":"a","name":null}""", """{"name":null}""")]
    [InlineData("""{"name":null,"name":"a"}""", """{"name":"a"}""")]
    [InlineData("""{"x":1,"level":2,"level":null,"y":3}""", """{"x":1,"level":null,"y":3}""")]
    [InlineData("""{"x":1,"level":null,"level":2,"y":3}""", """{"level":2,"x":1,"y":3}""")]
    [InlineData("""{"sent":null,"level":null,"ratio":null,"x":1,"level":2}""", """{"level":2,"sent":null,"ratio":null,"x":1}""")]
    [InlineData("""{"sent":null,"level":null,"x":{"level":null},"level":2,"sent":1}""", """{"sent":1,"level":2,"x":{"level":null}}""")]
    [InlineData("""{"x":1,"level":null,"y":2,"sent":null,"z":3,"name":null,"level":1,"sent":2}""", """{"sent":2,"level":1,"x":1,"y":2,"z":3,"name":null}""")]
    [InlineData("""{"x":1,"level":null,"y":2,"sent":null,"level":null}""", """{"x":1,"y":2,"sent":null,"level":null}""")]
    [InlineData("""{"sent":null,"ratio":null,"x":1,"ratio":0.5,"ratio":null}""", """{"sent":null,"x":1,"ratio":null}""")]
    [InlineData("""{"name":null,"\u006eame":"a"}""", """{"name":"a"}""")]
    [InlineData("""{"x":1,"\u006eame":null,"name":"a"}""", """{"name":"a","x":1}""")]
    public void LastOfValueAndNullWins(string json, string text)
    {
        Assert.Equal(text, JsonCodec.ToText(JsonCodec.Parse<Gauge>(json)));
        Assert.Equal(JsonCodec.Parse<Gauge>(text), JsonCodec.Parse<Gauge>(JsonCodec.ToText(JsonCodec.Parse<Gauge>(json))));
    }

    [Fact]
    public void DuplicatesAreReadInLinearTime()
    {
        // The preserved members before a duplicate must not be searched for each duplicate.
        string json = "{\"sent\":null," + string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"\"x{i}\":null,"))
            + string.Concat(Enumerable.Repeat("\"level\":null,\"level\":1,", 100_000)) + "\"level\":2}";
        Gauge gauge = JsonCodec.Parse<Gauge>(json);
        Assert.Equal(2, gauge.Level);
        Assert.Equal(100_001, gauge.Unknown.Count());
    }

    [Fact]
    public void PositionOfTheReaderCanBePassedOn()
    {
        // A union does the same when it reads one of its cases at its own position.
        byte[] sound = """{"codec":"OPUS"}"""u8.ToArray();
        var reader = new JsonReader(sound);
        Assert.Equal("OPUS", JsonParsing.Value<Sound>(sound, ref reader.Position, ref reader).Codec);
        Assert.Equal(sound.Length, reader.Position);

        byte[] list = [.. "["u8, .. sound, .. ","u8, .. sound, .. "]"u8];
        reader = new JsonReader(list);
        Assert.Equal(2, JsonParsing.List<Sound>(list, ref reader.Position, ref reader).Count);
        Assert.Equal(list.Length, reader.Position);

        byte[] map = [.. """{"a":"""u8, .. sound, .. ""","b":"""u8, .. sound, .. "}"u8];
        reader = new JsonReader(map);
        Assert.Equal(2, JsonParsing.Map<Sound>(map, ref reader.Position, ref reader).Count);
        Assert.Equal(map.Length, reader.Position);

        reader = new JsonReader(sound);
        Assert.True(JsonParsing.OrFalse<Sound>(sound, ref reader.Position, ref reader).HasValue);
        Assert.Equal(sound.Length, reader.Position);
    }

    [Fact]
    public void ErrorAfterNestedRecordsNamesItsRecord()
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Link>("""  {"audio":{"codec":"x"}}"""));
        Assert.Equal(2, exception.Offset);
        Assert.Equal("$", exception.Path);
    }

    [Fact]
    public void EscapedNamesAreRead() =>
        Assert.Equal(4, JsonCodec.Parse<Gauge>("""{"l\u0065vel":4}""").Level);

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    public void UnexpectedTokenInsteadOfFalseRoundTrips(string token)
    {
        string json = Samples.Link.Replace("""{"codec":"OPUS"}""", token, StringComparison.Ordinal);
        Link link = JsonCodec.Parse<Link>(json);
        Assert.False(link.Audio.IsFalse);
        Assert.Null(link.Audio.Value);
        Assert.Equal(token, link.Audio.Unknown.ToString());
        Assert.Equal(json, JsonCodec.ToText(link));
    }

    private static object Read(string like, string json) => like switch
    {
        Samples.Link => JsonCodec.Parse<Link>(json),
        Samples.Gauge => JsonCodec.Parse<Gauge>(json),
        _ => JsonCodec.Parse<Team>(json),
    };

    private static JsonNode Shuffle(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonObject members:
                KeyValuePair<string, JsonNode?>[] all = [.. members];
                random.Shuffle(all);
                return new JsonObject(all.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Shuffle(member.Value, random))));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => item is null ? null : Shuffle(item, random))]);
            default:
                return node.DeepClone();
        }
    }

    private static string InsertWhiteSpace(string json, Random random)
    {
        var text = new System.Text.StringBuilder();
        bool inText = false;
        for (int i = 0; i < json.Length; i++)
        {
            inText ^= json[i] == '"' && (i == 0 || json[i - 1] != '\\');
            text.Append(json[i]);
            bool empty = json[i] == '{' && json[i + 1] == '}';
            if (!inText && !empty && json[i] is '{' or '}' or '[' or ']' or ',' or ':')
            {
                text.Append(' ', random.Next(3)).Append('\n', random.Next(2));
            }
        }

        return text.ToString();
    }

    // Free-form data is compared byte for byte, so it is made small enough not to be reordered.
    private static string ReadPlain(string sample) => sample
        .Replace("""{"a":[1,2]}""", "{}", StringComparison.Ordinal)
        .Replace("""{"deep":[null,true,{"n":1.5e3}]}""", "{}", StringComparison.Ordinal);

    [Fact]
    public void IndentationOfAnyDepthIsSkipped()
    {
        for (int depth = 0; depth <= 70; depth++)
        {
            string indent = "\n" + new string(' ', depth);
            string text = $$"""{{{indent}}"level"{{indent}}:{{indent}}5{{indent}}}{{indent}}""";
            Assert.Equal(5, JsonCodec.Parse<Gauge>(text).Level);
            Assert.Equal(5, JsonData.Parse($"[{indent}1,{indent}5{indent}]").EnumerateArray().Last().GetInt64());
        }
    }
}
