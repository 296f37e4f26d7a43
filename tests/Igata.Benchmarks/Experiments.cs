using Igata.Benchmarks.Calls;

namespace Igata.Benchmarks;

/// <summary>Everything that is measured, in the order of the table.</summary>
internal sealed class Experiments : IAsyncDisposable
{
    private readonly CallClients _calls;

    private Experiments(CallClients calls) => _calls = calls;

    public IEnumerable<Experiment> All =>
    [
        // While this process has nothing going on beside those that it starts.
        FirstCall.CreateExperiment(),
        .. ReadingExperiments.CreateExperiments(),
        .. WritingExperiments.CreateExperiments(),
        TokenizerExperiments.CreateSkipExperiment(),
        .. _calls.CreateExperiments(),
        StreamingExperiment.CreateExperiment(),
        .. ValidationExperiments.CreateExperiments(),
    ];

    public static async Task<Experiments> PrepareAsync() => new(await CallClients.StartAsync());

    public ValueTask DisposeAsync() => _calls.DisposeAsync();
}
