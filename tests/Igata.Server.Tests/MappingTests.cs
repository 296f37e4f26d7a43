using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Igata.Tests.ServerTests;

/// <summary>Several APIs, and other endpoints, in one application.</summary>
public class MappingTests
{
    private static readonly OperationTable<NotesService> Tags = CreateTable("tags/{id}");

    [Fact]
    public async Task ApisWithoutCommonPathsShareAPrefix()
    {
        await using TestHost host = await TestHost.StartAsync(static app =>
        {
            app.MapGroup("/v1").MapOperations(Notes.Table, new NotesService());
            app.MapGroup("/v1").MapOperations(Tags, new NotesService());
        });
        Assert.Equal((HttpStatusCode.OK, "\"||search\""), await GetAsync(host, "v1/notes/search"));
        Assert.Equal((HttpStatusCode.OK, "\"tag\""), await GetAsync(host, "v1/tags/a"));
        Assert.Equal((HttpStatusCode.NotFound, """{"error":{"code":"UnknownOperation","message":"No operation matches this path."}}"""), await GetAsync(host, "v1/nothing"));
    }

    [Fact]
    public async Task PathsThatNoOperationHasGoOnToTheApplication()
    {
        await using TestHost host = await TestHost.StartAsync(static app =>
        {
            app.MapOperations(Notes.Table, new NotesService());
            ((IApplicationBuilder)app).UseRouting();
            app.MapGet("/health", static () => Results.Text("fine"));
            app.MapFallback(static () => Results.Text("index"));
        });
        Assert.Equal((HttpStatusCode.OK, "\"||search\""), await GetAsync(host, "notes/search"));
        Assert.Equal((HttpStatusCode.OK, "fine"), await GetAsync(host, "health"));
        Assert.Equal((HttpStatusCode.OK, "index"), await GetAsync(host, "elsewhere"));
    }

    [Fact]
    public async Task NextRequestOfAConnectionIsMatchedByItsOwnPath()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (string path in (string[])["notes/search", "nothing", "notes/search", "nothing"])
        {
            using HttpResponseMessage response = await http.GetAsync(path);
            Assert.Equal(path == "nothing" ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
            Assert.NotEmpty(await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("notes/{id}")]
    [InlineData("notes/search")]
    [InlineData("{any}/search")]
    [InlineData("notes/{id}.{form}/copy")]
    public void CommonPathIsReportedWhenMapping(string template)
    {
        WebApplication app = WebApplication.Create();
        app.MapOperations(Notes.Table, new NotesService());
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => app.MapOperations(CreateTable(template), new NotesService()));
        Assert.StartsWith("The operations of NotesService and NotesService both have the path", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("Map one of them to a route group, such as endpoints.MapGroup(\"/notesservice\").", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CommonPathOfTwoGroupsIsReportedWhenTheEndpointsAreBuilt()
    {
        WebApplication app = WebApplication.Create();
        app.MapGroup("/v1").MapOperations(Notes.Table, new NotesService());
        app.MapGroup("/v1").MapOperations(CreateTable("notes/{id}"), new NotesService());
        app.MapGroup("/v2").MapOperations(CreateTable("notes/{id}"), new NotesService());
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).ToList());
        Assert.Contains("both have the path '/notes/{id}' below '/v1/", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoApisThatAHeaderOrABodyDispatchesAreReported()
    {
        WebApplication app = WebApplication.Create();
        app.MapOperations(OperationTable.CreateForHeader<NotesService>("X-A", TestException.Shape, []), new NotesService());
        Assert.Throws<InvalidOperationException>(() => app.MapOperations(OperationTable.CreateForJsonRpc<NotesService>(TestException.Shape, []), new NotesService()));
    }

    private static OperationTable<NotesService> CreateTable(string template) => OperationTable.CreateForRoutes<NotesService>(TestException.Shape,
        [Operation.Rest<NotesService, string>("Get", "GET", template, 200, static (writer, text) => writer.WriteJson(text, RequestParts.CreateText), static (_, _) => new("tag"))]);

    private static async Task<(HttpStatusCode, string)> GetAsync(TestHost host, string path)
    {
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(host.Address, path));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
