using System.Text;
using System.Text.Json;
using Igata.Runtime;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;

namespace Igata.Sdk.Tests.Converters;

/// <summary>Records and enums can be members of any type, both with reflection and with a source-generated context.</summary>
public sealed class ConverterTests
{
    private const string Connection =
        """{"audio":false,"channel_id":"日本","client_id":"c","created_time":1642469139980509,"bundle_id":"b","connection_id":"d","multistream":true,"role":"sendrecv","simulcast":false,"spotlight":false"""
        + ""","video":{"bit_rate":1000,"codec_type":"VP9","later":[1.50]},"later":{"a":null}}""";

    private static readonly string TestRoom =
        $$"""{"name":"r","role":"recvonly","speaker":{{Connection}},"connections":[{{Connection}},{{Connection}}],"grid":[[{{Connection}}],[]]"""
        + $$""","counts":{"sendrecv":2,"later":1},"byName":{"x":{{Connection}}},"roles":["sendonly","later"]}""";

    public static TheoryData<bool> Paths => [true, false];

    [Theory]
    [MemberData(nameof(Paths))]
    public void RecordsInEveryPositionRoundTrip(bool isGenerated)
    {
        MeetingRoom room = Read<MeetingRoom>(TestRoom, isGenerated)!;
        Assert.Equal(JsonCodec.Parse<Connection>(Connection), room.Speaker);
        Assert.Equal((2, 1), (room.Connections.Count, room.Grid[0].Count));
        Assert.Equal((2, 1), (room.Counts[Role.Sendrecv], room.Counts[new Role("later")]));
        Assert.Equal([Role.Sendonly, new Role("later")], room.Roles);
        Assert.Equal(TestRoom, Write(room, isGenerated));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void UnknownMembersRoundTripExactly(bool isGenerated)
    {
        Connection connection = Read<Connection>(Connection, isGenerated)!;
        Assert.Equal("\"later\":{\"a\":null}", connection.UnknownMembers.ToString());
        Assert.Equal(Connection, Write(connection, isGenerated));
    }

    // The result must not depend on how a record was read: free-form data is compared and written byte for byte.
    [Theory]
    [InlineData("""{"codec_type":"OPUS","later":"日本"}""")]
    [InlineData("""{"codec_type":"OPUS","later":"<b> & 'c' + \u0064"}""")]
    [InlineData("""{"codec_type":"OPUS","日本":1.50,"\u0061":1E+2}""")]
    [InlineData("""{"codec_type":"日本","later":[ 1 , { } ]}""")]
    public void RecordsReadByEitherPathAreEqual(string json)
    {
        Audio audio = JsonCodec.Parse<Audio>(json);
        foreach (bool isGenerated in new[] { true, false })
        {
            Dictionary<string, Audio> read = Read<Dictionary<string, Audio>>($"{{\"a\":{json}}}", isGenerated)!;
            Assert.Equal(audio, read["a"]);
            Assert.Equal(JsonCodec.ToText(audio), Write(read, isGenerated)[5..^1]);
        }
    }

    [Theory]
    [InlineData("""{"codec_type":"\ud83d"}""")]
    public void LoneSurrogateIsAnErrorInSystemTextJsonToo(string json)
    {
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Audio>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Audio>(json));
    }

    [Fact]
    public void InvalidUtf8IsAnErrorInSystemTextJsonToo()
    {
        byte[] json = [.. "{\"codec_type\":\"OP"u8, 0xFF, .. "US\"}"u8];
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Audio>(json));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void EveryDocumentedResponseRoundTripsThroughSystemTextJson(bool isGenerated) => Assert.All(Payload.Responses, payload =>
    {
        Type type = payload.Codec.Read(payload.Json).GetType();
        if (!type.IsGenericType && !isGenerated)
        {
            object? read = JsonSerializer.Deserialize(payload.Json, type);
            Assert.Equal(payload.Codec.Read(payload.Json), read);
            Assert.Equal(Encoding.UTF8.GetString(payload.Json), JsonSerializer.Serialize(read, type));
        }
        else if (payload.Name == "ListConnections")
        {
            List<Connection> list = Read<List<Connection>>(Encoding.UTF8.GetString(payload.Json), isGenerated)!;
            Assert.Equal(Encoding.UTF8.GetString(payload.Json), Write(list, isGenerated));
        }
    });

    [Theory]
    [MemberData(nameof(Paths))]
    public void NullIsNotARecordOrAnEnum(bool isGenerated)
    {
        MeetingRoom room = Read<MeetingRoom>(TestRoom, isGenerated)!;
        string text = Write(room with { Speaker = null, Role = null }, isGenerated);
        Assert.Contains("\"role\":null,\"speaker\":null", text, StringComparison.Ordinal);
        MeetingRoom copy = Read<MeetingRoom>(text, isGenerated)!;
        Assert.Null(copy.Speaker);
        Assert.Null(copy.Role);
        Assert.Throws<JsonException>(() => Read<Role>("null", isGenerated));
    }

    [Theory]
    [InlineData("\"speaker\":{", "\"speaker\":{\"x\":1,", "\"role\":\"sendrecv\"", "\"role\":7")]
    [InlineData("1642469139980509", "1e300", "", "")]
    [InlineData("\"channel_id\"", "\"channel\"", "", "")]
    [InlineData("\"role\":\"recvonly\"", "\"role\":{}", "", "")]
    [InlineData("\"speaker\":{", "\"speaker\":[],\"x\":{", "", "")]
    public void ErrorsAreJsonExceptions(string right, string wrong, string also, string alsoWrong)
    {
        string text = TestRoom.Replace(right, wrong, StringComparison.Ordinal);
        text = also.Length == 0 ? text : text.Replace(also, alsoWrong, StringComparison.Ordinal);
        foreach (bool isGenerated in new[] { true, false })
        {
            JsonException exception = Assert.Throws<JsonException>(() => Read<MeetingRoom>(text, isGenerated));
            Assert.Contains("expected", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"codec_type":"OPUS","later":[1],}""")]
    [InlineData("""{"codec_type":"OPUS"/* here */,"later":[1]}""")]
    [InlineData("""{"codec_type":"OPUS","later":[1,],} // there""")]
    public void CommentsAndTrailingCommasFollowTheOptions(string json)
    {
        var options = new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
        Assert.Equal(JsonCodec.Parse<Audio>("""{"codec_type":"OPUS","later":[1]}"""), JsonSerializer.Deserialize<Audio>(json, options));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Audio>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Audio>(json.Replace("\"OPUS\"", "5", StringComparison.Ordinal), options));
    }

    [Fact]
    public void StrictJsonIsCopiedExactly()
    {
        var options = new JsonSerializerOptions { AllowTrailingCommas = true };
        Assert.Equal("""{"codec_type":"OPUS","later":[1, 1E+2]}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Audio>("""{"codec_type":"OPUS","later":[1, 1E+2]}""", options)));
    }

    [Fact]
    public void FreeFormJsonIsAValueAndMayBeNull()
    {
        const string Text = """{"a":[1, 2],"b":null,"c":"\u0064"}""";
        Dictionary<string, JsonData> read = JsonSerializer.Deserialize<Dictionary<string, JsonData>>(Text)!;
        Assert.Equal((JsonData.Null(), "[1, 2]"), (read["b"], read["a"].ToString()));
        Assert.Equal(Text, JsonSerializer.Serialize(read));
        Assert.Equal("null", JsonSerializer.Serialize(default(JsonData)));
    }

    // Otherwise, their properties would be written, and they would be read as false and as absent.
    [Fact]
    public void MemberOnlyTypesAreRejected()
    {
        foreach (object value in new object[] { default(OrFalse<Audio>), (Optional<string>)"text" })
        {
            NotSupportedException exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value));
            Assert.Contains("Serialize the containing record", exception.Message, StringComparison.Ordinal);
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", value.GetType()));
        }
    }

    [Fact]
    public void EscapedTextsReadAsEqual()
    {
        Connection connection = JsonSerializer.Deserialize<Connection>(Connection.Replace("日本", "\\u65e5\\u672c", StringComparison.Ordinal))!;
        Assert.Equal("日本", connection.ChannelId);
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(connection, new JsonSerializerOptions { WriteIndented = true }));
        Assert.Equal("日本", document.RootElement.GetProperty("channel_id").GetString());
    }

    private static T? Read<T>(string json, bool isGenerated) =>
        isGenerated ? (T?)JsonSerializer.Deserialize(json, typeof(T), MeetingRoomContext.Default) : JsonSerializer.Deserialize<T>(json, MeetingRoomContext.Web);

    private static string Write<T>(T value, bool isGenerated) =>
        isGenerated ? JsonSerializer.Serialize(value, typeof(T), MeetingRoomContext.Default) : JsonSerializer.Serialize(value, MeetingRoomContext.Web);
}
