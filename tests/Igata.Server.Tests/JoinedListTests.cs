using System.Net.Sockets;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Server;

namespace Igata.Tests.ServerTests;

/// <summary>Lists in one text, as they arrive on a socket: a bare comma separates items, and an encoded or a quoted one belongs to an item.</summary>
public class JoinedListTests
{
    private static readonly OperationTable<NotesService> Table = OperationTable.CreateForRoutes<NotesService>(TestException.Shape,
    [
        Operation.Rest<NotesService, RequestParts, RequestParts>("Lists", "GET", "lists", 200, ReadLists, static (writer, response) => writer.WriteJson(response.Body!, RequestParts.CreateText), static (_, request, _) => new(request)),
    ]);

    [Theory]
    [InlineData("ids=a%2Cb,c", "[a,b][c]")]
    [InlineData("ids=a%2cb", "[a,b]")]
    [InlineData("ids=a,b", "[a][b]")]
    [InlineData("ids=%2C", "[,]")]
    [InlineData("ids=,", "[][]")]
    [InlineData("ids=", "")]
    [InlineData("ids=a&ids=b%2Cc,d", "[a][b,c][d]")]
    [InlineData("%69ds=a%2Cb,c", "[a,b][c]")]
    [InlineData("ids=a+b%2C+,%2B", "[a b, ][+]")]
    [InlineData("ids=%22a,b%22", "[\"a][b\"]")]
    [InlineData("ids=a%252Cb", "[a%2Cb]")]
    [InlineData("all=a%2Cb,c", "{a,b}{c}")]
    [InlineData("numbers=1,2", "<1><2>")]
    [InlineData("repeated=a%2Cb&repeated=c,d", "(a,b)(c,d)")]
    public async Task EncodedCommaOfAQueryBelongsToItsItem(string query, string expected) =>
        Assert.Equal((200, $"\"{expected.Replace("\"", "\\\"", StringComparison.Ordinal)}\""), await SendAsync($"GET /lists?{query}", ""));

    [Fact]
    public async Task EncodedCommaDoesNotSeparateNumbers()
    {
        (int status, string body) = await SendAsync("GET /lists?numbers=1%2C2", "");
        Assert.Equal(400, status);
        Assert.Contains("query parameter numbers must be a number, found '1,2'.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Ids: \"a,b\", c", "/a,b//c/")]
    [InlineData("X-Ids: a%2Cb, c", "/a%2Cb//c/")]
    [InlineData("X-Ids: a ,, b\r\nX-Ids: c", "/a//b//c/")]
    public async Task QuotedCommaOfAHeaderBelongsToItsItem(string header, string expected) =>
        Assert.Equal((200, $"\"{expected}\""), await SendAsync("GET /lists", header + "\r\n"));

    private static RequestParts ReadLists(HttpRequestParts request)
    {
        var text = new StringBuilder();
        _ = request.Query.TryReadList("ids", JsonParsing.String, ParameterFormat.String, ",", out var ids);
        _ = request.Query.TryReadSet("all", JsonParsing.String, ParameterFormat.String, ",", out var all);
        _ = request.Query.TryReadList("numbers", JsonParsing.Int32, ParameterFormat.Literal, ",", out var numbers);
        _ = request.Query.TryReadList("repeated", JsonParsing.String, ParameterFormat.String, null, out var repeated);
        _ = request.Headers.TryReadList("X-Ids", JsonParsing.String, ParameterFormat.String, null, out var headers);
        return new RequestParts
        {
            Body = text.AppendJoin("", ids.Select(static id => $"[{id}]")).AppendJoin("", all.Select(static id => $"{{{id}}}")).AppendJoin("", numbers.Select(static id => $"<{id}>"))
                .AppendJoin("", repeated.Select(static id => $"({id})")).AppendJoin("", headers.Select(static id => $"/{id}/")).ToString(),
        };
    }

    private static async Task<(int Status, string Body)> SendAsync(string line, string headers)
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Table, new NotesService()));
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n"));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        string response = await reader.ReadToEndAsync();
        return (int.Parse(response.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), response[(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }
}
