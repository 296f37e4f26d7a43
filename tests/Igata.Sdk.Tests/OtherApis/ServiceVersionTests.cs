using System.Net;
using Igata.Runtime;
using Igata.Sora;
using Igata.TestApis.GapsRpc;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Tests calls of methods that a version of a service does not have.</summary>
public sealed class ServiceVersionTests
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RemovedMethodIsNotSent()
    {
        var recorder = new RequestRecorder(HttpStatusCode.OK, """{"channel_id":"sora","recording_id":"R"}""");
        var sora = new SoraClient(new HttpClient(recorder), new SoraClientOptions { ServiceVersion = "2025.2.0" });
        NotSupportedException exception = await Assert.ThrowsAsync<NotSupportedException>(async () => await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1), TestCancellation));
        Assert.Equal("Sora 2025.2.0 does not have Sora_20161101.StartRecording: it was removed in 2025.2.0. Call StartRecording20231220Async instead.", exception.Message);
        Assert.Empty(recorder.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025.1.9")]
    [InlineData("2025.2.0-canary.1")]
    public async Task MethodOfAnEarlierVersionIsSent(string? version)
    {
        var recorder = new RequestRecorder(HttpStatusCode.OK, """{"channel_id":"sora","recording_id":"R"}""");
        var sora = new SoraClient(new HttpClient(recorder), new SoraClientOptions { ServiceVersion = version });
        Assert.Equal("R", (await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1), TestCancellation)).RecordingId);
        Assert.Single(recorder.Requests);
    }

    [Fact]
    public async Task ReplacementIsNamed()
    {
        var recorder = new RequestRecorder(HttpStatusCode.OK, "{}");
        var gaps = new GapsRpcClient(new HttpClient(recorder), new GapsRpcClientOptions { ServiceVersion = "3" });
        NotSupportedException exception = await Assert.ThrowsAsync<NotSupportedException>(async () => await gaps.GetRowsAsync(TestCancellation));
        Assert.Equal("GapsRpc 3 does not have getRows: it was removed in 3.0. Call GetRowAsync instead.", exception.Message);
        Assert.Empty(recorder.Requests);
    }

    [Fact]
    public async Task CallsOfABatchAreChecked()
    {
        var recorder = new RequestRecorder(HttpStatusCode.OK, "[]");
        var gaps = new GapsRpcClient(new HttpClient(recorder), new GapsRpcClientOptions { ServiceVersion = "1.9" });
        NotSupportedException exception = await Assert.ThrowsAsync<NotSupportedException>(
            async () => await gaps.BatchAsync(GapsRpcCalls.GetRows(), GapsRpcCalls.GetRow(), cancellationToken: TestCancellation));
        Assert.Equal("GapsRpc 1.9 does not have getRow: it was added in 2.0.", exception.Message);
        Assert.Empty(recorder.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v2")]
    [InlineData("2025..1")]
    [InlineData("2025.2.0 ")]
    public void OptionIsAVersion(string version) => Assert.Throws<ArgumentException>(() => new SoraClientOptions { ServiceVersion = version });

    [Theory]
    [InlineData("2025.2", "2025.2.0", 0)]
    [InlineData("2025.10", "2025.9", 1)]
    [InlineData("2025.2.0-canary.9", "2025.2.0-canary.10", -1)]
    [InlineData("2025.2.0-canary.9", "2025.2.0", -1)]
    [InlineData("2025.2.0-rc", "2025.2.0-canary", 1)]
    [InlineData("2025.2.0-canary", "2025.2.0-canary.1", -1)]
    public void VersionsAreOrdered(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(ServiceVersion.Compare(left, right)));
        Assert.Equal(-expected, Math.Sign(ServiceVersion.Compare(right, left)));
    }
}
