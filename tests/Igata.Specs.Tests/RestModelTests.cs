using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>The models of REST constructs.</summary>
public sealed class RestModelTests
{
    private const string Header =
        """
        api: Notes
        protocol: rest
        path: { id: string }
        types:
          Note: { fields: { title: string } }
          Metadata: { type: map of string, maxProperties: 3 }

        """;

    private static readonly ScalarType Text = new(ScalarKind.String);

    [Fact]
    public void RequestIsOneRecordOfAllItsParts()
    {
        Api api = CompileMethod("methods: { Put: { put: 'notes/{id}/{at}', path: { at: int }, query: { all: flag, ids?: { type: list of int, joined-by: ',' } }, headers: { If-Match: string }, body: { title?: string }, responses: { 204: { summary: Done. } } } }");
        Method method = Assert.Single(api.Methods);
        Assert.Equal(
            [
                new Field { Wire = "id", Name = "Id", Type = Text, Location = FieldLocation.Path },
                new Field { Wire = "at", Name = "At", Type = new ScalarType(ScalarKind.Int), Location = FieldLocation.Path },
                new Field { Wire = "all", Name = "All", Type = new ScalarType(ScalarKind.Flag), Optional = true, Location = FieldLocation.Query },
                new Field { Wire = "ids", Name = "Ids", Type = new ListType(new ScalarType(ScalarKind.Int)), Optional = true, Location = FieldLocation.Query, JoinedBy = "," },
                new Field { Wire = "If-Match", Name = "IfMatch", Type = Text, Location = FieldLocation.Header },
                new Field { Wire = "title", Name = "Title", Type = Text, Optional = true },
            ],
            GetRecord(api, "PutRequest").Fields);
        Assert.Equal(
            new HttpCall { Verb = "PUT", Path = "notes/{id}/{at}", Body = HttpBodyKind.Members, Responses = [new HttpResponse { Status = 204, Docs = new Docs { Summary = "Done." } }] },
            method.Http);
        Assert.True(method is { Idempotent: true, Response: null, Target: "Put", Request: DefinedType { Name: "PutRequest" } });
    }

    [Theory]
    [InlineData("body: Note", HttpBodyKind.Whole, FieldLocation.Body, "Note", "body", false)]
    [InlineData("body?: list of Note", HttpBodyKind.Whole, FieldLocation.Body, "Body", "body", true)]
    [InlineData("form?: Metadata", HttpBodyKind.Form, FieldLocation.FormMap, "Metadata", "form", true)]
    [InlineData("form: { name: string }", HttpBodyKind.Form, FieldLocation.Form, "Name", "name", false)]
    [InlineData("content: image/png", HttpBodyKind.Content, FieldLocation.Content, "Content", "content", false)]
    [InlineData("multipart: { file: { type: file, media: image/png } }", HttpBodyKind.Multipart, FieldLocation.Part, "File", "file", false)]
    public void ReadsEveryBodyKind(string yaml, HttpBodyKind body, FieldLocation location, string name, string wire, bool optional)
    {
        Api api = CompileMethod($"methods: {{ Send: {{ post: notes, {yaml}, responses: {{ 204: {{ summary: Done. }} }} }} }}");
        Field field = Assert.Single(GetRecord(api, "SendRequest").Fields);
        Assert.Equal((body, location, name, wire, optional), (api.Methods[0].Http!.Body, field.Location, field.Name, field.Wire, field.Optional));
        Assert.Equal(yaml.Contains("image", StringComparison.Ordinal) ? ["image/png"] : [], field.Media);
        Assert.False(api.Methods[0].Idempotent);
    }

    [Fact]
    public void MethodWithoutParametersHasNoRequest()
    {
        Api api = CompileMethod("methods: { Get: { get: notes, responses: { 200: Note } }, Send: { post: notes, body: {}, responses: { 200: list of Note } }, Read: { get: raw, responses: { 200: { content: image/* } } } }");
        Assert.Null(api.Methods[0].Request);
        Assert.Equal(new DefinedType("Note"), api.Methods[0].Response);
        Assert.Empty(GetRecord(api, "SendRequest").Fields);
        Assert.Equal("StreamSend", api.Methods[1].StreamName);
        Assert.Equal(new ScalarType(ScalarKind.File), api.Methods[2].Response);
        Assert.Equal(["image/*"], api.Methods[2].Http!.Responses[0].Media);
        Assert.All(api.Methods, method => Assert.False(method.Http!.HasResponseRecord));
    }

    [Fact]
    public void SeveralResponsesAreOneRecordWithAStatus()
    {
        Api api = CompileMethod("methods: { Get: { get: notes, responses: { 200: { headers: { ETag: string, X-A: int }, body: Note }, 202: { headers: { ETag: string }, body: { later: rfc3339 } }, 304: { summary: Same. } } } }");
        RecordDef record = GetRecord(api, "GetResponse");
        Assert.Equal(
            ["Status status Status False", "Header ETag ETag True", "Header X-A XA True", "Body body Note True", "Member later Later True"],
            record.Fields.Select(field => $"{field.Location} {field.Wire} {field.Name} {field.Optional}"));
        HttpCall http = api.Methods[0].Http!;
        Assert.True(http.HasResponseRecord);
        Assert.Equal([HttpBodyKind.Whole, HttpBodyKind.Members, HttpBodyKind.None], http.Responses.Select(response => response.Body));
        Assert.Equal(["ETag, XA, Note", "ETag, Later", ""], http.Responses.Select(response => string.Join(", ", response.Fields)));
    }

    [Fact]
    public void OneResponseWithHeadersHasNoStatus()
    {
        Api api = CompileMethod("methods: { Get: { get: notes, responses: { 200: { headers: { ETag: string, X-A?: int }, body: { a: string } } } } }");
        Assert.Equal(["ETag False", "XA True", "A False"], GetRecord(api, "GetResponse").Fields.Select(field => $"{field.Name} {field.Optional}"));
    }

    [Fact]
    public void PagingFollowsTheResponsePath()
    {
        Api api = CompileMethod(
            """
            methods:
              List: { get: a, responses: { 200: { headers: { Link?: string }, body: list of Note } }, pages: { link: next } }
              Search: { get: b, query: { page_token?: string }, responses: { 200: { body: { found: { fields: { notes: list of Note } }, next?: string } } }, pages: { items: /found/notes, from: next, to: page_token } }
            """);
        Assert.Equal(new Pages { Item = new DefinedType("Note"), Items = ["Body"], Link = "next" }, api.Methods[0].Pages);
        Assert.Equal(new Pages { Item = new DefinedType("Note"), Items = ["Found", "Notes"], Tokens = [new PageToken(["Next"], ["PageToken"])] }, api.Methods[1].Pages);
        Assert.Equal("StreamSearch", api.Methods[1].StreamName);
    }

    [Fact]
    public void TokenComesFromAHeaderOrTheBody()
    {
        Api api = CompileMethod(
            """
            endpoints: { login: https://login.example/ }
            auth: { header: X-Token, token: { method: Login, from: x-subject-token, expires: /token/expires_at, lifetime: 60 } }
            methods:
              Login: { post: tokens, endpoint: login, auth: none, responses: { 201: { headers: { X-Subject-Token: { type: string, secret: true } }, body: { token: { fields: { expires_at: rfc3339 } } } } } }
            """);
        Assert.Equal(new TokenAuth { Header = "X-Token", Method = "Login", From = ["XSubjectToken"], Expires = ["Token", "ExpiresAt"], Lifetime = 60 }, api.Auth);
        Assert.Equal((Auth.None, "login"), (api.Methods[0].Auth, api.Methods[0].Endpoint));
        Assert.Equal([new NamedEndpoint("login", "LoginEndpoint", "https://login.example/")], api.Endpoints);
    }

    [Fact]
    public void ExamplesHaveASectionForEachLocation()
    {
        Api api = CompileMethod(
            """
            errors: { codes: { 404: { as: NotFound } } }
            methods:
              Put:
                put: 'notes/{id}'
                headers: { If-Match: string }
                form: { title: string }
                responses: { 200: { headers: { X-Total: int }, body: Note } }
                errors: [404]
                examples:
                  - given: [{ Put: { path: { id: b }, headers: { If-Match: '1' }, form: { title: B } } }]
                    path: { id: a }
                    headers: { If-Match: '1' }
                    form: { title: A }
                    response: { headers: { X-Total: 3 }, body: { title: A } }
                  - { path: { id: a }, headers: { If-Match: '1' }, form: { title: A }, error: { status: 404, headers: { X-A: 1 } } }
            """);
        var call = new ExampleCall { Path = """{"id":"a"}""", Headers = """{"If-Match":"1"}""", Form = """{"title":"A"}""" };
        SetupCall given = new("Put", new ExampleCall { Path = """{"id":"b"}""", Headers = """{"If-Match":"1"}""", Form = """{"title":"B"}""" });
        Assert.Equal(
            [
                new Example { Setup = [given], Call = call, Status = 200, Headers = """{"X-Total":"3"}""", Response = """{"title":"A"}""" },
                new Example { Call = call, Error = new ExampleError(404, null) { Headers = """{"X-A":"1"}""" } },
            ],
            api.Methods[0].Examples);
    }

    private static Api CompileMethod(string yaml) => TestCompiler.GetApi(TestCompiler.CompileText(GetUsedTypes(Header + yaml)));

    // An unused shared parameter is an error of its own.
    private static string GetUsedTypes(string yaml) => yaml.Contains("{id}", StringComparison.Ordinal) ? yaml : yaml.Replace("path: { id: string }\n", "", StringComparison.Ordinal);

    private static RecordDef GetRecord(Api api, string name) => Assert.IsType<RecordDef>(api.Types.Single(type => type.Name == name));
}
