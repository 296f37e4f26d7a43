using Igata.Benchmarks.Calls;

namespace Igata.Benchmarks;

/// <summary>Everything that is measured, in the order of the table.</summary>
internal sealed class Experiments : IAsyncDisposable
{
    private readonly CallPeers _calls;

    private Experiments(CallPeers calls) => _calls = calls;

    public IEnumerable<Experiment> All =>
    [
        // While this process has nothing going on beside those that it starts.
        FirstCall.Experiment(),
        .. Reading.All(),
        .. Writing.All(),
        Tokenizer.Skip(),
        .. _calls.All(),
        Streaming.Experiment(),
        .. Validation.All(),
    ];

    public static async Task<Experiments> PrepareAsync() => new(await CallPeers.StartAsync());

    public ValueTask DisposeAsync() => _calls.DisposeAsync();
}
