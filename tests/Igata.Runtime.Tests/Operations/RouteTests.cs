using Igata.Runtime.CompilerServices;

namespace Igata.Tests.OperationTests;

public class RouteTests
{
    private static readonly RouteTable<object> Table = new(
    [
        FindRoute("Any", "GET", "{a}/{b}"),
        FindRoute("Notes", "GET", "notes/{id}"),
        FindRoute("Png", "GET", "notes/{id}.png"),
        FindRoute("Search", "GET", "notes/search"),
        FindRoute("Both", "GET", "a/{x}-{y}z/b"),
        FindRoute("Put", "PUT", "notes/{id}"),
        FindRoute("Root", "GET", ""),
        FindRoute("Slash", "GET", "notes/"),
        FindRoute("Odd", "GET", "caf%C3%A9/{id}"),
    ]);

    [Theory]
    [InlineData("/notes/search", "Search", "")]
    [InlineData("notes/search", "Search", "")]
    [InlineData("/notes/s%65arch", "Search", "")]
    [InlineData("/notes/Search", "Notes", "id=Search")]
    [InlineData("/notes/x.png", "Png", "id=x")]
    [InlineData("/notes/.png", "Notes", "id=.png")]
    [InlineData("/notes/x.png.png", "Png", "id=x.png")]
    [InlineData("/notes/a%2Fb", "Notes", "id=a/b")]
    [InlineData("/notes/%2E%2e", "Notes", "id=..")]
    [InlineData("/notes/+", "Notes", "id=+")]
    [InlineData("/Notes/x", "Any", "a=Notes,b=x")]
    [InlineData("/a/1-2z/b", "Both", "x=1,y=2")]
    [InlineData("/a/1-2-3z/b", "Both", "x=1,y=2-3")]
    [InlineData("/a/-2z/b", null, null)]
    [InlineData("/a/1z/b", null, null)]
    [InlineData("/", "Root", "")]
    [InlineData("", "Root", "")]
    [InlineData("/notes/", "Slash", "")]
    [InlineData("/notes", null, null)]
    [InlineData("//x", null, null)]
    [InlineData("/x//", null, null)]
    [InlineData("/notes/..", null, null)]
    [InlineData("/notes/.", null, null)]
    [InlineData("/café/1", "Odd", "id=1")]
    [InlineData("/caf%c3%a9/1", "Odd", "id=1")]
    public void PathsMatchTheirTemplates(string path, string? target, string? parameters)
    {
        Route<object> route = Table.Find("GET", path);
        Assert.Equal(target, route.Operation?.Target);
        Assert.Equal(parameters ?? "", string.Join(",", route.Parameters.Select(static pair => $"{pair.Key}={pair.Value}")));
        Assert.Empty(route.Allowed);
    }

    // Up to sixteen segments are split without allocating memory.
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void LongPathIsMatched(int segments)
    {
        string[] names = [.. Enumerable.Range(0, segments).Select(static index => $"s{index}")];
        var table = new RouteTable<object>(
        [
            FindRoute("Texts", "GET", string.Join('/', names)),
            FindRoute("Values", "GET", string.Join('/', names.Select(static name => $"{{{name}}}"))),
            FindRoute("Free", "PUT", string.Join('/', names) + "/{+rest}"),
        ]);
        Assert.Equal("Texts", table.Find("GET", "/" + string.Join('/', names)).Operation?.Target);
        Assert.Equal(names.Select(static name => KeyValuePair.Create(name, $"v{name}")), table.Find("GET", string.Join('/', names.Select(static name => $"v{name}"))).Parameters);
        Assert.Equal([new("rest", "a/b")], table.Find("PUT", string.Join('/', names) + "/a/b").Parameters);
        Assert.Null(table.Find("GET", string.Join('/', names) + "/x").Operation);
    }

    [Fact]
    public void WrongVerbIsReported()
    {
        Assert.Equal("Put", Table.Find("PUT", "/notes/search").Operation?.Target);
        Assert.Equal(["GET", "HEAD", "PUT"], Table.Find("POST", "/notes/x").Allowed);
        Assert.Equal("id", Assert.Throws<ParameterFormatException>(() => Table.Find("GET", "/notes/%zz")).Name);
    }

    private static Operation<object> FindRoute(string name, string verb, string template) =>
        Operation.Rest<object>(name, verb, template, 200, static (_, _) => default);
}
