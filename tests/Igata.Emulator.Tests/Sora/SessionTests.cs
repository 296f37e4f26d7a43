#pragma warning disable IGT9001 // Sessions are experimental.

using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Sessions, and what ends with them.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task SessionBeginsWithTheFirstConnectionAndEndsWithTheLast()
    {
        await using SoraFixture fixture = await OpenAsync();
        Connection first = fixture.Sora.Connect("sora");
        fixture.Sora.Connect("sora");
        fixture.Sora.Leave(first.ConnectionId);

        Session session = await fixture.Client.GetSessionAsync("sora", TestCancellation);
        Assert.Equal(first.SessionId, session.SessionId);
        Assert.Equal((2, 2, 1), (session.MaxConnections, session.TotalConnections, session.Connections!.Value.Count));

        fixture.Sora.Leave(session.Connections.Value[0].ConnectionId);
        Assert.Empty(await fixture.Client.ListSessionsAsync(cancellationToken: TestCancellation));
        Assert.NotEqual(session.SessionId, fixture.Sora.Connect("sora").SessionId);
    }

    [Fact]
    public async Task TerminatedSessionHasNoConnections()
    {
        await using SoraFixture fixture = await OpenAsync();
        Connection connection = fixture.Sora.Connect("sora");

        TerminateSessionResponse response = await fixture.Client.TerminateSessionAsync("sora", TestCancellation);

        Assert.Equal(connection.SessionId, response.SessionId);
        Assert.Equal(SoraTargets.TerminateSession, Assert.Single(fixture.Sora.Disconnections).Target);
        SoraException exception = await Assert.ThrowsAsync<SoraException>(() => fixture.Client.TerminateSessionAsync("sora", TestCancellation).AsTask());
        Assert.Equal(SoraEmulatorError.SessionNotFound, exception.Error);
    }

    [Fact]
    public async Task UnknownSessionIdIsAnError()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Sora.Connect("sora");
        SoraException exception = await Assert.ThrowsAsync<SoraException>(
            () => fixture.Client.TerminateSessionAsync(new() { ChannelId = "sora", SessionId = "other" }, TestCancellation).AsTask());
        Assert.Equal(SoraEmulatorError.SessionNotFound, exception.Error);
        Assert.Single(fixture.Sora.Connections);
    }

    [Fact]
    public async Task RecordingOfASessionRequiresOneAndEndsWithIt()
    {
        await using SoraFixture fixture = await OpenAsync();
        SoraException exception = await Assert.ThrowsAsync<SoraException>(
            () => fixture.Client.StartRecording20231220Async("sora", TimeSpan.FromHours(1), TestCancellation).AsTask());
        Assert.Equal(SoraEmulatorError.SessionNotFound, exception.Error);

        string connection = fixture.Sora.Connect("sora").ConnectionId;
        Recording started = await fixture.Client.StartRecording20231220Async(
            new() { ChannelId = "sora", SplitOnly = true, SplitDuration = TimeSpan.FromMinutes(10), Format = RecordingFormat.Mp4 }, TestCancellation);
        Session session = await fixture.Client.GetSessionAsync("sora", TestCancellation);
        Assert.Equal(started, session.Recording);
        Assert.Equal(RecordingFormat.Mp4, session.Recording!.Format);

        fixture.Host.Advance(TimeSpan.FromMinutes(25));
        fixture.Sora.Leave(connection);
        FinishedRecording finished = Assert.Single(fixture.Sora.FinishedRecordings);
        Assert.Equal((started.RecordingId, 3), (finished.RecordingId, finished.Parts));
    }

    [Fact]
    public async Task RecordingOfASessionExpires()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Sora.Connect("sora");
        await fixture.Client.StartRecording20231220Async("sora", TimeSpan.FromHours(1), TestCancellation);
        fixture.Host.Advance(TimeSpan.FromHours(1));
        Assert.True(Assert.Single(fixture.Sora.FinishedRecordings).Expired);
        SoraException exception = await Assert.ThrowsAsync<SoraException>(() => fixture.Client.StopRecording20231220Async("sora", TestCancellation).AsTask());
        Assert.Equal(SoraError.NotStartedRecording, exception.Error);
    }

    [Fact]
    public async Task ReportCountsConnectionsAndSessions()
    {
        await using SoraFixture fixture = await OpenAsync();
        string first = fixture.Sora.Connect("sora").ConnectionId;
        fixture.Sora.Connect("akane");
        fixture.Host.Advance(TimeSpan.FromSeconds(10));
        fixture.Sora.Leave(first);

        StatsReport report = await fixture.Client.GetStatsReportAsync(TestCancellation);
        Assert.Equal((2L, 1L, 1L), (report.TotalConnectionCreated, report.TotalConnectionDestroyed, report.TotalOngoingConnections));
        Assert.Equal((2L, 1L, 10L), (report.TotalSessionCreated, report.TotalSessionDestroyed, report.AverageDurationSec));
        Assert.Equal("akane", Assert.Single(await fixture.Client.ListChannelsAsync(TestCancellation)).ChannelId);
    }
}
