using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Shapes;
using Igata.TestApis.Shapes.Server;
using Path = Igata.TestApis.Shapes.Path;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Unions by const, members and items, discriminators of each kind, views and tuples, on both sides of a socket.</summary>
public sealed class ShapesTests
{
    private static readonly Point Corner = new() { X = 1, Y = 2.5, Label = "a" };

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    private static Everything Everything => new()
    {
        Drawing = new Group { Kind = GroupKind.Row, Parts = [new Circle { Radius = 1 }, new Square { Side = 2 }] },
        Text = new Final { Text = "a" },
        Receipt = new Refused { Reason = "b" },
        Subject = new Person { Name = "c", Born = new DateOnly(2024, 5, 1) },
        Mixed = new Dictionary<string, int> { ["d"] = 1 },
        Series = new[] { new Place { Latitude = 1, Longitude = 2 } },
        Row = Row.FromNamedList([null, new Named { Name = "e" }]),
        Amount = Amount.FromIntText(12),
        Packed = Packed.FromListText([1, 2]),
        Label = "T-1",
        Event = Event.FromClosed(new Moved { Type = MovedType.Closed, Door = 1 }),
        Log = new Failure { Reason = "f" },
        Packet = Packet.FromLate(new ReplyNo { Code = ReplyNoCode.Late }),
        Verdict = new VerdictFailed { Score = 3 },
        Setting = Setting.FromSize(1) with { UnknownMembers = JsonMembers.Create(("more", JsonData.Null())) },
        Source = new Bank { Number = "1" },
        Sources = [new Card { Number = "1234" }, "text", Source.FromCards([new Card { Number = "5678" }])],
        Open = Open.FromText("abc"),
        Point = Corner,
        Path = new Path { Color = null, Start = Corner, Items = [Corner, new Point { X = 3, Y = 4 }] },
        Key = new Key { Name = "g", Value = "hidden" },
        Limited = new Limited { Count = 1, Rest = null },
        Spot = Corner,
        Points = new Dictionary<string, EquatableList<Point?>> { ["h"] = [null, Corner] },
        PackedPoint = Corner,
        Place = new EverythingPlace { A = 1, B = new EverythingPlaceB { C = 2 } },
    };

    [Theory]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("""{"name":"n"}""")]
    [InlineData("twelve")]
    [InlineData("")]
    public void AStringIsConvertedToTheCaseThatTheReaderSelects(string text)
    {
        Amount converted = text;
        Assert.Equal(JsonCodec.Parse<Amount>(JsonData.String(text).Utf8), converted);
        Assert.Equal(JsonData.String(text), JsonData.Parse(JsonCodec.ToUtf8(converted)));
    }

    [Fact]
    public async Task EveryShapeArrivesUnchanged()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(ShapesOperations.All, service);
        using var shapes = new ShapesClient(new ShapesClientOptions { Endpoint = server.Endpoint });
        Assert.Equal(Everything, await shapes.EchoAsync(new EchoRequest { Everything = Everything }, TestCancellation));
        Assert.Equal(Everything, service.Received);
        Assert.Equal(new DateOnly(2024, 5, 1), service.Received!.Subject?.Person?.Born);
        Assert.Equal("Late", service.Received.Packet?.Late?.No is not null ? "Late" : "");
    }

    [Fact]
    public void EveryShapeHasItsFormOnTheWire() => Assert.Equal(
        """{"drawing":{"kind":"row","parts":[{"kind":"circle","radius":1},{"kind":"square","side":2}]},"text":{"version":2,"text":"a"},"receipt":{"ok":false,"reason":"b"},"subject":{"name":"c","born":"2024-05-01"},"mixed":{"d":1},"series":[{"latitude":1,"longitude":2}],"row":[null,{"name":"e"}],"amount":"12","packed":"WzEsMl0","label":"T-1","event":{"type":"closed","door":1},"log":{"type":"failed","reason":"f"},"packet":{"kind":"no","code":4},"verdict":{"passed":false,"score":3},"setting":{"size":1,"more":null},"source":{"number":"1"},"sources":[{"number":"1234"},"text",[{"number":"5678"}]],"open":"abc","point":[1,2.5,"a"],"path":[null,[1,2.5,"a"],[1,2.5,"a"],[3,4]],"key":["g","hidden"],"limited":[1,null],"spot":[1,2.5,"a"],"points":{"h":[null,[1,2.5,"a"]]},"packed_point":"[1,2.5,\"a\"]","place":[1,{"c":2}]}""",
        JsonCodec.ToText(Everything));

    [Fact]
    public async Task TuplesAreABodyAPartAParameterAndAHeader()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShapesOperations.All, new Service());
        using var shapes = new ShapesClient(new ShapesClientOptions { Endpoint = server.Endpoint });
        Assert.Equal(Corner, await shapes.MovePointAsync(new MovePointRequest { At = Corner, Source = "text" }, TestCancellation));
        FindPointResponse found = await shapes.FindPointAsync(new FindPointRequest { At = Corner }, TestCancellation);
        Assert.Equal((Corner, 1), (found.XAt.Start, found.XAt.Items.Count));
        Assert.Equal(2, found.Drawing.Circle?.Radius);
    }

    [Fact]
    public void TupleIsDeconstructed()
    {
        (double x, double y, string? label) = Corner;
        Assert.Equal((1, 2.5, "a"), (x, y, label));
        Assert.Equal(Corner, Corner with { });
        (Color? color, Point start, EquatableList<Point> items) = Everything.Path!;
        Assert.Equal((null, Corner, 2), (color, start, items.Count));
        Assert.Empty(JsonCodec.Parse<Path>("[\"red\",[1,2]]").Items);
    }

    [Theory]
    [InlineData("[1]", "At $ (byte 0): expected the required item \"y\" at index 1, found an array that ends before it.")]
    [InlineData("[]", "At $ (byte 0): expected the required item \"x\" at index 0, found an array that ends before it.")]
    [InlineData("[1,null]", "At $[1] (byte 3): expected a number, found null.")]
    [InlineData("[1,2,3]", "At $[2] (byte 5): expected a string, found the number 3.")]
    [InlineData("[1,2,\"a\",4]", "At $[3] (byte 9): expected at most 3 items, found the number 4.")]
    [InlineData("{\"x\":1}", "At $ (byte 0): expected an array, found an object.")]
    public void WrongTupleIsATypedError(string json, string message) => Assert.Equal(message, Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Point>(json)).Message);

    [Fact]
    public void WrongItemBehindATupleIsAnErrorWithItsIndex() => Assert.StartsWith(
        "At $[3][0] ",
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Path>("[null,[1,2],[3,4],[\"x\"]]")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"number":"12345","code":3}""", "Card Bank")]
    [InlineData("""{"number":"1"}""", "Card Bank")]
    [InlineData("\"text\"", "String")]
    [InlineData("[]", "Cards")]
    [InlineData("""[{"number":"1"}]""", "Cards")]
    [InlineData("""[{"numbr":"1"}]""", "")]
    [InlineData("""{"value":"hidden"}""", "Pin")]
    [InlineData("""{"number":"1","code":"x"}""", "Card")]
    [InlineData("1", "")]
    [InlineData("null", "")]
    [InlineData("""[[[[[[[[{}]]]]]]]]""", "")]
    public void JsonIsKeptAndReadAsEachView(string json, string views)
    {
        Source source = JsonCodec.Parse<Source>(json);
        (string Name, bool IsRead)[] all =
        [
            ("Card", source.AsCard is not null), ("Bank", source.AsBank is not null), ("String", source.AsString is not null), ("Cards", source.AsCards is not null), ("Pin", source.AsPin is not null),
        ];
        Assert.Equal(views, string.Join(' ', all.Where(view => view.IsRead).Select(view => view.Name)));
        Assert.Equal(json, JsonCodec.ToText(source));
        Assert.Equal(json, source.Json.ToString());
    }

    [Fact]
    public void ViewsAreEqualIfTheirJsonIs()
    {
        Source card = new Card { Number = "1234" };
        Source bank = new Bank { Number = "1234" };
        Assert.Equal(card, bank);
        Assert.Equal(card.GetHashCode(), JsonCodec.Parse<Source>("""{"number":"1234"}""").GetHashCode());
        Assert.True(card == JsonCodec.Parse<Source>("""{"number":"1234"}"""));
        Assert.NotEqual(card, new Card { Number = "12345" });
        Assert.Equal("1234", bank.AsCard?.Number);
        Assert.True(default(Source).Json.IsDefault);
        Assert.Null(default(Source).AsCard);
        Assert.Throws<InvalidOperationException>(() => JsonCodec.ToText(default(Source)));
    }

    [Fact]
    public async Task ValueIsCheckedAsTheViewThatItWasCreatedFrom()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShapesOperations.All, new Service());
        using var shapes = new ShapesClient(new ShapesClientOptions { Endpoint = server.Endpoint });
        Assert.Equal("1", (await shapes.PutSourceAsync(new PutSourceRequest { Source = new Bank { Number = "1" } }, TestCancellation)).AsBank?.Number);
        Assert.Equal(["/body/number minLength"], await GetViolationsAsync(() => shapes.PutSourceAsync(new PutSourceRequest { Source = new Card { Number = "1" } }, TestCancellation).AsTask()));
        Assert.Equal(["/body views"], await GetViolationsAsync(() => shapes.PutSourceAsync(new PutSourceRequest { Source = JsonCodec.Parse<Source>("7") }, TestCancellation).AsTask()));
    }

    [Theory]
    [InlineData("PUT", "source", """{"number":"1"}""", HttpStatusCode.OK)]
    [InlineData("PUT", "source", """{"number":"1","code":10}""", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "source", """{"number":"1234","code":10}""", HttpStatusCode.OK)]
    [InlineData("PUT", "source", "7", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "subjects", """[{"name":"a"},{"name":"a","born":"2024-05-01"}]""", HttpStatusCode.OK)]
    [InlineData("PUT", "subjects", """[{"name":1}]""", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "subjects", """[{"name":"a","name":"b","key":null}]""", HttpStatusCode.OK)]
    [InlineData("PUT", "subjects", """[{]""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "echo", """{"point":[1]}""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "echo", """{"limited":[0]}""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "echo", """{"open":"ABC"}""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "echo", """{"series":[1,"a"]}""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "echo", """{"drawing":{"kind":"?","kind":"circle","radius":1},"setting":{"size":1,"color":"red"}}""", HttpStatusCode.OK)]
    public async Task ServerChecksWhatItReceives(string verb, string path, string body, HttpStatusCode status)
    {
        await using LocalServer server = await LocalServer.StartAsync(ShapesOperations.All, new Service());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(server.Endpoint, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await http.SendAsync(request, TestCancellation);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task ViolationsInATupleHaveTheIndexOfTheItem()
    {
        using var shapes = new ShapesClient(new ShapesClientOptions());
        var wrong = new Limited { Count = 0 };
        Everything all = new() { Counts = new Counts { Name = "a", First = wrong, Items = [new Limited { Count = 1 }, wrong] }, Digits = new Digits { Name = "b", Items = [1, 10] } };
        Assert.Equal(
            ["/body/counts/1/0 minimum", "/body/counts/3/0 minimum", "/body/digits/2 maximum"],
            await GetViolationsAsync(() => shapes.EchoAsync(new EchoRequest { Everything = all }, TestCancellation).AsTask()));
    }

    [Fact]
    public void RecordOfAnotherKeyIsAViolation()
    {
        Everything wrong = new() { Event = Event.FromOpened(new Moved { Type = MovedType.Closed, Door = 1 }) };
        Assert.False(((Igata.Runtime.CompilerServices.IValidatable)wrong).IsValid());
    }

    [Fact]
    public void SecretsAreHiddenInViewsTuplesAndUnions()
    {
        Everything all = Everything with { Source = JsonCodec.Parse<Source>("""{"value":"hidden"}"""), Subject = JsonCodec.Parse<Subject>("""{"key":"hidden"}"""), Log = new Failure { Reason = "hidden" } };
        Assert.DoesNotContain("hidden", all.ToString(), StringComparison.Ordinal);
        Assert.Equal("hidden", all.Source?.AsPin?.Value.Reveal());
        Assert.DoesNotContain("hidden", Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Key>("[1,\"hidden\",3]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RandomValuesAreWrittenAsTheyWereRead()
    {
        var random = new Random(5);
        for (int i = 0; i < 500; i++)
        {
            string json = RandomJson.Create(random, 4);
            foreach (Func<string, string> repeat in (Func<string, string>[])[Repeat<Subject>, Repeat<Drawing>, Repeat<Setting>, Repeat<Source>, Repeat<Packet>, Repeat<Mixed>])
            {
                string? once = TryRepeat(repeat, json);
                Assert.True(once is null || once == TryRepeat(repeat, once), json);
            }
        }
    }

    private static string Repeat<T>(string json)
        where T : Igata.Runtime.CompilerServices.IJsonReadable<T>, Igata.Runtime.CompilerServices.IJsonWritable => JsonCodec.ToText(JsonCodec.Parse<T>(json));

    private static string? TryRepeat(Func<string, string> repeat, string json)
    {
        try
        {
            return repeat(json);
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    private static async Task<string[]> GetViolationsAsync(Func<Task> call) =>
        [.. (await Assert.ThrowsAsync<InvalidRequestException>(call)).Violations.Select(violation => $"{violation.Pointer} {violation.Rule}")];

    private sealed class Service : IShapesService
    {
        public Everything? Received { get; private set; }

        public ValueTask<Everything> EchoAsync(EchoRequest request, CancellationToken cancellationToken) => new(Received = request.Everything);

        public ValueTask<EquatableList<Subject>> PutSubjectsAsync(PutSubjectsRequest request, CancellationToken cancellationToken) => new(request.Body);

        public ValueTask<Source> PutSourceAsync(PutSourceRequest request, CancellationToken cancellationToken) => new(request.Source);

        public ValueTask<Point> MovePointAsync(MovePointRequest request, CancellationToken cancellationToken) => new(request.At);

        public ValueTask<FindPointResponse> FindPointAsync(FindPointRequest request, CancellationToken cancellationToken) =>
            new(new FindPointResponse { XAt = new Path { Color = Color.Red, Start = request.At, Items = [request.At] }, Drawing = new Circle { Radius = 2 } });
    }
}
