namespace Igata.Cli.Tests;

/// <summary>Documents that an editor has to underline.</summary>
public static class SchemaFaults
{
    public static TheoryData<string> All { get; } =
    [
        "aip: Studio",
        "title: Studio",
        "api: Studio",
        "{ types: {}, endpoint: 'http://a/' }",
        Api("protocol: soap"),
        Api("protocol: rest", "auth: basic"),
        Api("protocol: rest", "auth: { basic: {}, header: X }"),
        Api("protocol: rest", "auth: { token: { method: A, from: X } }"),
        Api("protocol: rest", "auth: { header: X, token: { from: X } }"),
        Api("protocol: rest", "dispatch: x-target"),
        Api("protocol: rest", "dispatch: { heder: x-target }"),
        Api("protocol: rest", "errors: { codes: { 401: { status: 401 } } }"),
        Api("protocol: rest", "errors: { codes: { A: Not found } }"),
        Api("protocol: rest", "errors: { code: { after: '#' } }"),
        Method("sumary: x"),
        Method("respnse: echo"),
        Method("response: ecko"),
        Method("idempotent: 'yes'"),
        Method("stability: beta"),
        Method("errors: BUSY"),
        Method("request: [a]"),
        Method("request: { a: strng }"),
        Method("request: { a: List of string }"),
        Method("request: { a: list string }"),
        Method("request: { a: string or }"),
        Method("request: { a: stringor int }"),
        Method("request: { a: { maximum: 5 } }"),
        Method("request: { a: { type: int, maximun: 5 } }"),
        Method("request: { a: { type: int, maximum: '5' } }"),
        Method("request: { a: { type: string, maxLength: -1 } }"),
        Method("request: { a?: { type: string, secret: 1 } }"),
        Method("request: { a: { enum: {} } }"),
        Method("request: { a: { enum: { x: { alias: X } } } }"),
        Method("request: { a: { const: [1] } }"),
        Method("rules: [{ when: { a: 1 } }]"),
        Method("rules: [{ any-of: [a, b], one-of: [a, b] }]"),
        Method("rules: [{ require: [a] }]"),
        Method("rules: [{ when: { a: { minimun: 1 } }, require: [b] }]"),
        Method("rules: { any-of: [a, b] }"),
        Method("examples: [{ requst: {} }]"),
        Method("examples: [{ given: [{ A: {}, B: {} }] }]"),
        Method("examples: [{ error: { code: X } }]"),
        Method("get: notes", "responses: { 404: object }"),
        Method("get: notes", "responses: { 100: object }"),
        Method("get: notes", "responses: {}"),
        Method("params: [{ a: string, b: string }]"),
        Method("query: { a: { type: number, non-finite: 'yes' } }"),
        Method("multipart: { a: { type: file, media: [] } }"),
        Method("get: notes", "responses: { 200: { boddy: object } }"),
        Method("get: notes", "pages: { from: a }"),
        Method("get: notes", "content: { mdia: [a/b] }"),
        "methods: { 'A@': {} }",
        "types: { role: [a] }",
        "types: { Role: [] }",
        "types: { Role: 5 }",
        "types: { Role: { cases: { a: A }, discriminator: [type] } }",
    ];

    private static string Api(params string[] lines) => "api: Studio\n" + string.Join('\n', lines);

    private static string Method(params string[] lines) => "methods:\n  A:\n    " + string.Join("\n    ", lines);
}
