using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>The model of each construct of the language.</summary>
public sealed class ModelTests
{
    [Fact]
    public void ReadsTheApiHeader()
    {
        Api api = TestCompiler.GetApi(TestCompiler.CompileText(
            """
            api: Studio
            title: A studio
            summary: Records rooms.
            source: The manual
            protocol: target-header
            endpoint: http://127.0.0.1:3000/
            dispatch: { header: x-target }
            content-type: application/x-json
            auth: bearer
            errors:
              code: { member: __type, after: '#' }
              message: /error/message
              codes:
                NO-ROOM: { status: 404, summary: There is no such room. }
                401: { as: NotAllowed, always: true }
            """));

        Assert.Equal(("Studio", "A studio", "The manual"), (api.Name, api.Title, api.Source));
        Assert.Equal("Records rooms.", api.Docs.Summary);
        Assert.Equal((Protocol.TargetHeader, Auth.Bearer), (api.Protocol, api.Auth));
        Assert.Equal(("http://127.0.0.1:3000/", "x-target", "application/x-json"), (api.Endpoint, api.DispatchHeader, api.ContentType));
        Assert.Equal(("/__type", "#", "/error/message"), (api.Errors.CodePointers.Single(), api.Errors.CodeAfter, api.Errors.MessagePointers.Single()));
        Assert.Equal(
            [
                new ErrorCode { Code = "NO-ROOM", Name = "NoRoom", Status = 404, Docs = new Docs { Summary = "There is no such room." } },
                new ErrorCode { Code = "401", Name = "NotAllowed", IsDefault = true },
            ],
            api.Errors.Codes);
    }

    [Fact]
    public void MethodIsIdentifiedByNameAndDate()
    {
        Api api = TestCompiler.CompileApi(
            """
            errors: { code: error, codes: { BUSY: { always: true }, GONE: {} } }
            methods:
              StartRecording: { idempotent: true, async: true, scope: node, errors: [BUSY, GONE], until: 2025.10 }
              StartRecording@20161101: { target: Studio_20161101, stability: deprecated, replaced-by: StartRecording }
              stop-recording: { as: Stop, target: Other_1 }
            """);

        Assert.Equal(["StartRecording", "StartRecording20161101", "Stop"], api.Methods.Select(method => method.Name));
        Assert.Equal(
            ["Studio_20240101.StartRecording", "Studio_20161101.StartRecording", "Other_1.stop-recording"],
            api.Methods.Select(method => method.Target));
        Method start = api.Methods[0];
        Assert.True(start is { Idempotent: true, Async: true, Scope: "node", Version: null, Request: null, Response: null });
        Assert.Equal(["GONE"], start.Errors.Codes);
        Assert.Equal("2025.10", start.Lifecycle.Until);
        Assert.Equal(new Lifecycle { Stability = Stability.Deprecated, ReplacedBy = "StartRecording" }, api.Methods[1].Lifecycle);
        Assert.Equal("20161101", api.Methods[1].Version);
    }

    [Theory]
    [InlineData("string", ScalarKind.String)]
    [InlineData("boolean", ScalarKind.Boolean)]
    [InlineData("int", ScalarKind.Int)]
    [InlineData("long", ScalarKind.Long)]
    [InlineData("number", ScalarKind.Number)]
    [InlineData("bytes", ScalarKind.Bytes)]
    [InlineData("object", ScalarKind.Object)]
    [InlineData("any", ScalarKind.Any)]
    [InlineData("uuid", ScalarKind.Uuid)]
    [InlineData("uri", ScalarKind.Uri)]
    [InlineData("unix-seconds", ScalarKind.UnixSeconds)]
    [InlineData("unix-millis", ScalarKind.UnixMillis)]
    [InlineData("unix-micros", ScalarKind.UnixMicros)]
    [InlineData("unix-time", ScalarKind.UnixTime)]
    [InlineData("rfc3339", ScalarKind.Rfc3339)]
    [InlineData("http-date", ScalarKind.HttpDate)]
    [InlineData("seconds", ScalarKind.Seconds)]
    public void ReadsEveryScalar(string name, ScalarKind kind) => Assert.Equal(new ScalarType(kind), CompileType(name));

    [Fact]
    public void ReadsTypeExpressions()
    {
        var text = new ScalarType(ScalarKind.String);
        Assert.Equal(new ListType(text), CompileType("list of string"));
        Assert.Equal(new ListType(text) { Distinct = true }, CompileType("set of string"));
        Assert.Equal(new MapType(new ListType(text)), CompileType("map of list of string"));
        Assert.Equal(new NullableType(new ListType(text)), CompileType("list of string or null"));
        Assert.Equal(new ListType(new NullableType(text)), CompileType("list of (string or null)"));
        Assert.Equal(new FalseOrType(new DefinedType("Video")), CompileType("false or Video"));
        Assert.Equal(new NullableType(new FalseOrType(new DefinedType("Video"))), CompileType("null or Video or false"));
        Assert.Equal(new NullableType(new DefinedType("Key")), CompileType("Key or null"));
        Assert.Equal(new ScalarType(ScalarKind.Boolean) { Const = new JsonScalar(JsonKind.True, "true") }, CompileType("true"));
    }

    [Fact]
    public void InlineUnionIsNamedAfterItsMember()
    {
        Api api = TestCompiler.CompileApi("types: { User: { fields: { id: string or long or null, tags: list of (string or int) } }, Hex: { type: string, pattern: ^0x }, Block: Hex or Tag or list of Hex, Tag: [latest] }");

        Assert.Equal(new NullableType(new DefinedType("UserId")), CompileField(api, "User", "id").Type);
        Assert.Equal(new ListType(new DefinedType("UserTagsItem")), CompileField(api, "User", "tags").Type);
        Assert.Equal("User", Find<UnionDef>(api, "UserId").Owner);
        Assert.Equal(["String", "Long"], Find<UnionDef>(api, "UserId").Cases.Select(choice => choice.Name));
        Assert.Equal(["Hex", "Tag", "List"], Find<UnionDef>(api, "Block").Cases.Select(choice => choice.Name));
        Assert.Null(Find<UnionDef>(api, "Block").Owner);
    }

    [Fact]
    public void NestedUnionIsFlattened()
    {
        Api api = TestCompiler.CompileApi("types: { Key: string or long, MaybeKey: Key or null, Any: MaybeKey or boolean, User: { fields: { key: Any } } }");

        Assert.Equal(["String", "Long", "Boolean"], Find<UnionDef>(api, "Any").Cases.Select(choice => choice.Name));
        Assert.Equal(new NullableType(new DefinedType("Any")), CompileField(api, "User", "key").Type);
    }

    [Fact]
    public void NamedScalarPassesOnLimitsAndDocs()
    {
        Api api = TestCompiler.CompileApi(
            """
            types:
              Token: { type: string, maxBytes: 255, secret: true, unit: letters, summary: The token. }
              ShortToken: { type: Token, maxBytes: 8, minLength: 1 }
              User:
                fields:
                  token: ShortToken
                  own: { type: Token, summary: Mine. }
                  all: list of Token
            """);

        var token = new ScalarType(ScalarKind.String) { Secret = true, Limits = new Limits { MaxBytes = 255 } };
        Field inherited = CompileField(api, "User", "token");
        Assert.Equal(token with { Limits = new Limits { MaxBytes = 8, MinLength = 1 } }, inherited.Type);
        Assert.Equal(("The token.", "letters"), (inherited.Docs.Summary, inherited.Unit));
        Assert.Equal("Mine.", CompileField(api, "User", "own").Docs.Summary);
        Assert.Equal(new ListType(token), CompileField(api, "User", "all").Type);
        Assert.Null(CompileField(api, "User", "all").Docs.Summary);
        Assert.Equal(["User"], api.Types.Select(type => type.Name));
    }

    [Fact]
    public void EnumIsAListOrAMapping()
    {
        Api api = TestCompiler.CompileApi(
            """
            types:
              Role: [sendrecv, NULL, 'no']
              Kind: { enum: { a: The first., b: { as: Second, stability: experimental } } }
              Level: { type: int, enum: { 1: Low., -2: { as: Lower } } }
              Size: { type: long, enum: [1, 20] }
              User: { fields: { state: { enum: [on-air] } } }
            """.Replace("NULL", "'NULL'", StringComparison.Ordinal));

        Assert.Equal(["Sendrecv", "Null", "No"], Find<EnumDef>(api, "Role").Values.Select(value => value.Name));
        Assert.Equal(
            [
                new EnumValue { Wire = "a", Name = "A", Docs = new Docs { Summary = "The first." } },
                new EnumValue { Wire = "b", Name = "Second", Lifecycle = new Lifecycle { Stability = Stability.Experimental } },
            ],
            Find<EnumDef>(api, "Kind").Values);
        Assert.Equal((ScalarKind.Int, "-2"), (Find<EnumDef>(api, "Level").ValueKind, Find<EnumDef>(api, "Level").Values[1].Wire));
        Assert.Equal(["_1", "_20"], Find<EnumDef>(api, "Size").Values.Select(value => value.Name));
        Assert.Equal(("User", "OnAir"), (Find<EnumDef>(api, "UserState").Owner, Find<EnumDef>(api, "UserState").Values[0].Name));
    }

    [Fact]
    public void MembersKeepTheirOrderAndDocs()
    {
        Api api = TestCompiler.CompileApi(
            """
            types:
              User:
                fields:
                  zeta?: { type: int, minimum: 0, maximum: 9, default: 3, unit: kbit/s, as: Last }
                  alpha: { const: push }
                  number: { const: 5000000000 }
                  data?: { type: any, default: { a: [1.0, 'x"', null] } }
            """);

        RecordDef user = Find<RecordDef>(api, "User");
        Assert.Equal(["zeta", "alpha", "number", "data"], user.Fields.Select(field => field.Wire));
        Assert.Equal(
            new Field { Wire = "zeta", Name = "Last", Optional = true, Default = "3", Unit = "kbit/s", Type = new ScalarType(ScalarKind.Int) { Limits = new Limits { Minimum = "0", Maximum = "9" } } },
            user.Fields[0]);
        Assert.Equal(new ScalarType(ScalarKind.String) { Const = new JsonScalar(JsonKind.String, "push") }, user.Fields[1].Type);
        Assert.Equal(new ScalarType(ScalarKind.Long) { Const = new JsonScalar(JsonKind.Number, "5000000000") }, user.Fields[2].Type);
        Assert.Equal("""{"a":[1.0,"x\"",null]}""", user.Fields[3].Default);
    }

    [Fact]
    public void ReadsInlineRequestAndItsRules()
    {
        Api api = TestCompiler.CompileApi(
            """
            methods:
              Start:
                request:
                  room: { fields: { id: string } }
                  split?: boolean
                  hours?: int
                rules:
                  - when: { split: true, hours: { minimum: 1, present: true } }
                    must: { hours: [1, 2] }
                    require: [hours]
                    forbid: [room]
                  - one-of: [split, hours]
                response: {}
            """);

        RecordDef request = Find<RecordDef>(api, "StartRequest");
        Assert.Equal(new DefinedType("StartRequest"), api.Methods[0].Request);
        Assert.Equal(new DefinedType("StartResponse"), api.Methods[0].Response);
        Assert.Equal(("Start", "Start"), (request.Owner, Find<RecordDef>(api, "StartRequestRoom").Owner));
        Assert.Equal(
            [
                new WhenRule
                {
                    When =
                    [
                        new MemberTest { Member = "split", OneOf = [new JsonScalar(JsonKind.True, "true")] },
                        new MemberTest { Member = "hours", Present = true, Limits = new Limits { Minimum = "1" } },
                    ],
                    Must = [new MemberTest { Member = "hours", OneOf = [new JsonScalar(JsonKind.Number, "1"), new JsonScalar(JsonKind.Number, "2")] }],
                    Require = ["hours"],
                    Forbid = ["room"],
                },
                new OneOfRule([new(["split"]), new(["hours"])]),
            ],
            request.Rules);
    }

    [Fact]
    public void EchoHasTheMembersWithoutLimits()
    {
        Api api = TestCompiler.CompileApi(
            """
            methods:
              Stop:
                request:
                  id: { type: string, maxBytes: 255 }
                  tags?: { type: list of string, maxItems: 3 }
                  count?: { type: int, default: 1 }
                response: echo
            """);

        Assert.True(api.Methods[0].Echo);
        Assert.Equal(
            [
                new Field { Wire = "id", Name = "Id", Type = new ScalarType(ScalarKind.String) },
                new Field { Wire = "tags", Name = "Tags", Type = new ListType(new ScalarType(ScalarKind.String)), Optional = true },
                new Field { Wire = "count", Name = "Count", Type = new ScalarType(ScalarKind.Int), Optional = true },
            ],
            Find<RecordDef>(api, "StopResponse").Fields);
    }

    [Fact]
    public void ExamplesAreCompactJsonInWrittenOrder()
    {
        Api api = TestCompiler.CompileApi(
            """
            errors: { code: error, codes: { BUSY: { status: 400 } } }
            methods:
              Start:
                request: { id: string, rate: number }
                response: list of any
                examples:
                  - summary: The first call.
                    request: { rate: 1.50, id: a/b }
                    response: [1e3, 'é', {}]
                  - given: [{ Start: { id: x, rate: 1 } }, { Reset: {} }]
                    request: { id: z, rate: 2 }
                    error: { status: 400, body: { error: BUSY } }
              Reset: {}
            """);

        Assert.Equal(
            [
                new Example { Summary = "The first call.", Call = new ExampleCall { Body = """{"rate":1.50,"id":"a/b"}""" }, Response = """[1e3,"é",{}]""" },
                new Example
                {
                    Setup = [new SetupCall("Start", new ExampleCall { Body = """{"id":"x","rate":1}""" }), new SetupCall("Reset", ExampleCall.Empty)],
                    Call = new ExampleCall { Body = """{"id":"z","rate":2}""" },
                    Error = new ExampleError(400, """{"error":"BUSY"}"""),
                },
            ],
            api.Methods[0].Examples);
    }

    [Fact]
    public void MovedLinesDoNotChangeTheModel()
    {
        const string Rest = "types:\n  User: { fields: { id: string } }\nmethods:\n  Start: { request: User }\n";
        Assert.Equal(TestCompiler.CompileApi(Rest), TestCompiler.CompileApi("# A comment.\n\n\n" + Rest.Replace("id: string } }", "id:   string } }  # and another", StringComparison.Ordinal)));
    }

    [Fact]
    public void FileOrderDoesNotMatter()
    {
        SpecFile[] files =
        [
            TestCompiler.CreateFile("api.yaml", TestCompiler.Header),
            TestCompiler.CreateFile("a.yaml", "types: { B: [x], A: [z] }"),
            TestCompiler.CreateFile("z.yaml", "methods: { Start: { request: { a: A } } }"),
        ];
        Api api = TestCompiler.GetApi(SpecCompiler.Compile("studio", files));
        Assert.Equal(["B", "A", "StartRequest"], api.Types.Select(type => type.Name));
        Assert.Equal(api, SpecCompiler.Compile("studio", [.. files.Reverse()]).Api);
    }

    private static TypeRef CompileType(string expression) =>
        CompileField(TestCompiler.CompileApi($"types: {{ Video: {{ fields: {{}} }}, Key: string or long, User: {{ fields: {{ it: {expression} }} }} }}"), "User", "it").Type;

    private static Field CompileField(Api api, string type, string wire) => Find<RecordDef>(api, type).Fields.Single(field => field.Wire == wire);

    private static T Find<T>(Api api, string name)
        where T : TypeDef => Assert.IsType<T>(api.Types.Single(type => type.Name == name));
}
