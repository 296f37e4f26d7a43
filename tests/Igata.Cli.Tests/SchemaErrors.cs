namespace Igata.Cli.Tests;

/// <summary>Specs that violate the schema.</summary>
public static class SchemaErrors
{
    public static TheoryData<string> All { get; } =
    [
        "aip: Studio",
        "title: Studio",
        "api: Studio",
        "{ types: {}, endpoint: 'http://a/' }",
        CreateApi("protocol: soap"),
        CreateApi("protocol: rest", "auth: basic"),
        CreateApi("protocol: rest", "auth: { basic: {}, header: X }"),
        CreateApi("protocol: rest", "auth: { token: { method: A, from: X } }"),
        CreateApi("protocol: rest", "auth: { header: X, token: { from: X } }"),
        CreateApi("protocol: rest", "dispatch: x-target"),
        CreateApi("protocol: rest", "dispatch: { heder: x-target }"),
        CreateApi("protocol: rest", "errors: { codes: { 401: { status: 401 } } }"),
        CreateApi("protocol: rest", "errors: { codes: { A: Not found } }"),
        CreateApi("protocol: rest", "errors: { code: { after: '#' } }"),
        CreateMethod("sumary: x"),
        CreateMethod("respnse: echo"),
        CreateMethod("response: ecko"),
        CreateMethod("idempotent: 'yes'"),
        CreateMethod("stability: beta"),
        CreateMethod("errors: BUSY"),
        CreateMethod("request: [a]"),
        CreateMethod("request: { a: strng }"),
        CreateMethod("request: { a: List of string }"),
        CreateMethod("request: { a: list string }"),
        CreateMethod("request: { a: string or }"),
        CreateMethod("request: { a: stringor int }"),
        CreateMethod("request: { a: { maximum: 5 } }"),
        CreateMethod("request: { a: { type: int, maximun: 5 } }"),
        CreateMethod("request: { a: { type: int, maximum: '5' } }"),
        CreateMethod("request: { a: { type: string, maxLength: -1 } }"),
        CreateMethod("request: { a?: { type: string, secret: 1 } }"),
        CreateMethod("request: { a: { enum: {} } }"),
        CreateMethod("request: { a: { enum: { x: { alias: X } } } }"),
        CreateMethod("request: { a: { const: [1] } }"),
        CreateMethod("rules: [{ when: { a: 1 } }]"),
        CreateMethod("rules: [{ any-of: [a, b], one-of: [a, b] }]"),
        CreateMethod("rules: [{ require: [a] }]"),
        CreateMethod("rules: [{ when: { a: { minimun: 1 } }, require: [b] }]"),
        CreateMethod("rules: { any-of: [a, b] }"),
        CreateMethod("examples: [{ requst: {} }]"),
        CreateMethod("examples: [{ given: [{ A: {}, B: {} }] }]"),
        CreateMethod("examples: [{ error: { code: X } }]"),
        CreateMethod("get: notes", "responses: { 404: object }"),
        CreateMethod("get: notes", "responses: { 100: object }"),
        CreateMethod("get: notes", "responses: {}"),
        CreateMethod("params: [{ a: string, b: string }]"),
        CreateMethod("query: { a: { type: number, non-finite: 'yes' } }"),
        CreateMethod("multipart: { a: { type: file, media: [] } }"),
        CreateMethod("get: notes", "responses: { 200: { boddy: object } }"),
        CreateMethod("get: notes", "pages: { from: a }"),
        CreateMethod("get: notes", "content: { mdia: [a/b] }"),
        "methods: { 'A@': {} }",
        "types: { role: [a] }",
        "types: { Role: [] }",
        "types: { Role: 5 }",
        "types: { Role: { cases: { a: A }, discriminator: [type] } }",
    ];

    private static string CreateApi(params string[] lines) => "api: Studio\n" + string.Join('\n', lines);

    private static string CreateMethod(params string[] lines) => "methods:\n  A:\n    " + string.Join("\n    ", lines);
}
