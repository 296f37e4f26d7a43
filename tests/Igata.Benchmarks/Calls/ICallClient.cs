namespace Igata.Benchmarks.Calls;

/// <summary>A client that makes the three calls that are measured.</summary>
internal interface ICallClient
{
    /// <summary>77 bytes come back.</summary>
    Task StartRecordingAsync();

    /// <summary>11 KB come back, most of it numbers.</summary>
    Task GetStatsConnectionAsync();

    /// <summary>34 KB come back, most of it text.</summary>
    Task ListConnectionsAsync();
}
