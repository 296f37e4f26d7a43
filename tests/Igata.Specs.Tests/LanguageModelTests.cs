using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>The models of JSON-RPC, of unions by member and by key, and of errors with bodies.</summary>
public sealed class LanguageModelTests
{
    private static readonly ScalarType Text = new(ScalarKind.String);

    [Fact]
    public void UnionByMemberAddsTheDiscriminator()
    {
        Api api = TestCompiler.CompileApi("types: { Advice: { discriminator: type, cases: { rule-violation: Rule, end: { fields: { at: rfc3339 } } } }, Rule: { fields: { name: string } } }");
        Assert.Equal(
            new UnionDef
            {
                Name = "Advice",
                File = "studio/api.yaml",
                Form = UnionForm.ByMember,
                Discriminator = "type",
                Cases = [new UnionCase("RuleViolation", new DefinedType("Rule")) { Wire = "rule-violation" }, new UnionCase("End", new DefinedType("AdviceEnd")) { Wire = "end" }],
            },
            Find<UnionDef>(api, "Advice"));
        Assert.Equal(
            [
                new Field { Wire = "type", Name = "Type", Type = Text with { Const = new JsonScalar(JsonKind.String, "rule-violation") } },
                new Field { Wire = "name", Name = "Name", Type = Text },
            ],
            Find<RecordDef>(api, "Rule").Fields);
        Assert.Equal(("Advice", 2), (Find<RecordDef>(api, "AdviceEnd").Owner, Find<RecordDef>(api, "AdviceEnd").Fields.Count));
    }

    [Fact]
    public void UnionByKeyCanHaveCasesOfAnyType()
    {
        Api api = TestCompiler.CompileApi("types: { Value: { cases: { S: string, SS: set of string, L: list of Value, NULL: { const: true }, N: { type: string, as: Digits } } } }");
        Assert.Equal(
            [
                new UnionCase("S", Text) { Wire = "S" },
                new UnionCase("Ss", new ListType(Text) { Distinct = true }) { Wire = "SS" },
                new UnionCase("L", new ListType(new DefinedType("Value"))) { Wire = "L" },
                new UnionCase("Null", new ScalarType(ScalarKind.Boolean) { Const = new JsonScalar(JsonKind.True, "true") }) { Wire = "NULL" },
                new UnionCase("Digits", Text) { Wire = "N" },
            ],
            Find<UnionDef>(api, "Value").Cases);
        Assert.Equal((UnionForm.ByKey, null), (Find<UnionDef>(api, "Value").Form, Find<UnionDef>(api, "Value").Discriminator));
    }

    [Fact]
    public void JsonRpcParametersAreByNameOrByPosition()
    {
        Api api = TestCompiler.GetApi(TestCompiler.CompileText(
            """
            api: Chain
            protocol: json-rpc
            endpoint: https://chain.example/rpc
            errors: { codes: { 404: { as: NotFound, body: { reason: string } } } }
            methods:
              getBlock: { params: [{ block: string }, { full?: boolean }], result: string or null, errors: [404], examples: [{ params: [a], error: { code: 404, message: No, data: { reason: b } } }] }
              find: { params: { id?: uuid }, result: { found: boolean } }
              none: {}
            """));
        Assert.Equal(Protocol.JsonRpc, api.Protocol);
        Assert.Equal([true, false], [Find<RecordDef>(api, "GetBlockRequest").Positional, Find<RecordDef>(api, "FindRequest").Positional]);
        Assert.Equal(["getBlock", "find", "none"], api.Methods.Select(method => method.Target));
        Assert.Equal(new DefinedType("FindResponse"), api.Methods[1].Response);
        Assert.True(api.Methods[2] is { Request: null, Response: null, Http: null });
        Assert.Equal(new ExampleError(null, """{"reason":"b"}""") { Code = "404", Message = "No" }, api.Methods[0].Examples[0].Error);
        Assert.Equal("[\"a\"]", api.Methods[0].Examples[0].Request);
        Assert.Equal(new DefinedType("NotFoundBody"), api.Errors.Codes[0].Body);
    }

    [Fact]
    public void ErrorsHaveBodiesHeadersAndSeveralLocations()
    {
        Api api = TestCompiler.CompileApi(
            """
            errors:
              code: { header: x-error, member: [__type, /error/code], after: '#', before: ':' }
              message: [message, /error/text]
              body: Problem
              codes: { BUSY: { body?: { until: rfc3339 }, headers: { Expires: http-date }, retry-after: Expires } }
            types: { Problem: { fields: { text: string } } }
            """);
        ErrorShape errors = api.Errors;
        Assert.Equal(("x-error", "#", ":"), (errors.CodeHeader, errors.CodeAfter, errors.CodeBefore));
        Assert.Equal(["/__type", "/error/code"], errors.CodePointers);
        Assert.Equal(["/message", "/error/text"], errors.MessagePointers);
        Assert.Equal(new DefinedType("Problem"), errors.Body);
        Assert.Equal(
            new ErrorCode
            {
                Code = "BUSY",
                Name = "Busy",
                Body = new DefinedType("BusyBody"),
                BodyOptional = true,
                Headers = [new Field { Wire = "Expires", Name = "Expires", Type = new ScalarType(ScalarKind.HttpDate), Location = FieldLocation.Header }],
                RetryAfter = "Expires",
            },
            Assert.Single(errors.Codes));
    }

    [Fact]
    public void ApiHasVariablesAndHeaders()
    {
        Api api = TestCompiler.CompileApi("endpoint: 'https://{region}.example/'\nvariables: { region: { enum: [a, b], default: a } }\nheaders: { User-Agent?: string, X-V: { const: '1' } }\nauth: { basic: { user: id, password: '' } }\n");
        Field region = Assert.Single(api.Variables);
        Assert.Equal(("Region", new DefinedType("StudioRegion"), "\"a\""), (region.Name, region.Type, region.Default));
        Assert.Null(Find<EnumDef>(api, "StudioRegion").Owner);
        Assert.Equal(["UserAgent True", "XV False"], api.Headers.Select(header => $"{header.Name} {header.Optional}"));
        Assert.Equal(new BasicAuth { User = "id", Password = "" }, api.Auth);
    }

    [Fact]
    public void NumbersMayBeInfiniteAndTokensAreGenerated()
    {
        Api api = TestCompiler.CompileApi("methods: { Put: { request: { rate: { type: number, non-finite: true }, token?: { type: uuid, idempotency-token: true } } } }");
        RecordDef request = Find<RecordDef>(api, "PutRequest");
        Assert.Equal(new ScalarType(ScalarKind.Number) { NonFinite = true }, request.Fields[0].Type);
        Assert.Equal([false, true], request.Fields.Select(field => field.IdempotencyToken));
    }

    private static T Find<T>(Api api, string name)
        where T : TypeDef => Assert.IsType<T>(api.Types.Single(type => type.Name == name));
}
