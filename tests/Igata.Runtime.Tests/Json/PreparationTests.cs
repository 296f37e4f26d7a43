using System.Text;
using Igata.Runtime.Json;

namespace Igata.Tests.JsonTests;

/// <summary>What a thread does beside the first call fails in silence there, so it is done once more here.</summary>
public sealed class PreparationTests
{
    [Fact]
    public void ItsDocumentIsWrittenAndReadToItsEnd()
    {
        byte[] document = CodecPreparation.Written();
        Assert.Equal(
            """{"short":"text","count":12,"flag":true,"lasts":12,"map":{"first":{}},"time":"2018-07-13T12:30:45.5Z"}""",
            Encoding.UTF8.GetString(document));
        Assert.True(Json.Parse<bool>(document, CodecPreparation.Read));
    }
}
