using Igata.Runtime;
using Igata.Sora;

namespace Igata.Sdk.Tests.Differential;

/// <summary>The keys of maps and of families are text like any string: half of a surrogate pair is an error, because U+FFFD would be another key.</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData("""{"total":1,"\ud83d":2}""", 9)]
    [InlineData("""{"\udc00x":2}""", 0)]
    public void HalfASurrogatePairInTheKeyOfAMapIsAnError(string map, int before)
    {
        const string Start = """{"memory":""";
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<ErlangVm>($"{Start}{map}}}"));
        Assert.InRange(exception.Offset, Start.Length + before, Start.Length + map.Length);
    }

    [Fact]
    public void HalfASurrogatePairInTheNameOfAFamilyIsAnError() =>
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<RtcStatsEntry>("""{"id":"a","timestamp":1,"type":"b","\ud83d":2}"""));

    [Fact]
    public void CompletePairsAndReplacementCharactersAreKeys()
    {
        ErlangVm read = JsonCodec.Parse<ErlangVm>("""{"memory":{"\ud83d\ude00":1,"\ufffd":2}}""");
        Assert.Equal(["\U0001F600", "\ufffd"], read.Memory!.Value.Keys);
    }
}
