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
        (Model model, byte[] json) = Documents.Of(Document);
        foreach (Contender writer in model.Writers(json))
        {
            _writers[writer.Name] = writer;
        }
    }

    [Benchmark]
    public void Igata() => _writers[Names.Ours].Repeat(1);

    [Benchmark(Baseline = true)]
    public void SystemTextJson() => _writers[Names.Stj].Repeat(1);
}
