using System.Text;
using Igata.Runtime.Json;

namespace Igata.Tests.JsonTests;

/// <summary>Exceptions of the warm-up thread are ignored, so its work is repeated here.</summary>
public sealed class JitWarmupTests
{
    [Fact]
    public void WarmupDocumentIsWrittenAndReadCompletely()
    {
        byte[] document = JitWarmup.WriteSample();
        Assert.Equal(
            """{"short":"text","count":12,"flag":true,"lasts":12,"map":{"first":{}},"time":"2018-07-13T12:30:45.5Z"}""",
            Encoding.UTF8.GetString(document));
        Assert.True(JsonCodec.Parse<bool>(document, JitWarmup.Read));
    }
}
