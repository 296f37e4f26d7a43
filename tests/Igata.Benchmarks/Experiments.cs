using Igata.Benchmarks.Calls;

namespace Igata.Benchmarks;

/// <summary>All experiments, in the order of the table.</summary>
internal sealed class Experiments : IAsyncDisposable
{
    private readonly CallClients _calls;

    private Experiments(CallClients calls) => _calls = calls;

    public IEnumerable<Experiment> All =>
    [
        // First, because this process must be idle while it measures the processes that it starts.
        .. FirstCall.CreateExperiments(),
        .. ReadingExperiments.CreateExperiments(),
        .. WritingExperiments.CreateExperiments(),
        .. ScalarExperiments.CreateExperiments(),
        TokenizerExperiments.CreateSkipExperiment(),
        .. _calls.CreateExperiments(),
        StreamingExperiment.CreateExperiment(),
        EventsExperiment.CreateExperiment(),
        .. ValidationExperiments.CreateExperiments(),
    ];

    public static async Task<Experiments> PrepareAsync() => new(await CallClients.StartAsync());

    public ValueTask DisposeAsync() => _calls.DisposeAsync();
}
