using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.Tests;

/// <summary>The properties of a project that leave out parts of an API: <c>IgataParts</c> and <c>IgataMethods</c>.</summary>
public sealed class PartTests
{
    private const string Yaml = """
        api: Studio
        protocol: rest
        endpoint: https://studio.example/
        errors: { code: /code, body: Problem }
        types:
          Problem: { fields: { code: string } }
          Reel: { fields: { id: string, kind: Kind } }
          Kind: [short, long]
          Crew: { fields: { names: list of string } }
        methods:
          GetReel: { get: "reels/{id}", path: { id: string }, responses: { 200: Reel } }
          ListReels: { get: reels, responses: { 200: { body: { reels: list of Reel } } } }
          PutCrew: { put: crew, body: { crew: Crew }, responses: { 204: {} } }
        """;

    [Fact]
    public void ClientIsTheDefault()
    {
        string code = Generate([]);

        Assert.Contains("class StudioClient", code, StringComparison.Ordinal);
        Assert.DoesNotContain("IStudioService", code, StringComparison.Ordinal);
        Assert.DoesNotContain("StudioOperations", code, StringComparison.Ordinal);
        Assert.DoesNotContain("HttpRequestParts", code, StringComparison.Ordinal);
        Assert.DoesNotContain("IJsonWritable.Write", Find(code, "record ListReelsResponse"), StringComparison.Ordinal);
        Assert.DoesNotContain("ReadJson(ReadOnlySpan", Find(code, "record PutCrewRequest"), StringComparison.Ordinal);
    }

    [Fact]
    public void WebhooksAreLeftOutWithTheirTypes()
    {
        const string Hooks = Yaml + """

            webhooks:
              Cut: { request: { reel: Reel, cut: Cut }, response: Verdict }
            """;
        string yaml = Hooks.Replace("  Crew:", "  Cut: { fields: { at: int } }\n  Verdict: { fields: { ok: boolean } }\n  Crew:", StringComparison.Ordinal);
        string client = Generate([], yaml);
        Assert.DoesNotContain("Cut", client, StringComparison.Ordinal);
        Assert.DoesNotContain("Verdict", client, StringComparison.Ordinal);
        Assert.Equal(Generate([]), client);

        string webhooks = Generate(new() { ["IgataPartList"] = "webhooks" }, yaml);
        Assert.Contains("namespace Webhooks", webhooks, StringComparison.Ordinal);
        Assert.Contains("interface IStudioWebhooks", webhooks, StringComparison.Ordinal);
        Assert.Contains("class StudioWebhookSender", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain("class StudioClient", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain("IStudioService", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain("Crew", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain("ListReels", webhooks, StringComparison.Ordinal);
    }

    /// <summary>The method that issues tokens stays in each part, and what is neither a client nor a server compiles too.</summary>
    [Theory]
    [InlineData("client", "table")]
    [InlineData("server", "table")]
    [InlineData("webhooks", "table")]
    [InlineData("webhooks", "in-order")]
    [InlineData("client webhooks", "table")]
    [InlineData("server webhooks", "table")]
    [InlineData("client server webhooks", "table")]
    public void EachPartCompilesInEachForm(string parts, string readers)
    {
        const string Tokens = """
            api: Studio
            protocol: rest
            endpoint: https://studio.example/
            auth: { header: X-Token, token: { method: CreateToken, from: /token/value, lifetime: 3600 } }
            methods:
              CreateToken: { post: tokens, auth: none, body: { login: { fields: { name: string } } }, responses: { 200: { body: { token: { fields: { value: { type: string, secret: true } } } } } } }
              PutCrew: { put: crew, body: { crew?: { fields: { name: string, boss?: { fields: { name: string } } } } }, responses: { 204: {} } }
            webhooks:
              Cut: { request: { reel: { fields: { id: string } } }, response: { verdict?: { fields: { ok: boolean } } } }
            """;
        Generate(new() { ["IgataPartList"] = parts, ["IgataReaders"] = readers }, Tokens);
    }

    [Fact]
    public void ServerHasNoClient()
    {
        string code = Generate(new() { ["IgataPartList"] = "server" });

        Assert.Contains("interface IStudioService", code, StringComparison.Ordinal);
        Assert.DoesNotContain("class StudioClient", code, StringComparison.Ordinal);
        Assert.DoesNotContain("interface IStudioClient", code, StringComparison.Ordinal);
        Assert.DoesNotContain("ApiManifest", code, StringComparison.Ordinal);
        Assert.DoesNotContain("ReadJson(ReadOnlySpan", Find(code, "record ListReelsResponse"), StringComparison.Ordinal);
        Assert.DoesNotContain("WriteJson(ref", Find(code, "record PutCrewRequest"), StringComparison.Ordinal);
    }

    /// <summary>A declared type is a value: users store it and send it on.</summary>
    [Theory]
    [InlineData("client")]
    [InlineData("server")]
    public void DeclaredTypeIsReadAndWritten(string part)
    {
        string reel = Find(Generate(new() { ["IgataPartList"] = part }), "record Reel");

        Assert.Contains("IJsonReadable<Reel>, IJsonWritable", reel, StringComparison.Ordinal);
        Assert.Contains("WriteJson(ref JsonWriter json", reel, StringComparison.Ordinal);
        Assert.Contains("ReadJson(ReadOnlySpan<byte> json", reel, StringComparison.Ordinal);
    }

    /// <summary>System.Text.Json would write the properties of C#, and lose the members that it does not know.</summary>
    [Theory]
    [InlineData("table")]
    [InlineData("in-order")]
    public void JsonOfOneDirectionIsThatOfTheWireOrRefused(string readers)
    {
        var assembly = new GeneratedAssembly(GeneratorRun.CreateProject(Yaml, new() { ["IgataReaders"] = readers }), "Studio");
        object request = assembly.Create("PutCrewRequest", "Crew", assembly.Read("Crew", """{"names":["a"]}"""));
        Assert.Equal("""{"crew":{"names":["a"]}}""", JsonSerializer.Serialize(request, request.GetType()));
        Assert.Equal("""[{"crew":{"names":["a"]}},null]""", JsonSerializer.Serialize(new object?[] { request, null }));
        Assert.Contains("PutCrewRequest is only sent", Assert.Throws<NotSupportedException>(() => assembly.Read("PutCrewRequest", "{}")).Message, StringComparison.Ordinal);

        Assert.Contains("ListReelsResponse is only received", Assert.Throws<NotSupportedException>(() => assembly.Read("ListReelsResponse", "{}")).Message, StringComparison.Ordinal);
        object response = assembly.Create("ListReelsResponse");
        Assert.Contains("ListReelsResponse is only received", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(response, response.GetType())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client", "table")]
    [InlineData("client;server", "in-order")]
    [InlineData("server", "in-order")]
    public void MessageWithMembersOutsideOfItsJsonIsRefused(string parts, string readers)
    {
        const string Rest = """
            api: Shop
            protocol: rest
            endpoint: https://shop.example/
            methods:
              PutItem:
                put: items/{id}
                path: { id: string }
                body: { note?: string }
                responses: { 200: { headers: { etag: string }, body: { size: int } } }
            """;
        var assembly = new GeneratedAssembly(GeneratorRun.CreateProject(Rest, new() { ["IgataParts"] = parts, ["IgataReaders"] = readers }), "Shop");
        foreach (string name in new[] { "PutItemRequest", "PutItemResponse" })
        {
            object message = assembly.Create(name);
            Assert.StartsWith($"{name} is not a JSON value: ", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(message, message.GetType())).Message, StringComparison.Ordinal);
            Assert.StartsWith($"{name} is not a JSON value: ", Assert.Throws<NotSupportedException>(() => assembly.Read(name, "{}")).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WebhookIsNotSelectedAsAMethod()
    {
        const string Hooks = Yaml + "\nwebhooks: { Cut: { request: { reel: Reel } } }\n";
        Diagnostic found = Assert.Single(GeneratorRun.CreateProject(Hooks, new() { ["IgataMethodList"] = "GetReel Cut" }).Run().Diagnostics);
        Assert.EndsWith(" It is a webhook; the property selects methods only.", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReferenceToTheServerLibraryAddsTheServer()
    {
        MetadataReference library = CSharpCompilation.Create("Igata.Server").ToMetadataReference();

        GeneratorRunResult result = GeneratorRun.CreateProject(Yaml, []).With(library).Run();

        string code = Join(result);
        Assert.Contains("IStudioService", code, StringComparison.Ordinal);
        Assert.Contains("class StudioClient", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IgataPartList", "client servers", "The property IgataParts contains 'servers'; expected 'client', 'server' or 'webhooks'. Did you mean 'server'?")]
    [InlineData("IgataAccessibility", "private", "The property IgataAccessibility contains 'private'; expected 'public' or 'internal'.")]
    [InlineData("IgataReaders", "tables", "The property IgataReaders contains 'tables'; expected 'in-order' or 'table'. Did you mean 'table'?")]
    public void UnknownValueOfAPropertyIsAnError(string property, string value, string message)
    {
        Diagnostic found = Assert.Single(GeneratorRun.CreateProject(Yaml, new() { [property] = value }).Run().Diagnostics);

        Assert.Equal(("IGT0003", DiagnosticSeverity.Error, message), (found.Id, found.Severity, found.GetMessage()));
    }

    [Theory]
    [InlineData("IgataPartList", "Client SERVER")]
    [InlineData("IgataAccessibility", "Public")]
    [InlineData("IgataAccessibility", " Internal ")]
    [InlineData("IgataReaders", "In-Order")]
    [InlineData("IgataReaders", "")]
    public void CaseOfAValueOfAPropertyDoesNotMatter(string property, string value) =>
        Assert.Empty(GeneratorRun.CreateProject(Yaml, new() { [property] = value }).Run().Diagnostics);

    [Theory]
    [InlineData("ListReels", "ListReels")]
    [InlineData("*Reel*", "GetReel ListReels")]
    [InlineData("???Reel PutCrew", "GetReel PutCrew")]
    [InlineData("", "GetReel ListReels PutCrew")]
    public void OnlySelectedMethodsAreGenerated(string list, string expected)
    {
        string code = Generate(new() { ["IgataMethodList"] = list });

        Assert.All(["GetReel", "ListReels", "PutCrew"], name => Assert.Equal(expected.Split(' ').Contains(name), code.Contains(name + "Async", StringComparison.Ordinal)));
    }

    [Fact]
    public void TypesThatNothingReachesAreNotGenerated()
    {
        string code = Generate(new() { ["IgataMethodList"] = "GetReel" });

        Assert.Contains("record Reel", code, StringComparison.Ordinal);
        Assert.Contains("struct Kind", code, StringComparison.Ordinal);
        Assert.Contains("record Problem", code, StringComparison.Ordinal);
        Assert.DoesNotContain("record Crew", code, StringComparison.Ordinal);
    }

    [Fact]
    public void NameWithoutMethodIsReportedWithASuggestion()
    {
        GeneratorRunResult result = GeneratorRun.CreateProject(Yaml, new() { ["IgataMethodList"] = "GetRel Put* Delete* ListReelsAsync" }).Run();

        Assert.Equal(
            [
                "IGT0004 The property IgataMethods contains 'GetRel', and no method of the specs of this project has such a name. Did you mean 'GetReel'?",
                "IGT0004 The property IgataMethods contains 'Delete*', and no method of the specs of this project has such a name.",
                "IGT0004 The property IgataMethods contains 'ListReelsAsync', and no method of the specs of this project has such a name. Did you mean 'ListReels'? The names are those without Async.",
            ],
            result.Diagnostics.Select(found => $"{found.Id} {found.GetMessage()}"));
    }

    private static string Generate(Dictionary<string, string> properties, string yaml = Yaml)
    {
        GeneratorRun run = GeneratorRun.CreateProject(yaml, properties);
        string code = Join(run.Run());
        Assert.Empty(run.Build().Diagnostics);
        return code;
    }

    private static string Join(GeneratorRunResult result) => string.Join('\n', result.GeneratedSources.Select(source => source.SourceText.ToString()));

    /// <summary>Returns a declaration up to the end of its type.</summary>
    private static string Find(string code, string declaration)
    {
        int start = code.IndexOf(declaration + " ", StringComparison.Ordinal);
        Assert.True(start >= 0, declaration);
        return code[start..code.IndexOf("\n}", start, StringComparison.Ordinal)];
    }
}
