using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Tags;
using Igata.TestApis.Tags.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Patterns of every form: the client checks them before it sends, the server when it receives.</summary>
public sealed class TagsTests : ITagsService
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<TagResponse> ITagsService.TagAsync(TagRequest request, CancellationToken cancellationToken) => new(new TagResponse { Key = request.Key });

    public static TheoryData<string, bool> Bodies => new()
    {
        { """{"key":"Ünï 1/x"}""", true },
        { """{"key":"aws:x"}""", false },
        { """{"key":"a\tb"}""", false },
        { """{"key":"a","host":"a-b"}""", true },
        { """{"key":"a","host":"a-"}""", false },
        { """{"key":"a","text":"1\t😀"}""", true },
        { """{"key":"a","text":"\u0001"}""", false },
        { """{"key":"a","arn":"arn:aws-cn:s3:a-b-9"}""", true },
        { """{"key":"a","arn":"arn:gcp:s3:"}""", false },
        { """{"key":"a","password":"correct7"}""", true },
        { """{"key":"a","password":"CORRECT7"}""", false },
        { """{"key":"a","password":"abc7"}""", false },
        { """{"key":"a","color":"#C0fFeE"}""", true },
        { """{"key":"a","color":"#C0fFe"}""", false },
        { """{"key":"a","mark":"😀é"}""", true },
        { """{"key":"a","mark":"😀"}""", false },
        { """{"key":"a","target":"arn:aws:s3:1"}""", true },
        { """{"key":"a","target":"a-b"}""", true },
        { """{"key":"a","words":["a cat","cat"]}""", true },
        { """{"key":"a","words":["cat","concat"]}""", false },
        { """{"key":"xyx"}""", false },
        { """{"key":"xyx","host":"a"}""", true },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task BothSidesCheckPatterns(string body, bool isValid)
    {
        await using LocalServer server = await LocalServer.StartAsync(TagsOperations.All, this);
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, server.Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.Add("X-Target", "Tags_1.Tag");
        using HttpResponseMessage response = await http.SendAsync(message, TestCancellation);
        Assert.Equal(isValid ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);

        using var client = new TagsClient(new TagsClientOptions { Endpoint = server.Endpoint });
        TagRequest request = System.Text.Json.JsonSerializer.Deserialize<TagRequest>(body)!;
        if (isValid)
        {
            Assert.Equal(request.Key, (await client.TagAsync(request, TestCancellation)).Key);
        }
        else
        {
            await Assert.ThrowsAsync<InvalidRequestException>(async () => await client.TagAsync(request, TestCancellation));
        }
    }

    [Theory]
    [InlineData("arn:aws:s3:1", true)]
    [InlineData("arn:aws-cn:s3:a-b-9", true)]
    [InlineData("a-b", false)]
    public void UnionAsksThePatternsOfItsCases(string text, bool isName)
    {
        Reference reference = System.Text.Json.JsonSerializer.Deserialize<Reference>($"\"{text}\"");
        Assert.Equal((isName ? text : null, isName ? null : text), (reference.Arn, reference.HostName));
    }
}
