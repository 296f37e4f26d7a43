using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;

namespace Igata.Generator.Tests;

/// <summary>Every scalar in every place where the language allows it: what the spec compiler accepts must compile without a warning.</summary>
public sealed class ScalarTests
{
    private const string Header = """
        api: Scalars
        protocol: rest
        endpoint: http://127.0.0.1:8000/
        methods:

        """;

    private const string Types = """
        types:
          Other: { fields: { z: string } }

        """;

    /// <summary>A method for each place; <c>KIND</c> is the scalar, and <c>VALUE</c> a value of it as YAML.</summary>
    private static readonly string[] Places =
    [
        "Required: { post: a, body: { x: KIND, y: KIND }, responses: { 200: { body: { x: KIND, y: KIND } } } }",
        "Optional: { post: b, body: { x?: KIND, y?: KIND }, responses: { 200: { body: { x?: KIND, y?: KIND } } } }",
        "Nullable: { post: c, body: { x: KIND or null, y?: KIND or null }, responses: { 200: { body: { x: KIND or null, y?: KIND or null } } } }",
        "FalseOr: { post: d, body: { x: false or KIND, y?: false or KIND }, responses: { 200: { body: { x: false or KIND } } } }",
        "List: { post: e, body: { x: list of KIND, y?: list of KIND }, responses: { 200: { body: list of KIND } } }",
        "Set: { post: f, body: { x: set of KIND, y?: set of KIND }, responses: { 200: { body: set of KIND } } }",
        "Map: { post: g, body: { x: map of KIND, y?: map of KIND }, responses: { 200: { body: map of KIND } } }",
        "Nested: { post: h, body: { x: list of map of KIND, y?: map of list of set of KIND }, responses: { 200: { body: map of list of KIND } } }",
        "Union: { post: j, body: { x: { type: KIND or Other } }, responses: { 200: { body: { x: { type: KIND or Other } } } } }",
        "Const: { post: k, body: { x: { type: KIND, const: VALUE }, y: string }, responses: { 200: { body: { x: { type: KIND, const: VALUE } } } } }",
        "Default: { post: l, body: { x?: { type: KIND, default: VALUE } }, responses: { 204: {} } }",
        "Range: { post: m, body: { x: { type: KIND, minimum: 1, maximum: 9 }, y?: { type: KIND, minimum: 1 } }, responses: { 204: {} } }",
        "TextOf: { post: cj, body: { x: string of KIND, y?: string of list of KIND, z: string of KIND or null }, responses: { 200: { body: { x: list of string of KIND } } } }",
        "BytesOf: { post: ck, body: { x: bytes of KIND, y?: base64url of map of KIND, z?: { type: bytes of KIND, secret: true } }, responses: { 200: { body: { x: map of bytes of KIND } } } }",
        "TextOfLimits: { post: cl, body: { x: { type: string of KIND, minimum: 1 }, y?: { type: list of string of KIND, maxItems: 3 } }, responses: { 204: {} } }",
        "TextOfUnion: { post: cm, body: { x: { type: string of KIND or Other } }, responses: { 200: { body: { x: { type: string of (KIND or Other) } } } } }",
        "TextOfParameters: { get: cn, query: { q: string of list of KIND, r?: string of Other }, headers: { X-A?: string of map of KIND }, responses: { 200: { headers: { X-B: string of Other } } } }",
        "TextRange: { post: ca, body: { x: { type: KIND, minimum: VALUE, maximum: VALUE }, y?: { type: KIND, maximum: VALUE } }, responses: { 204: {} } }",
        "RuleRange: { post: cb, body: { x?: { type: KIND, default: VALUE }, y?: string }, rules: [{ when: { x: { minimum: VALUE } }, require: [y] }, { when: { y: { present: false } }, must: { x: VALUE } }], responses: { 204: {} } }",
        "Exclusive: { post: cc, body: { x: { type: KIND, exclusiveMinimum: 1, exclusiveMaximum: 9 }, y?: { type: KIND, exclusiveMinimum: 1 } }, responses: { 204: {} } }",
        "TextExclusive: { post: cd, body: { x: { type: KIND, exclusiveMinimum: VALUE }, y?: { type: KIND or null, exclusiveMaximum: VALUE } }, responses: { 204: {} } }",
        "Step: { post: ce, body: { x: { type: KIND, multipleOf: 3 }, y?: { type: KIND, multipleOf: 2, non-finite: false } }, responses: { 204: {} } }",
        "RuleStep: { post: cf, body: { x?: KIND, y?: string }, rules: [{ when: { x: { multipleOf: 2, exclusiveMinimum: 3 } }, require: [y] }], responses: { 204: {} } }",
        "TextLength: { post: cg, body: { x: { type: KIND, minLength: 1, pattern: '^a+$' }, y?: { type: KIND, maxLength: 9 }, z?: { type: KIND, secret: true, pattern: '^a' } }, responses: { 204: {} } }",
        "RulePattern: { post: ch, body: { x?: KIND, y?: string }, rules: [{ when: { x: { pattern: '^a', minLength: 3 } }, require: [y] }], responses: { 204: {} } }",
        "ItemPattern: { post: ci, body: { x: { type: list of KIND }, y?: { type: KIND or null, pattern: a } }, responses: { 204: {} } }",
        "Length: { post: n, body: { x: { type: KIND, minLength: 1, maxLength: 9 } }, responses: { 204: {} } }",
        "Bytes: { post: o, body: { x: { type: KIND, maxBytes: 9 }, y?: { type: KIND, maxBytes: 9 } }, responses: { 204: {} } }",
        "Pattern: { post: p, body: { x: { type: KIND, pattern: '^a+$' } }, responses: { 204: {} } }",
        "Secret: { post: q, body: { x: { type: KIND, secret: true }, y?: { type: KIND, secret: true } }, responses: { 204: {} } }",
        "SecretNullable: { post: ba, body: { x: { type: KIND or null, secret: true }, y?: { type: KIND or null, secret: true } }, responses: { 200: { body: { type: KIND, secret: true } } } }",
        "SecretFalseOr: { post: bb, body: { x: { type: false or KIND, secret: true } }, responses: { 200: { body: { x: { type: false or KIND, secret: true } } } } }",
        "SecretList: { post: bc, body: { x: { type: list of KIND, secret: true, maxItems: 3 }, y?: { type: set of KIND, secret: true } }, responses: { 200: { body: { x: { type: list of KIND, secret: true } } } } }",
        "SecretMap: { post: bd, body: { x: { type: map of KIND, secret: true, maxProperties: 3 }, y?: { type: map of list of KIND, secret: true } }, responses: { 204: {} } }",
        "SecretRecord: { post: be, body: { x: { fields: { z: KIND }, secret: true }, y?: { fields: { z?: KIND }, secret: true } }, responses: { 200: { body: { x: { fields: { z: KIND }, secret: true } } } } }",
        "SecretUnion: { post: bf, body: { x: { cases: { a: { type: KIND, secret: true }, b: Other } } }, responses: { 200: { body: { x: { cases: { a: { type: KIND, secret: true }, b: Other } } } } } }",
        "SecretParameters: { post: 'bg/{p}', path: { p: { type: KIND, secret: true } }, query: { q: { type: KIND, secret: true }, l?: { type: list of KIND, secret: true } }, headers: { X-A: { type: KIND, secret: true }, X-B?: { type: list of KIND, secret: true } }, form: { f: { type: KIND, secret: true }, g?: { type: list of KIND, secret: true } }, responses: { 200: { headers: { X-D: { type: KIND, secret: true }, X-E?: { type: KIND, secret: true } } } } }",
        "SecretParts: { post: bh, multipart: { x: { type: KIND, secret: true }, y?: { type: list of KIND, secret: true } }, responses: { 204: {} } }",
        "SecretBytes: { post: bi, body: { x: { type: KIND, secret: true, maxBytes: 9 } }, responses: { 204: {} } }",
        "SecretConst: { post: ae, body: { x: { type: KIND, secret: true, const: VALUE }, y: string }, responses: { 204: {} } }",
        "NonFinite: { post: r, body: { x: { type: KIND, non-finite: true }, y?: { type: KIND, non-finite: true } }, responses: { 204: {} } }",
        "Token: { post: s, body: { x?: { type: KIND, idempotency-token: true } }, responses: { 204: {} } }",
        "Path: { get: 't/{x}', path: { x: KIND }, responses: { 204: {} } }",
        "Query: { get: u, query: { x: KIND, y?: KIND }, responses: { 204: {} } }",
        "QueryFlag: { get: v, query: { x: KIND }, responses: { 204: {} } }",
        "QueryList: { get: w, query: { x: list of KIND, y?: { type: list of KIND, joined-by: ',' } }, responses: { 204: {} } }",
        "Headers: { get: x, headers: { X-A: KIND, X-B?: KIND, X-C?: list of KIND }, responses: { 200: { headers: { X-D: KIND, X-E?: KIND } } } }",
        "Form: { post: y, form: { x: KIND, y?: KIND, z?: list of KIND }, responses: { 204: {} } }",
        "FormMap: { post: z, form: map of KIND, responses: { 204: {} } }",
        "Multipart: { post: aa, multipart: { x: KIND, y?: KIND, z?: list of KIND }, responses: { 204: {} } }",
        "Body: { post: ab, body: KIND, responses: { 200: { body: KIND } } }",
        "Rules: { post: ac, body: { x?: KIND, y?: string }, rules: [{ when: { x: VALUE }, require: [y] }], responses: { 204: {} } }",
    ];

    /// <summary>Each scalar, in both forms of records.</summary>
    public static TheoryData<ScalarKind, string> KindsAndForms => [.. Enum.GetValues<ScalarKind>().SelectMany(kind => new[] { "in-order", "table" }.Select(form => new TheoryDataRow<ScalarKind, string>(kind, form)))];

    public static TheoryData<ScalarKind> Kinds => [.. Enum.GetValues<ScalarKind>()];

    [Theory]
    [MemberData(nameof(KindsAndForms))]
    public void AcceptedPlacesCompileWithoutWarnings(ScalarKind kind, string form)
    {
        string[] accepted = [.. Places.Select(place => Format(place, kind)).Where(IsAccepted)];
        Assert.NotEmpty(accepted);
        GeneratorRun run = GeneratorRun.CreateProject(Header + string.Join('\n', accepted) + "\n" + Types, new() { ["IgataReaders"] = form, ["IgataPartList"] = "client server" });
        Assert.Empty(run.Run().Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        Assert.Empty(run.Build().Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryScalarHasItsRows(ScalarKind kind)
    {
        Assert.Equal(kind, kind.GetInfo().Kind);
        Assert.NotEmpty(ScalarForm.Find(kind).Name);
        Assert.Equal(kind.GetInfo().Keyword, ScalarNames.GetName(kind));
    }

    [Fact]
    public void EveryLimitHasARow()
    {
        string[] limits = [.. typeof(Limits).GetProperties().Where(property => property.GetMethod!.IsPublic && !property.GetMethod.IsStatic).Select(property => property.Name)];
        Assert.Equal(limits.Order(), LimitInfo.All.Select(limit => char.ToUpperInvariant(limit.Keyword[0]) + limit.Keyword[1..]).Order());
    }

    private static bool IsAccepted(string place) => SpecCompiler.Compile("one", [new SpecFile("one/api.yaml", "api.yaml", Header + place + "\n" + Types)]).Api is not null;

    private static string Format(string place, ScalarKind kind) => "  " + place.Replace("KIND", ScalarNames.GetName(kind), StringComparison.Ordinal)
        .Replace("VALUE", GetValue(kind), StringComparison.Ordinal);

    /// <summary>Returns a value of a scalar as YAML.</summary>
    internal static string GetValue(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean or ScalarKind.Flag => "true",
        ScalarKind.Uuid => "7e19cb20-fc79-4d2f-bf29-d498ff76299a",
        ScalarKind.Rfc3339 => "'2018-07-13T16:53:09+09:00'",
        ScalarKind.HttpDate => "'Wed, 01 Nov 2017 10:00:00 GMT'",
        ScalarKind.Number or ScalarKind.UnixTime or ScalarKind.Decimal => "1.5",
        ScalarKind.BigInt => "123456789012345678901234567890",
        _ when kind.GetInfo().IsNumber => "3",
        ScalarKind.Bytes or ScalarKind.Base64Url => "AAAA",
        ScalarKind.Date => "'2018-07-13'",
        ScalarKind.Time => "'12:30:45.5'",
        ScalarKind.Duration => "PT1H30M",
        ScalarKind.Rfc2822 => "'Tue, 30 Nov 2021 01:59:51 +0000'",
        ScalarKind.MsDate => "/Date(1552953600000+0000)/",
        _ => "abc",
    };
}
