using BenchmarkDotNet.Attributes;

namespace Igata.Benchmarks;

public class WritingBenchmarks
{
    private readonly Dictionary<string, Contender> _writers = [];

    [Params(Document.List3, Document.List100, Document.Stats, Document.Recording, Document.Push)]
    public Document Document { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        (Model model, byte[] json) = Documents.Create(Document);
        foreach (Contender writer in model.CreateWriters(json))
        {
            _writers[writer.Name] = writer;
        }
    }

    [Benchmark]
    public void Igata() => _writers[ContenderNames.Ours].Repeat(1);

    [Benchmark(Baseline = true)]
    public void SystemTextJson() => _writers[ContenderNames.Stj].Repeat(1);
}
