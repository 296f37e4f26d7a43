using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Igata.Runtime;
using Igata.TestApis.Almanac;
using Igata.TestApis.Almanac.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Dates, durations, decimals and large integers, in every place, on both sides of a socket.</summary>
public sealed class AlmanacTests
{
    private static readonly DateTimeOffset Sent = new(2021, 11, 30, 1, 59, 51, TimeSpan.FromHours(9));

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    private static Entry Entry => new()
    {
        Day = new DateOnly(2024, 2, 29),
        Hour = new TimeOnly(12, 30, 45, 500),
        Lasts = new IsoDuration("P1M"),
        Price = 12.50m,
        Count = ulong.MaxValue,
        Size = BigInteger.Parse("18446744073709551616", CultureInfo.InvariantCulture),
        Sent = Sent,
        Made = DateTimeOffset.FromUnixTimeMilliseconds(1552953600000),
        Key = new byte[] { 251, 255 },
        Level = Level.All,
        Either = 1.50m,
    };

    private static PutEntryRequest Request => new()
    {
        Day = new DateOnly(2018, 7, 13),
        Size = BigInteger.Pow(10, 100),
        From = new TimeOnly(1, 2, 3),
        Prices = [1.0m, 2.50m],
        Days = [new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2)],
        Level = new Level(7),
        Keys = [new ByteString([251, 255])],
        XSent = Sent,
        XSents = [Sent, Sent.AddDays(1)],
        XMade = Sent,
        XCount = ulong.MaxValue,
        Entry = Entry,
    };

    [Fact]
    public async Task ValuesArriveUnchanged()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(AlmanacOperations.All, service);
        using var almanac = new AlmanacClient(new AlmanacClientOptions { Endpoint = server.Endpoint, Length = TimeSpan.FromMinutes(90) });
        PutEntryResponse response = await almanac.PutEntryAsync(Request, TestCancellation);
        Assert.Equal(Request, service.Put);
        Assert.Equal(Entry, response.Entry);
        Assert.Equal((new IsoDuration("PT36H"), "1.00"), (response.XLasts, response.XPrice.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal("12.50", response.Entry.Price.ToString(CultureInfo.InvariantCulture));

        SendFormResponse form = await almanac.SendFormAsync(new SendFormRequest { Day = Entry.Day, Hour = Entry.Hour, Lasts = [new("P1Y"), TimeSpan.FromHours(1)], Price = 1.10m, Key = Entry.Key }, TestCancellation);
        Assert.Equal((Entry.Day, "P1Y PT1H", "1.10"), (form.Day, string.Join(' ', form.Lasts), form.Price.ToString(CultureInfo.InvariantCulture)));
        SendPartsResponse parts = await almanac.SendPartsAsync(new SendPartsRequest { Day = Entry.Day, Size = Request.Size, Keys = Request.Keys }, TestCancellation);
        Assert.Equal(new SendPartsResponse { Day = Entry.Day, Size = Request.Size, Keys = Request.Keys }, parts);
    }

    [Fact]
    public void ValuesHaveTheirFormOnTheWire() => Assert.Equal(
        """{"day":"2024-02-29","hour":"12:30:45.5","lasts":"P1M","price":12.50,"count":18446744073709551615,"size":18446744073709551616,"sent":"Tue, 30 Nov 2021 01:59:51 +0900","made":"/Date(1552953600000+0000)/","key":"-_8","level":18446744073709551615,"either":1.50,"version":"2024-05-01","scale":1.50}""",
        JsonSerializer.Serialize(Entry).Replace("\\u002B", "+", StringComparison.Ordinal));

    [Fact]
    public async Task EveryLimitIsChecked()
    {
        using var almanac = new AlmanacClient(new AlmanacClientOptions());
        Entry wrong = Entry with { Day = new(2018, 7, 12), Hour = new(12, 30, 46), Price = 0.001m, Count = 0, Size = Entry.Size + 1, Key = new byte[5] };
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => almanac.PutEntryAsync(Request with { Entry = wrong }, TestCancellation).AsTask());
        Assert.Equal(
            [
                "/day minimum must be at least 2018-07-13 2018-07-12", "/hour maximum must be at most 12:30:45.5 12:30:46", "/price minimum must be at least 0.01 0.001",
                "/count minimum must be at least 1 0", "/size maximum must be at most 18446744073709551616 18446744073709551617", "/key maxItems must have at most 4 items 5",
                "/note when must be given when day is at most 2018-12-31 ",
            ],
            exception.Violations.Select(violation => $"{violation.Pointer.Replace("/body", "", StringComparison.Ordinal)} {violation.Rule} {violation.Message} {violation.Value}"));
        Assert.False(IsValid(Entry with { Lasts = null, Price = 100 }));
        Assert.True(IsValid(Entry with { Lasts = null, Price = 100, Key = null }));
        Assert.False(IsValid(Entry with { Size = BigInteger.Pow(10, 1024) }));
    }

    [Fact]
    public void ExclusiveLimitsMultiplesAndTextsAreChecked()
    {
        Entry wrong = Entry with
        {
            Rate = 1,
            Paid = 0.12m,
            Step = 5,
            Seconds = DateTimeOffset.UnixEpoch.AddSeconds(100),
            Pause = TimeSpan.FromSeconds(90),
            Opens = new(9, 0),
            Link = new Uri("http://a.example/0123456789"),
            Id = Guid.Empty,
            At = Sent,
            Period = new("PT1H"),
        };
        var violations = new Igata.Runtime.CompilerServices.ViolationsBuilder();
        ((Igata.Runtime.CompilerServices.IValidatable)wrong).Validate(violations);
        Assert.Equal(
            [
                "/rate exclusiveMaximum must be less than 1 1", "/paid multipleOf must be a multiple of 0.05 0.12", "/step multipleOf must be a multiple of 1000000000000000000000 5",
                "/seconds exclusiveMaximum must be less than 100 100", "/pause multipleOf must be a multiple of 60 90", "/opens exclusiveMinimum must be greater than 09:00:00 09:00:00",
                "/link maxLength must have at most 20 characters, but has 27 http://a.example/0123456789", "/link pattern must match ^https: http://a.example/0123456789",
                "/id pattern must match ^7 00000000-0000-0000-0000-000000000000", "/at pattern must match Z$ 2021-11-30T01:59:51+09:00", "/period pattern must match ^P[0-9]+D$ PT1H",
            ],
            violations.Build().Select(violation => $"{violation.Pointer} {violation.Rule} {violation.Message} {violation.Value}"));
        Assert.False(IsValid(wrong));
        Assert.True(IsValid(Entry with
        {
            Rate = 0.3,
            Paid = 0.15m,
            Step = 0,
            Seconds = DateTimeOffset.UnixEpoch.AddSeconds(1.5),
            Pause = TimeSpan.FromMinutes(2),
            Opens = new(9, 0, 1),
            Link = new Uri("https://a.example/"),
            Id = new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a"),
            At = Sent.ToUniversalTime(),
            Period = new("P12D"),
        }));
        Assert.False(IsValid(Entry with { Seconds = DateTimeOffset.UnixEpoch.AddSeconds(1.4) }));
    }

    [Theory]
    [InlineData("\"day\":\"2024-02-30\"", "At $.day (byte 7): expected a date such as 2018-07-13, found the string \"2024-02-30\".")]
    [InlineData("\"price\":1234567890123456789012345678901234567890", "At $.price (byte 9): expected a number whose digits a decimal can contain, found the number 12345678901234567890123456789012….")]
    [InlineData("\"lasts\":\"PT\"", "At $.lasts (byte 9): expected a duration such as PT1H30M, found the string \"PT\".")]
    [InlineData("\"size\":0.5", "At $.size (byte 8): expected a whole number of at most 1,024 digits, found the number 0.5.")]
    public void WrongBytesAreATypedError(string member, string message)
    {
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Entry>(Encoding.UTF8.GetBytes("{" + member + "}")));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task ServerReportsWhatIsWrong()
    {
        await using LocalServer server = await LocalServer.StartAsync(AlmanacOperations.All, new Service());
        using var http = new HttpClient();
        using HttpResponseMessage path = await http.PutAsync(new Uri(server.Endpoint, "entries/2018-02-30/1"), new StringContent("{}", Encoding.UTF8, "application/json"), TestCancellation);
        Assert.Equal(HttpStatusCode.BadRequest, path.StatusCode);
        using HttpResponseMessage form = await http.PostAsync(new Uri(server.Endpoint, "forms"), new FormUrlEncodedContent([new("day", "2024-01-01"), new("lasts", "PT"), new("price", "1")]), TestCancellation);
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
    }

    internal static Task<LocalServer> StartServerAsync() => LocalServer.StartAsync(AlmanacOperations.All, new Service());

    private static bool IsValid(Igata.Runtime.CompilerServices.IValidatable value) => value.IsValid();

    private sealed class Service : IAlmanacService
    {
        public PutEntryRequest? Put { get; private set; }

        public ValueTask<PutEntryResponse> PutEntryAsync(PutEntryRequest request, CancellationToken cancellationToken)
        {
            Put = request;
            return new(new PutEntryResponse { Entry = request.Entry, XLasts = new IsoDuration("PT36H"), XPrice = 1.00m });
        }

        public ValueTask<HoldResponse> HoldAsync(HoldRequest request, CancellationToken cancellationToken) =>
            new(new HoldResponse { XHeld = request.At, Location = request.Location, Numbers = [1, -2] });

        public ValueTask<FindResponse> FindAsync(FindRequest request, CancellationToken cancellationToken) =>
            new(new FindResponse { XTotal = request.XTotal, XNext = request.XNext, Text = $"{request.Year}/{request.Month} {request.Text} {request.Limit} {request.All} {request.Days?.Count} {request.Size}" });

        public ValueTask<SubmitResponse> SubmitAsync(SubmitRequest request, CancellationToken cancellationToken) => new(new SubmitResponse { Text = $"{request.Text} {request.Limit} {request.Size}" });

        public ValueTask<Person> AddPersonAsync(AddPersonRequest request, CancellationToken cancellationToken) => new(request.Person);

        public ValueTask<AddShapeResponse> AddShapeAsync(AddShapeRequest request, CancellationToken cancellationToken) => new(new AddShapeResponse { Shape = request.Shape });

        public ValueTask<SendFormResponse> SendFormAsync(SendFormRequest request, CancellationToken cancellationToken) =>
            new(new SendFormResponse { Day = request.Day, Lasts = request.Lasts, Price = request.Price });

        public ValueTask<SendPartsResponse> SendPartsAsync(SendPartsRequest request, CancellationToken cancellationToken) =>
            new(new SendPartsResponse { Day = request.Day, Size = request.Size, Keys = request.Keys });
    }
}
