using System.Text;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryCollection;

/// <summary>The memory of a stream is bounded by its buffer, whatever the length of the list. Runs alone, because it measures the memory of the process.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const long Bytes = 100_000_000;
    private const long MaxGrowth = 8_000_000;
    private const int SampleCount = 10;

    [Fact]
    public async Task HundredMegabytesStreamInBoundedMemory()
    {
        ReadOnlyMemory<byte> chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(SampleRows.CreateRow("sora") + ",", 190)));
        int chunks = (int)(Bytes / chunk.Length);
        await using var client = new PooledSoraClient(new StubHandler(() => new ChunkedStream([new("["u8.ToArray()), .. Enumerable.Repeat(chunk, chunks), new(Encoding.UTF8.GetBytes(SampleRows.CreateRow("sora") + "]"))])));
        int rows = (chunks * 190) + 1;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        int count = 0;
        await foreach (Connection _ in client.Sora.StreamConnectionsAsync())
        {
            if (++count % (rows / SampleCount) == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        output.WriteLine($"{count} rows, {peak} bytes of growth at most, a buffer of {client.Pool.LargestRent} bytes");
        Assert.Equal(rows, count);
        Assert.InRange(peak, long.MinValue, MaxGrowth);
        Assert.InRange(client.Pool.LargestRent, 1, 128 * 1024);
    }
}
