using System.Text;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.Streaming;
using Igata.Sdk.Tests.Wire;
using Igata.Sora;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>A string that is repeated in a document is created once; similar strings must not be confused.</summary>
public sealed class SharedTextTests
{
    // The strings have the same length and the same first and last characters, which select the slot, and differ in the middle.
    public static TheoryData<int> Lengths => [1, 2, 7, 8, 9, 15, 16, 17, 18, 26, 63, 64, 65, 200];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task SimilarTextsAreDistinct(int length)
    {
        string[] texts = [.. Enumerable.Range(0, 26).Select(index => CreateText(length, (char)('a' + index)))];
        byte[] list = SampleRows.CreateList([.. texts.Concat(texts).Select(SampleRows.CreateRow)]);
        await using var client = new PooledSoraClient(new StubHandler(() => new MemoryStream(list)));
        Assert.Equal(texts.Concat(texts), (await client.Sora.ListConnectionsAsync()).Select(static row => row.ChannelId));
        Assert.Equal(texts.Concat(texts), (await client.Sora.StreamConnectionsAsync().ToListAsync()).Select(static row => row.ChannelId));
    }

    [Fact]
    public void TextsAreNotSharedBetweenDocuments()
    {
        var codec = Codec.Create(typeof(StartRecordingResponse));
        for (int i = 0; i < 26; i++)
        {
            string text = CreateText(40, (char)('a' + i));
            string json = $$"""{"channel_id":"{{text}}","expire_time":0,"recording_id":"{{text}}","later":"{{new string('x', 600)}}"}""";
            var read = (StartRecordingResponse)codec.Read(Encoding.UTF8.GetBytes(json));
            Assert.Equal((text, text), (read.ChannelId, read.RecordingId));
            Assert.Same(read.ChannelId, read.RecordingId);
        }
    }

    private static string CreateText(int length, char middle) => new([.. Enumerable.Range(0, length).Select(index => index == length / 2 ? middle : '-')]);
}
