using Igata.Runtime.Json;
using Igata.TestApis.Notes;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A union with a discriminator.</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData("""{"type":"text","text":"a"}""", true)]
    [InlineData("""{"text":"a","typ\u0065":"te\u0078t"}""", true)]
    [InlineData("""{"type":"text","text":"a","type":"text"}""", true)]
    [InlineData("""{"type":"text","text":"a","type":"picture"}""", false)]
    [InlineData("""{"type":"text","text":"a","type":"later"}""", false)]
    [InlineData("""{"type":"later","text":"a","type":"text"}""", false)]
    public void DuplicateTagWithTwoValuesSelectsNoCaseAndIsPreserved(string json, bool isText)
    {
        Block block = JsonCodec.Parse<Block>(json);
        Assert.Equal((isText, !isText), (block.Text is not null, !block.Unknown.IsDefault));
        Assert.Equal(isText ? """{"type":"text","text":"a"}""" : json, JsonCodec.ToText(block));
        Assert.Equal(block, JsonCodec.Parse<Block>(JsonCodec.ToText(block)));
    }
}
