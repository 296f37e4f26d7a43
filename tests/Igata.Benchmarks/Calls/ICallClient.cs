namespace Igata.Benchmarks.Calls;

/// <summary>A client for the three calls that are measured.</summary>
internal interface ICallClient
{
    /// <summary>Calls an operation with a response of 77 bytes.</summary>
    Task StartRecordingAsync();

    /// <summary>Calls an operation with a response of 11 KB, mostly numbers.</summary>
    Task GetStatsConnectionAsync();

    /// <summary>Calls an operation with a response of 34 KB, mostly strings.</summary>
    Task ListConnectionsAsync();
}
