using BenchmarkDotNet.Attributes;

namespace Igata.Benchmarks;

public class ReadingBenchmarks
{
    private readonly Dictionary<string, Contender> _readers = [];

    [ParamsAllValues]
    public Document Document { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        (Model model, byte[] json) = Documents.Of(Document);
        foreach (Contender reader in model.Readers(json))
        {
            _readers[reader.Name] = reader;
        }
    }

    [Benchmark]
    public void Igata() => _readers[Names.Ours].Repeat(1);

    [Benchmark(Baseline = true)]
    public void SystemTextJson() => _readers[Names.Stj].Repeat(1);

    [Benchmark]
    public void EmptyUtf8JsonReader() => _readers[Names.Scan].Repeat(1);

    [Benchmark]
    public void OwnSkip() => _readers[Names.Skip].Repeat(1);
}
