using System.Text;
using Igata.TestApis.Streams.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Raw bodies as other clients send them.</summary>
public sealed partial class StreamsTests
{
    [Theory]
    [InlineData("text", "text/markdown", "utf-8", 200, "\u00c4")]
    [InlineData("text", "Text/Markdown; charset=\"UTF-8\"", "utf-8", 200, "\u00c4")]
    [InlineData("text", "text/markdown; charset=iso-8859-1", "iso-8859-1", 200, "\u00c4")]
    [InlineData("text", "text/markdown; charset=utf-16", "utf-16", 200, "\u00c4")]
    [InlineData("text", "text/markdown; charset=utf-16", "utf-16BE", 200, "\u00c4")]
    [InlineData("text", "text/markdown; charset=utf-7", "utf-8", 200, "\u00c4")]
    [InlineData("text", null, "utf-8", 200, "\u00c4")]
    [InlineData("text", "text/markdown", "iso-8859-1", 400, "InvalidRequest")]
    [InlineData("text", "image/png", "utf-8", 415, "UnsupportedMediaType")]
    [InlineData("stamp", "image/png", "utf-8", 200, "7")]
    [InlineData("stamp", "text/plain", "utf-8", 415, "UnsupportedMediaType")]
    public async Task MediaTypeOfARawBodyIsChecked(string path, string? type, string encoding, int status, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var http = new HttpClient();
        var code = Encoding.GetEncoding(encoding);
        using var content = new ByteArrayContent([.. code.GetPreamble(), .. code.GetBytes("\u00c4\u00c4")]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, path), content, TestCancellation);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, false, 200, "100")]
    [InlineData(101, false, 400, "InvalidRequest")]
    [InlineData(100, true, 200, "100")]
    [InlineData(101, true, 400, "must be at most 100 bytes long")]
    [InlineData(1_000_000, true, 400, "must be at most 100 bytes long")]
    public async Task LimitOfARawBodyHoldsWithoutALength(int length, bool isChunked, int status, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, "stamp")) { Content = new ByteArrayContent(new byte[length]) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "image/png");
        message.Headers.TransferEncodingChunked = isChunked;
        using HttpResponseMessage response = await http.SendAsync(message, TestCancellation);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
    }
}
