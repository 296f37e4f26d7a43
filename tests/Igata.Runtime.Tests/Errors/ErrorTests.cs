using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.ErrorTests;

public class ErrorTests
{
    private const string Date = "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n";

    [Theory]
    [InlineData("""{"__type":"a.b#Throttled:http://x/"}""", "", "Throttled", null)]
    [InlineData("""{"code":"a#b#Throttled","Message":"Slow down."}""", "", "Throttled", "Slow down.")]
    [InlineData("""{"__type":null,"code":7,"message":"m","Message":"M"}""", "", "7", "m")]
    [InlineData("""{"__type":"Body"}""", "X-Code: ns#Head:rest\r\n", "Head", null)]
    [InlineData("""{"other":1}""", "", null, null)]
    [InlineData("<html>", "", null, null)]
    public async Task FirstCodeFoundIsUsedAndTrimmed(string body, string headers, string? code, string? message)
    {
        await using var server = new RawServer(RawServer.CreateResponse("400 Bad Request", body, headers));
        using var api = new TestApiClient(server.Endpoint, errors: new ErrorShape
        {
            CodePointers = ["/__type", "/code"],
            CodeHeader = "x-code",
            CodeAfter = "#",
            CodeBefore = ":",
            MessagePointers = ["/message", "/Message"],
        });
        TestException exception = await GetExceptionAsync(api);
        Assert.Equal((code, message), (exception.Code, exception.ApiMessage));
    }

    [Theory]
    [InlineData(RetryAfterFormat.SecondsOrDate, "1.5", 1.5)]
    [InlineData(RetryAfterFormat.SecondsOrDate, "Fri, 13 Jul 2018 12:30:55 GMT", 10.0)]
    [InlineData(RetryAfterFormat.SecondsOrDate, "Friday, 13-Jul-18 12:30:55 GMT", 10.0)]
    [InlineData(RetryAfterFormat.Milliseconds, "1500", 1.5)]
    [InlineData(RetryAfterFormat.Milliseconds, "0.5", 0.0005)]
    [InlineData(RetryAfterFormat.UnixSeconds, "1531485055", 10.0)]
    [InlineData(RetryAfterFormat.UnixSeconds, "1531485055.25", 10.25)]
    [InlineData(RetryAfterFormat.UnixSeconds, "1", 0.0)]
    [InlineData(RetryAfterFormat.UnixMilliseconds, "1531485055250", 10.25)]
    [InlineData(RetryAfterFormat.UnixMicroseconds, "1531485055250000", 10.25)]
    [InlineData(RetryAfterFormat.Rfc3339, "2018-07-13T21:30:55+09:00", 10.0)]
    [InlineData(RetryAfterFormat.Rfc3339, "soon", null)]
    [InlineData(RetryAfterFormat.UnixSeconds, "99999999999999999999999999", 3_153_600_000.0)]
    [InlineData(RetryAfterFormat.SecondsOrDate, "99999999999999999999999999999999", 3_153_600_000.0)]
    [InlineData(RetryAfterFormat.Milliseconds, "99999999999999999999999999999999", 3_153_600_000.0)]
    [InlineData(RetryAfterFormat.SecondsOrDate, "Infinity", null)]
    [InlineData(RetryAfterFormat.UnixSeconds, "NaN", null)]
    [InlineData(RetryAfterFormat.SecondsOrDate, "-1", null)]
    public async Task RetryAfterIsReadByItsDeclaredType(RetryAfterFormat format, string value, double? seconds)
    {
        await using var server = new RawServer(RawServer.CreateResponse("429 X", "", $"Date: Fri, 13 Jul 2018 12:30:45 GMT\r\nX-Reset: {value}\r\n"));
        using var api = new TestApiClient(server.Endpoint, errors: new ErrorShape
        {
            RetryAfterHeaders = new Dictionary<string, string> { ["429"] = "x-reset" },
            RetryAfterFormats = new Dictionary<string, RetryAfterFormat> { ["429"] = format },
        });
        Assert.Equal(seconds, (await GetExceptionAsync(api)).RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("429 X", "Retry-After: 7\r\n", 7.0)]
    [InlineData("429 X", Date + "Retry-After: Thu, 01 Jan 2026 00:01:00 GMT\r\n", 60.0)]
    [InlineData("429 X", Date + "Expires: Thu, 01 Jan 2026 00:00:21 GMT\r\nRetry-After: 5\r\n", 21.0)]
    [InlineData("429 X", "Expires: 3\r\n", 3.0)]
    [InlineData("429 X", Date + "Expires: Wed, 31 Dec 2025 00:00:21 GMT\r\n", 0.0)]
    [InlineData("429 X", "Expires: whenever\r\nRetry-After: 5\r\n", 5.0)]
    [InlineData("429 X", "Expires: whenever\r\n", null)]
    [InlineData("503 X", Date + "Expires: Thu, 01 Jan 2026 00:00:21 GMT\r\n", null)]
    [InlineData("503 X", "", null)]
    [InlineData("503 X", "Expires: Thu, 01 Jan 2026 00:00:21 GMT\r\nRetry-After: Thu, 01 Jan 2026 00:00:21 GMT\r\n", 11.0)]
    public async Task RetryAfterIsReadFromTheHeaderOfTheCodeOrFromHttp(string status, string headers, double? seconds)
    {
        await using var server = new RawServer(RawServer.CreateResponse(status, "", headers));
        using var api = new TestApiClient(
            server.Endpoint,
            configure: static options => options.TimeProvider = new FixedTimeProvider(),
            errors: new ErrorShape { RetryAfterHeaders = new Dictionary<string, string> { ["429"] = "Expires" } });
        Assert.Equal(seconds, (await GetExceptionAsync(api)).RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task KnownErrorBodyIsReadAndUnknownOneDoesNotHideTheError()
    {
        await using var server = new RawServer(RawServer.CreateResponse("409 Conflict", """{"level":4}""", "X-Limit: 12\r\nX-Bad: no\r\n"));
        using var api = new TestApiClient(server.Endpoint, errors: new ErrorShape());
        var typed = new TypedErrorException(await GetExceptionAsync(api));
        Assert.Equal((4, 12, null), (typed.Gauge?.Level, typed.Limit, typed.Bad));
        Assert.Null(typed.Link);

        var none = new TypedErrorException(new ErrorResponse { Operation = "x", StatusCode = HttpStatusCode.Conflict });
        Assert.Null(none.Gauge);
        Assert.Null(none.Limit);
        Assert.Empty(none.OutgoingHeaders);
    }

    [Fact]
    public void ErrorToSendHasItsBodyAndHeaders()
    {
        var error = new TypedErrorException(JsonData.Parse("""{"level":4}"""), new Dictionary<string, string> { ["X-Limit"] = "5" });
        Assert.Equal((4, 5, "5"), (error.Gauge?.Level, error.Limit, error.OutgoingHeaders["x-limit"]));
        Assert.Equal("Test failed with 409 X: m", error.Message);
    }

    private static async Task<TestException> GetExceptionAsync(TestApiClient api) =>
        await Assert.ThrowsAsync<TestException>(async () => await api.CallAsync(HttpMethod.Get, static http => http.AppendPath("x")));

    private sealed class FixedTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 10, TimeSpan.Zero);
    }

    /// <summary>An exception in the form that the generator emits.</summary>
    private sealed class TypedErrorException : ApiErrorException
    {
        public TypedErrorException(ErrorResponse response)
            : base(response) => Read();

        public TypedErrorException(TestException exception)
            : base(new ErrorResponse { Operation = exception.Operation, StatusCode = exception.StatusCode, Json = exception.Body, Headers = exception.Headers }) => Read();

        public TypedErrorException(JsonData body, IReadOnlyDictionary<string, string> headers)
            : base("Test", "X", "m", HttpStatusCode.Conflict, body, headers) => Read();

        public Gauge? Gauge { get; private set; }

        public Link? Link { get; private set; }

        public long? Limit { get; private set; }

        public long? Bad { get; private set; }

        private void Read()
        {
            Gauge = TryReadBody<Gauge>(JsonParsing.Value<Gauge>, out Gauge? gauge) ? gauge : null;
            Link = TryReadBody<Link>(JsonParsing.Value<Link>, out Link? link) ? link : null;
            Limit = TryReadHeader<long>("x-limit", JsonParsing.Int64, ParameterFormat.Literal, out long limit) ? limit : null;
            Bad = TryReadHeader<long>("x-bad", JsonParsing.Int64, ParameterFormat.Literal, out long bad) ? bad : null;
        }
    }
}
