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
        (Model model, byte[] json) = Documents.Create(Document);
        foreach (Contender reader in model.CreateReaders(json))
        {
            _readers[reader.Name] = reader;
        }
    }

    [Benchmark]
    public void Igata() => _readers[ContenderNames.Ours].Repeat(1);

    [Benchmark(Baseline = true)]
    public void SystemTextJson() => _readers[ContenderNames.Stj].Repeat(1);

    [Benchmark]
    public void EmptyUtf8JsonReader() => _readers[ContenderNames.Scan].Repeat(1);

    [Benchmark]
    public void OwnSkip() => _readers[ContenderNames.Skip].Repeat(1);
}
