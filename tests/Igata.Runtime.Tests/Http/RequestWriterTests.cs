using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Tests.HttpTests;

public class RequestWriterTests
{
    // A writer is used again by the next call of the thread.
    [Fact]
    public void WritersOfOneThreadHaveUrlsOfTheirOwn()
    {
        using HttpRequestWriter first = CreateWriter("first/1");
        HttpRequestWriter second = CreateWriter("second/" + new string('x', 3000));
        Assert.Equal("second/" + new string('x', 3000), second.BuildTarget());
        second.Dispose();
        second.Dispose();
        using HttpRequestWriter third = CreateWriter("third/3");
        using HttpRequestWriter fourth = CreateWriter("fourth/4");
        third.Dispose();
        third.Dispose();
        using HttpRequestWriter fifth = CreateWriter("fifth");
        using HttpRequestWriter sixth = CreateWriter("sixth");
        Assert.Equal("http://a/first/1", first.BuildTarget("http://a/"));
        Assert.Equal("fourth/4", fourth.BuildTarget());
        Assert.Equal("fifth", fifth.BuildTarget());
        Assert.Equal("sixth", sixth.BuildTarget());
    }

    private static HttpRequestWriter CreateWriter(string path)
    {
        HttpRequestWriter writer = RentWriter();
        writer.AppendPath(path);
        return writer;
    }

    private static HttpRequestWriter RentWriter() => HttpRequestWriter.Rent(System.Buffers.ArrayPool<byte>.Shared, new("application/json"), null);

    [Fact]
    public void NothingOfARequestIsLeftInTheNextOne()
    {
        HttpRequestWriter first = CreateWriter("first");
        first.AppendPath("/", "id", "1");
        first.Query.Add("q", "1");
        first.Headers.Add("X-A", "1");
        first.Form.Add("f", "1");
        first.AddHost("region", "eu");
        first.AppendPath("/", "empty", "");
        first.WriteText("secret");
        Assert.True(first.HasViolations);
        first.Dispose();

        using HttpRequestWriter second = RentWriter();
        Assert.Same(first, second);
        Assert.Empty(second.WrittenHeaders);
        Assert.Empty(second.Host);
        Assert.False(second.HasViolations);
        Assert.Null(second.DetachContent());
        Assert.Null(second.LiteralTarget);
        Assert.Equal("", second.BuildTarget());
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("1E+2", "1E%2B2")]
    [InlineData("true", "true")]
    [InlineData("\"a-b_c~d.e\"", "a-b_c~d.e")]
    [InlineData("\".\"", "%2E")]
    [InlineData("\"..\"", "%2E%2E")]
    [InlineData("\"...\"", "...")]
    [InlineData("\"08:30\"", "08%3A30")]
    [InlineData("\"a/b\"", "a%2Fb")]
    [InlineData("\"\\u002e\"", "%2E")]
    public void ValueIsAppendedLikeItsText(string json, string segment)
    {
        using HttpRequestWriter writer = RentWriter();
        writer.AppendPath("items/", "id", json, static (ref JsonWriter json, string value) => { json.Reserve(value.Length); json.Literal(Encoding.UTF8.GetBytes(value)); });
        writer.AppendPath("/parts");
        Assert.Equal($"items/{segment}/parts", writer.BuildTarget());
        Assert.False(writer.HasViolations);
    }

    [Fact]
    public void EmptyValueIsRejectedByName()
    {
        using HttpRequestWriter writer = RentWriter();
        writer.AppendPath("items/", "id", "", static (ref JsonWriter json, string value) => json.String(value, 0));
        Assert.Equal("/id", Assert.Single(writer.Violations.Build()).Pointer);
    }

    [Fact]
    public void UrlOfALiteralPathIsCreatedOnceForEachEndpoint()
    {
        var targets = new LiteralTargets();
        Uri[] endpoints = [new("http://a/"), new("http://b/x/")];
        Uri first = targets.Get(endpoints[0], "notes");
        Assert.Equal("http://a/notes", first.AbsoluteUri);
        Assert.Same(first, targets.Get(endpoints[0], "notes"));
        Assert.Equal("http://b/x/notes", targets.Get(endpoints[1], "notes").AbsoluteUri);
        Assert.Equal("http://a/%2E/%41", targets.Get(endpoints[0], "%2E/%41").OriginalString);
        string[] paths = [.. Enumerable.Range(0, 200).Select(static i => $"path{i}")];
        Assert.All([.. paths, .. paths], path => Assert.Equal("http://a/" + path, targets.Get(endpoints[0], path).AbsoluteUri));

        using HttpRequestWriter literal = CreateWriter("notes");
        Assert.Equal("notes", literal.LiteralTarget);
        literal.AppendPath("/", "id", "1");
        Assert.Null(literal.LiteralTarget);
        using HttpRequestWriter query = CreateWriter("notes");
        query.Query.Add("a", "1");
        Assert.Null(query.LiteralTarget);
        Assert.Equal("notes?a=1", query.BuildTarget());
    }
}
