using System.Buffers;
using System.Text;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;
using Igata.Tests.Fixtures;

namespace Igata.Tests.JsonTests;

public class AllocationTests
{
    private static readonly byte[] LinkJson = Encoding.UTF8.GetBytes(Samples.Link);

    [Fact]
    public void WritingAllocatesNothing()
    {
        Team team = JsonCodec.Parse<Team>(Samples.Team);
        var output = new ArrayBufferWriter<byte>(4096);
        Assert.Equal(0, MeasureAllocatedBytes(() =>
        {
            output.ResetWrittenCount();
            var json = new JsonWriter(output);
            ((IJsonWritable)team).Write(ref json);
            json.Flush();
        }));
        Assert.Equal(Samples.Team, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void ReadingAllocatesOnlyTheResult()
    {
        // The same objects created by hand: link, sound, two strings, the preserved reason.
        string id = "sora";
        byte[] reason = """{"a":[1,2]}"""u8.ToArray();
        long graph = MeasureAllocatedBytes(() =>
        {
            _ = new Link { Audio = new Sound { Codec = new string('x', 4) }, Id = new string('x', id.Length), Created = default, Open = true, Count = 7 };
            _ = reason.AsSpan().ToArray();
        });
        Assert.Equal(graph, MeasureAllocatedBytes(static () => JsonCodec.Parse<Link>(LinkJson)));
    }

    [Fact]
    public void ReadingAListAllocatesItsItemsAndOneArray()
    {
        byte[] numbers = Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, 1000)) + "]");
        Assert.Equal(MeasureAllocatedBytes(static () => _ = new long[1000]), MeasureAllocatedBytes(() => JsonCodec.Parse(numbers, static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List(json, ref position, ref reader, JsonParsing.Int64))));
    }

    [Fact]
    public void SkippingAllocatesNothing()
    {
        byte[] team = Encoding.UTF8.GetBytes(Samples.Team);
        Assert.Equal(0, MeasureAllocatedBytes(() =>
        {
            int position = 0;
            var reader = new JsonReader(team);
            JsonParsing.Skip(team, ref position, ref reader);
            Assert.True(position == team.Length);
        }));
    }

    [Fact]
    public void ValidatingValidValuesAllocatesNothing()
    {
        IValidatable link = JsonCodec.Parse<Link>(Samples.Link);
        Assert.Equal(0, MeasureAllocatedBytes(() => Assert.True(link.IsValid())));
    }

    [Fact]
    public void EnumeratingCollectionsAllocatesNothing()
    {
        Team team = JsonCodec.Parse<Team>(Samples.Team);
        Assert.Equal(0, MeasureAllocatedBytes(() =>
        {
            int count = 0;
            foreach (string tag in team.Tags)
            {
                count += tag.Length;
            }

            foreach (KeyValuePair<string, Sound> sound in team.Sounds)
            {
                count += sound.Key.Length;
            }

            Assert.True(count > 0);
        }));
    }

    /// <summary>Returns the minimum of many runs: a garbage collection during a run empties the shared pools, and the next rent is not caused by the action.</summary>
    private static long MeasureAllocatedBytes(Action action)
    {
        action();
        action();
        return Enumerable.Range(0, 50).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
