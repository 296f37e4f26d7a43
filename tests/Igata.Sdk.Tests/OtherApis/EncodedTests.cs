using Igata.Runtime;
using Igata.TestApis.Almanac;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Strings that hold the JSON of another type.</summary>
public sealed class EncodedTests
{
    private static readonly Location May = new() { Year = 2024, Month = 5 };

    private static HoldRequest Request => new()
    {
        At = May,
        Number = 12,
        Price = 12.50m,
        Open = true,
        Location = May,
        Days = [new DateOnly(2024, 5, 1)],
        Key = May,
        Either = May,
        Deep = [May],
        None = null,
    };

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ValuesAreSentAsStringsAndArriveUnchanged()
    {
        await using LocalServer server = await AlmanacTests.StartServerAsync();
        using var recorder = new BodyRecorder();
        using var http = new HttpClient(recorder);
        using var almanac = new AlmanacClient(http, new AlmanacClientOptions { Endpoint = server.Endpoint });
        HoldResponse response = await almanac.HoldAsync(Request, TestCancellation);
        Assert.Equal(
            """{"number":"12","price":"12.50","open":"true","location":"{\"year\":2024,\"month\":5}","days":"WyIyMDI0LTA1LTAxIl0=","key":"eyJ5ZWFyIjoyMDI0LCJtb250aCI6NX0","either":"{\"year\":2024,\"month\":5}","deep":"[\"{\\\"year\\\":2024,\\\"month\\\":5}\"]","none":null}""",
            recorder.Body);
        Assert.Equal("/hold?at=%7B%22year%22%3A2024%2C%22month%22%3A5%7D", recorder.PathAndQuery);
        Assert.Equal((May, May), (response.XHeld, response.Location));
        Assert.Equal([1, -2], response.Numbers);
    }

    [Fact]
    public async Task LimitsOfTheValueAreChecked()
    {
        using var almanac = new AlmanacClient(new AlmanacClientOptions());
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => almanac.HoldAsync(Request with { Number = 4 }, TestCancellation).AsTask());
        Assert.Equal("/number minimum", Assert.Single(exception.Violations.Select(violation => $"{violation.Pointer} {violation.Rule}")));
    }

    [Theory]
    [InlineData("\"numbers\":[\"x\"]", "At $.numbers[0] (byte 12): expected a string that holds a 32-bit integer, found a string.")]
    [InlineData("\"numbers\":[1]", "At $.numbers[0] (byte 12): expected a string that holds JSON, found the number 1.")]
    [InlineData("\"location\":\"{}\"", "At $.location (byte 12): expected a string that holds the required member \"year\", found a string.")]
    [InlineData("\"numbers\":[\"1 2\"]", "At $.numbers[0] (byte 12): expected a string that holds the end of the document, found a string.")]
    public void WrongTextIsATypedError(string member, string message) =>
        Assert.Equal(message, Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Held>("{" + member + "}")).Message);

    private sealed class BodyRecorder() : DelegatingHandler(new SocketsHttpHandler())
    {
        public string? Body { get; private set; }

        public string? PathAndQuery { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            PathAndQuery = request.RequestUri!.PathAndQuery;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
