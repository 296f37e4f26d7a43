using System.Diagnostics;
using Igata.Runtime.Transport;

namespace Igata.Tests.TransportTests;

/// <summary>Calls that begin at nearly the same time share the timer of their timeout.</summary>
public class SharedTimeoutTests
{
    [Fact]
    public void CallsAtTheSameTimeShareASource()
    {
        var timeouts = new SharedTimeouts();
        CancellationTokenSource source = timeouts.GetSource(TimeSpan.FromSeconds(100));
        Assert.Same(source, timeouts.GetSource(TimeSpan.FromSeconds(100)));
        Assert.False(source.IsCancellationRequested);
    }

    [Fact]
    public async Task ALaterCallHasItsWholeTimeout()
    {
        var timeout = TimeSpan.FromMilliseconds(500);
        var timeouts = new SharedTimeouts();
        CancellationTokenSource first = timeouts.GetSource(timeout);
        await Task.Delay(40, TestContext.Current.CancellationToken);
        CancellationTokenSource second = timeouts.GetSource(timeout);
        Assert.NotSame(first, second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(400)]
    public async Task ASourceIsCancelledAfterTheTimeoutAndNotBefore(int milliseconds)
    {
        var timeout = TimeSpan.FromMilliseconds(milliseconds);
        var timeouts = new SharedTimeouts();
        _ = timeouts.GetSource(timeout);
        await Task.Delay(milliseconds / 60, TestContext.Current.CancellationToken);
        long start = Stopwatch.GetTimestamp();
        CancellationTokenSource source = timeouts.GetSource(timeout);
        await Task.Delay(Timeout.Infinite, source.Token).ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);

        // A timer has the resolution of the clock, which is a few milliseconds.
        Assert.True(Stopwatch.GetElapsedTime(start) >= timeout - TimeSpan.FromMilliseconds(16));
        Assert.NotSame(source, timeouts.GetSource(timeout));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheTokenOfTheCallerCancelsOnlyItsCall(bool hasTimeout)
    {
        var timeouts = new SharedTimeouts();
        TimeSpan timeout = hasTimeout ? TimeSpan.FromSeconds(100) : Timeout.InfiniteTimeSpan;
        using var caller = new CancellationTokenSource();
        Deadline cancelled = Deadline.Start(timeout, timeouts, caller.Token);
        Deadline other = Deadline.Start(timeout, timeouts, CancellationToken.None);
        caller.Cancel();
        Assert.True(cancelled.Token.IsCancellationRequested);
        Assert.False(cancelled.IsExpired);
        Assert.False(other.Token.IsCancellationRequested);
        Assert.Equal(hasTimeout, other.Token.CanBeCanceled);
        cancelled.End();
        other.End();
    }
}
