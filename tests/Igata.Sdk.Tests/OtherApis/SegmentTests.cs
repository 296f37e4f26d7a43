using Igata.ConcurrencyMonitoring;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A path parameter with any content is one segment on the server, with the same text.</summary>
public sealed class SegmentTests
{
    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a/b")]
    [InlineData("%2F")]
    [InlineData("a?b#c")]
    [InlineData("a+b c&d=e;f")]
    [InlineData("日本 語😀")]
    public async Task SegmentIsEscapedWhateverItContains(string subject)
    {
        var service = new MonitoringService();
        await using LocalServer server = await LocalServer.StartAsync(ConcurrencyMonitoringOperations.All, service);
        using var client = new ConcurrencyMonitoringClient(new ConcurrencyMonitoringClientOptions { Endpoint = server.Endpoint, ApplicationId = "demo-app" });
        await client.StartSessionAsync(
            new() { Idp = "adobe", Subject = subject, Metadata = new Dictionary<string, string> { [subject] = subject } },
            TestContext.Current.CancellationToken);
        Assert.Equal(("adobe", subject, subject), (service.Started!.Idp, service.Started.Subject, service.Started.Metadata!.Value[subject]));
    }

    private sealed class MonitoringService : IConcurrencyMonitoringService
    {
        public StartSessionRequest? Started { get; private set; }

        public ValueTask<StartSessionResponse> StartSessionAsync(StartSessionRequest request, CancellationToken cancellationToken)
        {
            Started = request;
            return new(new StartSessionResponse { SessionId = "1", Date = DateTimeOffset.UnixEpoch, Expires = DateTimeOffset.UnixEpoch });
        }
    }
}
