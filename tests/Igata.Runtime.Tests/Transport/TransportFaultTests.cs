using System.Net;
using System.Net.Sockets;
using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

public class TransportFaultTests
{
    private static readonly Func<NetworkStream, CancellationToken, Task> Never =
        static (_, stop) => Task.Delay(Timeout.Infinite, stop);

    private static readonly Func<NetworkStream, CancellationToken, Task> Halfway = static async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"level\":"u8.ToArray(), stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASlowAnswerTimesOutByName(bool halfway)
    {
        await using var server = new RawServer(halfway ? Halfway : Never);
        using var calls = new Calls(server.Endpoint, static options => options.Timeout = TimeSpan.FromMilliseconds(60));
        TransportException fault = await Assert.ThrowsAsync<TransportException>(async () => await calls.SendAsync(new Gauge()));
        Assert.True(fault.IsTimeout);
        Assert.Equal("Test_20240101.Call was not answered within 0.06 s, the Timeout of the options.", fault.Message);
        await calls.Pool.BalancedAsync();
    }

    [Fact]
    public async Task TheTimeOfAGivenHttpClientCountsAsWell()
    {
        await using var server = new RawServer(Never);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(60) };
        using var calls = new Calls(server.Endpoint, static options => options.Timeout = Timeout.InfiniteTimeSpan, http);
        Assert.True((await Assert.ThrowsAsync<TransportException>(async () => await calls.SendAsync(new Gauge()))).IsTimeout);
        await calls.Pool.BalancedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheCallersTokenEndsACallAsTheCallersToken(bool halfway)
    {
        await using var server = new RawServer(halfway ? Halfway : Never);
        using var calls = new Calls(server.Endpoint);
        using var cancel = new CancellationTokenSource();
        Task<Gauge> call = calls.SendAsync(new Gauge(), cancel.Token).AsTask();
        await server.Asked.Task;
        await cancel.CancelAsync();
        OperationCanceledException fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, fault.CancellationToken);
        await calls.Pool.BalancedAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await calls.SendAsync(new Gauge(), new CancellationToken(true)));
        await calls.Pool.BalancedAsync();
    }

    [Fact]
    public async Task ARefusedConnectionIsATransportFault()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        using var calls = new Calls(endpoint);
        TransportException fault = await Assert.ThrowsAsync<TransportException>(async () => await calls.SendAsync(new Gauge()));
        Assert.False(fault.IsTimeout);
        Assert.IsType<HttpRequestException>(fault.InnerException);
        Assert.StartsWith("Test_20240101.Call got no answer: ", fault.Message, StringComparison.Ordinal);
        await calls.Pool.BalancedAsync();
    }

    [Fact]
    public async Task AnInvalidRequestIsNotSent()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", "{}"));
        using var calls = new Calls(server.Endpoint);
        InvalidRequestException fault = await Assert.ThrowsAsync<InvalidRequestException>(async () => await calls.SendAsync(new Gauge { Level = 11 }));
        Assert.Equal("/level", Assert.Single(fault.Violations).Pointer);
        Assert.Equal("The request of Test_20240101.Call breaks its spec:\n  /level must be at most 10, found 11 (maximum).", fault.Message);
        Assert.Empty(server.Requests);
        Assert.Equal(0, calls.Pool.Rents);

        using var trusting = new Calls(server.Endpoint, static options => options.ValidateRequests = false);
        await trusting.SendAsync(new Gauge { Level = 11 });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task WhatCannotBeWrittenIsNotSentAndGivesItsBufferBack()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", "{}"));
        using var calls = new Calls(server.Endpoint);
        await Assert.ThrowsAsync<ArgumentException>(async () => await calls.SendAsync(new Gauge { Name = "\uD800" }));
        Assert.Equal(1, calls.Pool.Rents);
        await calls.Pool.BalancedAsync();
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task TheTokenIsAskedForEachCallAndNeverShown()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", "{}"));
        int asked = 0;
        using var calls = new Calls(server.Endpoint, options => options.TokenSource = _ => new ValueTask<Secret>($"t{++asked}"), bearer: true);
        await calls.SendAsync(new Gauge());
        await calls.SendAsync(new Gauge());
        Assert.Contains("\r\nAuthorization: Bearer t1\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t2\r\n", server.Requests[1], StringComparison.Ordinal);

        foreach (string bad in new[] { "", "s3cret\r\nX-Evil: 1", "s3cret\0" })
        {
            using var evil = new Calls(server.Endpoint, options => options.Token = bad, bearer: true);
            InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(async () => await evil.SendAsync(new Gauge()));
            Assert.DoesNotContain("s3cret", fault.ToString(), StringComparison.Ordinal);
            await evil.Pool.BalancedAsync();
        }

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task ATokenIsSentOnlyWhereTheApiWantsOne()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", "{}"));
        using var calls = new Calls(server.Endpoint, static options => options.Token = "s3cret");
        await calls.SendAsync(new Gauge());
        Assert.DoesNotContain("s3cret", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHandlerMayFailOrAnswerByItself()
    {
        using var failing = new HttpClient(new Handler(static () => throw new NotSupportedException("mine")));
        using var calls = new Calls(new Uri("http://127.0.0.1:1/"), null, failing);
        Assert.Equal("mine", (await Assert.ThrowsAsync<NotSupportedException>(async () => await calls.SendAsync(new Gauge()))).Message);
        await calls.Pool.BalancedAsync();

        using var answering = new HttpClient(new Handler(static () => new HttpResponseMessage { Content = new StringContent("{\"level\":3}") }));
        using var good = new Calls(new Uri("http://127.0.0.1:1/"), null, answering);
        Assert.Equal(3, (await good.SendAsync(new Gauge())).Level);
        await good.Pool.BalancedAsync();
    }

    [Fact]
    public async Task ManyCallsShareOneTransport()
    {
        using var http = new HttpClient(new Handler(static () => new HttpResponseMessage { Content = new StringContent("{\"level\":3}") }));
        using var calls = new Calls(new Uri("http://127.0.0.1:1/"), null, http);
        Gauge[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => await calls.SendAsync(new Gauge { Sent = i }))));
        Assert.All(answers, static answer => Assert.Equal(3, answer.Level));
        await calls.Pool.BalancedAsync();
        Assert.Equal(400, calls.Pool.Rents);
    }

    private sealed class Handler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            return answer();
        }
    }
}
