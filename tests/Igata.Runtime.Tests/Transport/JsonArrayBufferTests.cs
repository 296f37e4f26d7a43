using System.Buffers;
using System.Text;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Tests.Transport;

/// <summary>Limits how often an item that arrives in many chunks is parsed.</summary>
public sealed class JsonArrayBufferTests
{
    // After short items, the buffer assumes that the next item is complete. This may be wrong once, but not once for each chunk.
    [Theory]
    [InlineData("[1,2,{\"long\":\"LONG\"},3]")]
    [InlineData("[1,2,\"LONG\",3]")]
    [InlineData("[1,2,1LONG,3]")]
    public void IncompleteItemIsParsedOnce(string list)
    {
        byte[] json = Encoding.UTF8.GetBytes(list.Replace("LONG", new string('0', 10_000), StringComparison.Ordinal));
        int reads = 0;
        using var buffer = new JsonArrayBuffer<JsonData>(CountAndRead, 64, 1 << 20, ArrayPool<byte>.Shared);
        var items = new List<JsonData>();
        foreach (byte[] chunk in json.Chunk(10))
        {
            chunk.CopyTo(buffer.GetWriteBuffer());
            buffer.Advance(chunk.Length);
            buffer.ReadItems(items);
        }

        Assert.True(buffer.HasEnded);
        Assert.Equal(4, items.Count);
        Assert.InRange(reads, 4, 8);

        JsonData CountAndRead(ReadOnlySpan<byte> text, ref int position, ref JsonReader reader)
        {
            reads++;
            return Igata.Runtime.Json.JsonParsing.Data(text, ref position, ref reader);
        }
    }
}
