using System.Buffers;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.Validation;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;

namespace Igata.Sdk.Tests.Allocations;

/// <summary>For every documented payload, reading allocates only its result; writing and validating allocate nothing.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void WritingAllocatesNothing()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        Assert.All([.. Payload.Responses, .. Payload.Requests], payload =>
        {
            object value = payload.Codec.Read(payload.Json);
            Assert.Equal(0, AllocationMeter.Measure(() =>
            {
                output.ResetWrittenCount();
                payload.Codec.Write(value, output);
                return null;
            }));
            Assert.True(output.WrittenSpan.SequenceEqual(payload.Json));
        });
    }

    [Fact]
    public void ReadingAllocatesOnlyTheResult() =>
        Assert.All([.. Payload.Responses, .. Payload.Requests], payload => AssertResultOnly(payload.Codec, payload.Json));

    [Fact]
    public void ReadingUnknownMembersAllocatesOnlyTheirBuffer() =>
        AssertResultOnly(Codec.Create(typeof(StartRecordingResponse)), """{"later":[1,{}],"recording_id":"b","expire_time":1,"split_only":true,"channel_id":"\u65e5本"}"""u8);

    [Fact]
    public void ReadingAListAllocatesItsElementsAndOneArray()
    {
        byte[] list = Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, 100).Select(index => First().Replace("akane", $"akane{index:000}", StringComparison.Ordinal))) + "]");
        AssertResultOnly(Codec.Create(typeof(EquatableList<Connection>)), list);
    }

    [Fact]
    public void ValidatingAValidRequestAllocatesNothing()
    {
        Assert.All(Payload.Requests, payload =>
        {
            var request = (IValidatable)payload.Codec.Read(payload.Json);
            Assert.Equal(0, AllocationMeter.Measure(() => request.IsValid() ? null : throw new InvalidOperationException(payload.Name)));
        });
    }

    private static string First()
    {
        string list = Encoding.UTF8.GetString(Payload.Create("ListConnections"));
        return list[1..(list.IndexOf("}}", StringComparison.Ordinal) + 2)];
    }

    private static void AssertResultOnly(Codec codec, ReadOnlySpan<byte> document)
    {
        byte[] json = document.ToArray();
        bool isBoxed = codec.Read(json).GetType().IsValueType;
        long box = isBoxed ? AllocationMeter.Measure(static () => default(EquatableList<Connection>)) : 0;
        long expected = MemoryFootprint.Measure(codec.Read(json), codec.Read(json)) + box;
        Assert.True(expected > 0);
        Assert.Equal(expected, AllocationMeter.Measure(() => codec.Read(json)));
    }
}
