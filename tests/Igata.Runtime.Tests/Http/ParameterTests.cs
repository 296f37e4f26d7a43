using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.HttpTests;

public class ParameterTests
{
    private static readonly JsonWriterAction<string> Text = static (ref JsonWriter json, string value) => json.String(value, 0);

    private static readonly JsonWriterAction<long> Long = static (ref JsonWriter json, long value) =>
    {
        json.Reserve(JsonWriter.MaxInt64Length);
        json.Int64(value);
    };

    [Fact]
    public async Task ParametersAreWrittenToTheirLocations()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ""));
        using var api = new TestApiClient(server.Endpoint, configure: static options => options.Headers["x-mine"] = "1");
        await api.CallAsync(HttpMethod.Post, static http =>
        {
            http.AppendPath("items");
            http.Query.Add("plain", "a&b=c");
            http.Query.Add("number", 12L, Long);
            http.Query.AddFlag("flag");
            http.Query.AddList("tag", ["x", "y,z", ""], Text, null);
            http.Query.AddList("ids", [1L, 2L], Long, ",");
            http.Query.AddList<long>("none", [], Long, ",");
            http.Headers.Add("X-Id", "abc");
            http.Headers.AddList("X-Codes", ["a", "b,c"], Text, null);
            http.Form.AddMap(new Dictionary<string, string> { ["a b"] = "c+d", ["é"] = "~" }, Text);
        });
        string[] lines = server.Requests[0].Split("\r\n");
        Assert.Equal("POST /api/items?plain=a%26b%3Dc&number=12&flag&tag=x&tag=y%2Cz&tag=&ids=1,2 HTTP/1.1", lines[0]);
        Assert.Contains("X-Id: abc", lines);
        Assert.Contains("X-Codes: a, \"b,c\"", lines);
        Assert.Contains("x-mine: 1", lines);
        Assert.Contains("Content-Type: application/x-www-form-urlencoded", lines);
        Assert.Equal("a+b=c%2Bd&%C3%A9=%7E", lines[^1]);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\x7F")]
    [InlineData("é")]
    [InlineData("日本")]
    [InlineData(" a")]
    [InlineData("a\t")]
    public async Task InvalidHeaderValueIsRejected(string value)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ""));
        using var api = new TestApiClient(server.Endpoint);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await api.CallAsync(HttpMethod.Get, http => http.Headers.Add("X-Id", value)));
        Assert.Equal("/X-Id must be printable ASCII without leading or trailing spaces, because it is sent in a header (header).", Assert.Single(exception.Violations).ToString());
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("a;b", ";")]
    [InlineData("", ";")]
    [InlineData(" a", ";")]
    [InlineData("a b", " ")]
    [InlineData("\"a", ";")]
    public async Task ItemWithSeparatorIsRejected(string item, string joinedBy)
    {
        using var http = new HttpClient(new InMemoryHandler(static _ => ""));
        using var api = new TestApiClient(new Uri("http://127.0.0.1:1/"), http: http);
        Assert.Equal("/ids", Assert.Single((await Assert.ThrowsAsync<InvalidRequestException>(
            async () => await api.CallAsync(HttpMethod.Get, writer => writer.Query.AddList("ids", ["ok", item], Text, joinedBy)))).Violations).Pointer);
    }

    [Fact]
    public void ParametersAreReadAsTheJsonOfTheirType()
    {
        var reader = new ParameterReader("query parameter", [new("n", "12"), new("t", "12"), new("b", "true"), new("u", "x\"\\y"), new("n", "13"), new("flag", ""), new("ids", "1,2, 3"), new("j", "{\"level\":1}")]);
        Assert.Equal(12, reader.Read<long>("n", JsonParsing.Int64, ParameterFormat.Literal));
        Assert.Equal("12", reader.Read("t", JsonParsing.String, ParameterFormat.String));
        Assert.Equal("12", reader.Read("t", JsonParsing.Data, ParameterFormat.StringOrLiteral).ToString());
        Assert.Equal("true", reader.Read("b", JsonParsing.Data, ParameterFormat.StringOrLiteral).ToString());
        Assert.Equal("x\"\\y", reader.Read("u", JsonParsing.Data, ParameterFormat.StringOrLiteral).GetString());
        Assert.Equal([12L, 13L], reader.ReadList<long>("n", JsonParsing.Int64, ParameterFormat.Literal, null));
        Assert.Equal([1L, 2L, 3L], reader.ReadSet<long>("ids", JsonParsing.Int64, ParameterFormat.Literal, ","));
        Assert.Equal(1, reader.Read<Gauge>("j", JsonParsing.Value<Gauge>, ParameterFormat.Json).Level);
        Assert.True(reader.Has("flag"));
        Assert.False(reader.Has("Flag"));
        Assert.False(reader.TryRead<long>("absent", JsonParsing.Int64, ParameterFormat.Literal, out _));
        Assert.False(reader.TryReadList<long>("absent", JsonParsing.Int64, ParameterFormat.Literal, null, out EquatableList<long> none));
        Assert.Empty(none);
        Assert.Equal(["n", "t", "b", "u", "flag", "ids", "j"], reader.ReadMap(JsonParsing.String, ParameterFormat.String).Keys);
        Assert.Equal("13", reader.ReadMap(JsonParsing.String, ParameterFormat.String)["n"]);
        Assert.Empty(reader.UnreadValues);
    }

    [Theory]
    [InlineData("", "The query parameter n must be a number, found an empty text.")]
    [InlineData(" 1", "The query parameter n must be a number, found ' 1'.")]
    [InlineData("abc", "The query parameter n must be a number, found 'abc'.")]
    [InlineData("1.5", "The query parameter n must be a 64-bit integer, found the number 1.5.")]
    [InlineData("[1]", "The query parameter n must be a number, found '[1]'.")]
    [InlineData("true", "The query parameter n must be a 64-bit integer, found true.")]
    public void ErrorNamesTheParameter(string text, string message)
    {
        var reader = new ParameterReader("query parameter", [new("n", text)]);
        ParameterFormatException exception = Assert.Throws<ParameterFormatException>(() => reader.Read<long>("n", JsonParsing.Int64, ParameterFormat.Literal));
        Assert.Equal(message, exception.Message);
        Assert.Equal("n", exception.Name);
        Assert.Equal("The query parameter m is missing.", Assert.Throws<ParameterFormatException>(() => reader.Read<long>("m", JsonParsing.Int64, ParameterFormat.Literal)).Message);
    }

    [Theory]
    [InlineData("a, b,c", ", ", "a|b|c")]
    [InlineData("\"a,b\", c", ", ", "\"a,b\"|c")]
    [InlineData("\"a\\\",b\",c", ",", "\"a\\\",b\"|c")]
    [InlineData("", ",", "")]
    [InlineData("a", ",", "a")]
    [InlineData("a b  c", " ", "a|b||c")]
    [InlineData("a | b", " | ", "a|b")]
    public void ListsAreSplit(string text, string separator, string items) => Assert.Equal(items, string.Join('|', DelimitedList.Split(text, separator)));

    public static TheoryData<string> Items => ["a", "a,b|c", "a||b", " a |\"q\"|é%2C&=", "\"a|b\"|\\"];

    [Theory]
    [MemberData(nameof(Items))]
    public void CommaSeparatedQueryIsReadBack(string list)
    {
        string[] items = list.Split('|');
        using var writer = new HttpRequestWriter(System.Buffers.ArrayPool<byte>.Shared, new("application/json"));
        writer.Query.AddList("x", items, Text, ",");
        string target = writer.BuildTarget();
        Assert.Equal(Math.Max(0, items.Length - 1), target.Count(static c => c == ','));
        var parts = new HttpRequestParts([], target.TrimStart('?'), [], default);
        Assert.Equal(items.Length > 0, parts.Query.TryReadList("x", JsonParsing.String, ParameterFormat.String, ",", out EquatableList<string> read));
        Assert.Equal(items, read);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void HeaderListIsReadBack(string list)
    {
        string[] items = list.Split('|');
        var writer = new ParameterWriter(isHeader: true, violations: null);
        writer.AddList("X-Codes", [.. items.Where(static item => !item.Contains('é', StringComparison.Ordinal))], Text, null);
        var reader = new ParameterReader("header", [.. writer.Entries.Select(static entry => new KeyValuePair<string, string>(entry.Key, entry.Value!))], isHeader: true);
        reader.TryReadList("X-Codes", JsonParsing.String, ParameterFormat.String, null, out EquatableList<string> read);
        Assert.Equal(items.Where(static item => !item.Contains('é', StringComparison.Ordinal)), read);
    }

    [Theory]
    [InlineData("X-Codes", "\"b,c\", a", "b,c|a")]
    [InlineData("X-Codes", "a ,, b,", "a|b")]
    [InlineData("X-Codes", "\"a\\\"b\\\\\"", "a\"b\\")]
    [InlineData("X-Codes", "a;x=\"1,2\", \"\"", "a;x=\"1,2\"|")]
    [InlineData("If-None-Match", "\"v1\", W/\"v,2\"", "\"v1\"|W/\"v,2\"")]
    [InlineData("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT")]
    public void ItemsOfAHeaderAreRead(string name, string text, string items)
    {
        var reader = new ParameterReader("header", [new(name, text)], isHeader: true);
        Assert.Equal(items, string.Join('|', reader.ReadList(name, JsonParsing.String, ParameterFormat.String, null)));
    }

    [Fact]
    public void SetCookieIsNeverJoined()
    {
        string[] cookies = ["a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "b=\"2, 3\""];
        var writer = new ParameterWriter(isHeader: true, violations: null);
        writer.AddList("Set-Cookie", cookies, Text, null);
        Assert.Equal(cookies, writer.Entries.Select(static entry => entry.Value));
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("set-cookie", cookies);
        Assert.Equal(cookies, ResponseHeaders.CreateReader(response).ReadList("Set-Cookie", JsonParsing.String, ParameterFormat.String, null));
        Assert.Equal(cookies[0], ResponseHeaders.CreateReader(response).GetText("Set-Cookie"));
        Assert.Equal(cookies, ResponseHeaders.CreateReader(ResponseHeaders.ToDictionary(response)).ReadList("Set-Cookie", JsonParsing.String, ParameterFormat.String, null));
    }

    [Fact]
    public void DatesOfAHeaderKeepTheirCommas()
    {
        DateTimeOffset[] dates = [DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)];
        var writer = new ParameterWriter(isHeader: true, violations: null);
        writer.AddList("X-Dates", dates, JsonWriters.HttpDate, null);
        Assert.Equal("Thu, 01 Jan 1970 00:00:00 GMT, Fri, 02 Jan 1970 00:00:00 GMT", Assert.Single(writer.Entries).Value);
        var reader = new ParameterReader("header", [new("X-Dates", writer.Entries[0].Value + ", Sunday, 06-Nov-94 08:49:37 GMT, Sun Nov  6 08:49:37 1994")], isHeader: true);
        Assert.Equal([.. dates, new(1994, 11, 6, 8, 49, 37, TimeSpan.Zero), new(1994, 11, 6, 8, 49, 37, TimeSpan.Zero)], reader.ReadList("X-Dates", JsonParsing.HttpDate, ParameterFormat.String, null));
    }

    [Fact]
    public void UnreadableOptionalHeaderIsAbsent()
    {
        var reader = new ParameterReader("header", [new("Expires", "0"), new("If-Modified-Since", "0"), new("X-Count", "many"), new("X-Counts", "1, many")], isHeader: true);
        Assert.False(reader.TryRead("If-Modified-Since", JsonParsing.HttpDate, ParameterFormat.String, out _));
        Assert.False(reader.TryRead("X-Count", JsonParsing.Int32, ParameterFormat.Literal, out _));
        Assert.False(reader.TryReadList("X-Counts", JsonParsing.Int32, ParameterFormat.Literal, null, out EquatableList<int> counts));
        Assert.Empty(counts);
        Assert.True(reader.TryRead("Expires", JsonParsing.HttpDate, ParameterFormat.String, out DateTimeOffset expires));
        Assert.Equal(DateTimeOffset.UnixEpoch, expires);
        Assert.Equal(DateTimeOffset.UnixEpoch, reader.Read("expires", JsonParsing.HttpDate, ParameterFormat.String));
        Assert.Throws<ParameterFormatException>(() => reader.Read("X-Count", JsonParsing.Int32, ParameterFormat.Literal));
        Assert.Throws<ParameterFormatException>(() => new ParameterReader("query parameter", [new("n", "many")]).TryRead("n", JsonParsing.Int32, ParameterFormat.Literal, out _));
    }

    [Theory]
    [InlineData("flag=false", false)]
    [InlineData("flag=False", false)]
    [InlineData("flag", true)]
    [InlineData("flag=", true)]
    [InlineData("flag=1", true)]
    [InlineData("other", false)]
    public void FalseFlagIsNotSet(string query, bool isSet) => Assert.Equal(isSet, new HttpRequestParts([], query, [], default).Query.Has("flag"));

    [Fact]
    public void RepeatedHeadersAreOneList()
    {
        var reader = new ParameterReader("header", [new("X-Codes", "a, b"), new("x-codes", "c")], isHeader: true);
        Assert.Equal("a, b, c", reader.GetText("X-CODES"));
        Assert.Equal(["a", "b", "c"], reader.ReadList("X-Codes", JsonParsing.String, ParameterFormat.String, null));
    }
}
