using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Courier;
using Igata.TestApis.Courier.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Messages that are unusual but valid, on both sides.</summary>
public sealed class CourierTests
{
    private static readonly string[] Cookies = ["a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "b=2"];

    private static readonly DateTimeOffset[] Dates = [DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)];

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    private static SendRequest Request => new() { Level = Level.None, At = "latest", Ids = ["a,b", "c"] };

    [Fact]
    public async Task UnusualValuesArriveUnchanged()
    {
        var service = new CourierService();
        await using LocalServer server = await LocalServer.StartAsync(CourierOperations.All, service);
        using var courier = new CourierClient(new CourierClientOptions { Endpoint = server.Endpoint });
        SendResponse response = await courier.SendAsync(Request, TestCancellation);
        Assert.Equal(Request with { XVersion = "2" }, service.Sent);
        Assert.Equal(Cookies, response.Cookies!.Value);
        Assert.Equal(Dates, response.Dates!.Value);
        Assert.Equal(["b,c", "\"d\"", ""], response.Words!.Value);
        Assert.Equal(new Level(""), response.Level);
    }

    [Fact]
    public async Task UnreadableConditionIsAbsentOnTheServer()
    {
        var service = new CourierService();
        await using LocalServer server = await LocalServer.StartAsync(CourierOperations.All, service);
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, "parcels/latest"));
        message.Headers.TryAddWithoutValidation("If-Modified-Since", "0");
        using HttpResponseMessage response = await http.SendAsync(message, TestCancellation);
        Assert.Equal((HttpStatusCode.OK, null), (response.StatusCode, service.Tracked!.IfModifiedSince));
    }

    [Fact]
    public async Task MessagesAreSentAsTheServiceExpectsThem()
    {
        using var handler = new Handler(HttpStatusCode.OK, """{"level":"","count":5.0,"part":{"__type":"x","a":null,"b":7}}""", ("Expires", "0"), ("X-Count", "many"), ("Set-Cookie", Cookies[0]));
        using var http = new HttpClient(handler);
        using var courier = new CourierClient(http, new CourierClientOptions());
        SendResponse response = await courier.SendAsync(Request, TestCancellation);
        Assert.Equal("/parcels?all&ids=a%2Cb,c", handler.Request!.RequestUri!.PathAndQuery);
        Assert.Equal("2", handler.Request.Headers.NonValidated["X-Version"].ToString());
        Assert.Equal("application/json", handler.Request.Headers.NonValidated["Accept"].ToString());
        Assert.Equal("""{"level":"","at":"latest"}""", handler.Body);
        Assert.Equal((5, 7L, DateTimeOffset.UnixEpoch, null), (response.Count, response.Part!.Value.B, response.Expires, response.XCount));
        await courier.SendAsync(Request with { Level = response.Level, Part = response.Part }, TestCancellation);
        Assert.Equal("""{"level":"","at":"latest","part":{"b":7,"__type":"x","a":null}}""", handler.Body);
        await Assert.ThrowsAsync<InvalidRequestException>(() => courier.SendAsync(Request with { Level = default }, TestCancellation).AsTask());
    }

    [Theory]
    [InlineData("latest", null, "latest")]
    [InlineData("0x1f", "0x1f", null)]
    [InlineData("other", null, "other")]
    public void StringBecomesTheCaseThatAcceptsIt(string text, string? quantity, string? tag)
    {
        Position position = text;
        Assert.Equal((quantity, tag), (position.Quantity, position.Tag?.Value));
    }

    [Fact]
    public async Task RetryDelayHasTheDeclaredType()
    {
        string reset = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var limited = new HttpClient(new Handler(HttpStatusCode.TooManyRequests, "", ("x-ratelimit-reset", reset)));
        using var slow = new CourierClient(limited, new CourierClientOptions());
        CourierException exception = await Assert.ThrowsAsync<CourierException>(() => slow.TrackAsync((Position)"latest", TestCancellation).AsTask());
        Assert.InRange(exception.RetryAfter!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(61));
        using var overloaded = new HttpClient(new Handler(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "1500.5")));
        using var busy = new CourierClient(overloaded, new CourierClientOptions());
        Assert.Equal(TimeSpan.FromMilliseconds(1500.5), (await Assert.ThrowsAsync<CourierException>(() => busy.TrackAsync((Position)"latest", TestCancellation).AsTask())).RetryAfter);
    }

    private sealed class Handler(HttpStatusCode status, string body, params (string Name, string Value)[] headers) : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request };
            foreach ((string name, string value) in headers)
            {
                _ = response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        }
    }

    private sealed class CourierService : ICourierService
    {
        public SendRequest? Sent { get; private set; }

        public TrackRequest? Tracked { get; private set; }

        public ValueTask<SendResponse> SendAsync(SendRequest request, CancellationToken cancellationToken)
        {
            Sent = request;
            return new(new SendResponse { Level = request.Level, Count = 1, Cookies = Cookies, Dates = Dates, Words = (string[])["b,c", "\"d\"", ""] });
        }

        public ValueTask<TrackResponse> TrackAsync(TrackRequest request, CancellationToken cancellationToken)
        {
            Tracked = request;
            return new(new TrackResponse { At = request.At });
        }
    }
}
