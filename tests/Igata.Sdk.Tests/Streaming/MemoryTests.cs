using System.Text;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryCollection;

/// <summary>A stream needs its window, whatever the length of the list. Run alone, as it looks at the memory of the process.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const long Bytes = 100_000_000;
    private const long MostGrowth = 8_000_000;
    private const int Looks = 10;

    [Fact]
    public async Task AHundredMegabytesPassThroughInBoundedMemory()
    {
        ReadOnlyMemory<byte> piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Rows.Row("sora") + ",", 190)));
        int pieces = (int)(Bytes / piece.Length);
        await using var client = new CountedClient(new Answers(() => new Pieces([new("["u8.ToArray()), .. Enumerable.Repeat(piece, pieces), new(Encoding.UTF8.GetBytes(Rows.Row("sora") + "]"))])));
        int rows = (pieces * 190) + 1;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int count = 0;
        await foreach (Connection _ in client.Sora.StreamConnectionsAsync())
        {
            if (++count % (rows / Looks) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        output.WriteLine($"{count} rows, {most} bytes more at most, a window of {client.Pool.Largest} bytes");
        Assert.Equal(rows, count);
        Assert.InRange(most, long.MinValue, MostGrowth);
        Assert.InRange(client.Pool.Largest, 1, 128 * 1024);
    }
}
