namespace Igata.Generator.Tests.Accepted;

/// <summary>Everything that can have a lifecycle, and every use of it. <c>NAME</c> is the lifecycle.</summary>
internal static class LifecyclePlaces
{
    public static readonly string[] Lifecycles =
    [
        "stability: stable", "stability: experimental", "stability: deprecated", "stability: unimplemented", "stability: removed", "since: '1.0'", "until: '2.0'",
        "stability: deprecated, since: '1.0', until: '2.0'", "stability: experimental, since: '1.0'", "stability: deprecated, summary: Some text.",
    ];

    /// <summary>Types by the name under which the uses refer to them.</summary>
    private static readonly (string Title, string Line)[] Types =
    [
        ("record", "T#: { fields: { a: string, b?: int }, NAME }"),
        ("record with rules", "T#: { fields: { a: { type: string, minLength: 2 }, b?: int }, rules: [{ when: { a: abc }, require: [b] }], NAME }"),
        ("recursive record", "T#: { fields: { a: string, b?: T#, c?: list of T# }, NAME }"),
        ("enum", "T#: { enum: [a, b], NAME }"),
        ("enum of numbers", "T#: { type: int, enum: { 1: { as: Low }, 2: { as: High } }, NAME }"),
        ("union by kind", "T#: { type: string or Point, NAME }"),
        ("union by key", "T#: { cases: { a: string, b: Point }, NAME }"),
        ("union by member", "T#: { discriminator: k, cases: { a: { fields: { x: string } }, b: { fields: { y?: int } } }, NAME }"),
        ("named scalar", "T#: { type: string, maxLength: 9, NAME }"),
        ("named list", "T#: { type: list of Point, maxItems: 9, NAME }"),
        ("required member", "T#: { fields: { a: { type: string, NAME }, b: { type: Point, NAME } } }"),
        ("optional member", "T#: { fields: { a?: { type: string, NAME }, b?: { type: int, minimum: 1, NAME }, c?: { type: Point or null, NAME } } }"),
        ("member with a limit and a default", "T#: { fields: { a?: { type: int, default: 3, minimum: 1, NAME }, b: { const: x, NAME }, c: { type: list of Point, minItems: 1, NAME } } }"),
        ("member of a rule", "T#: { fields: { a?: { type: string, NAME }, b?: { type: int, NAME } }, rules: [{ when: { a: abc }, require: [b] }] }"),
        ("value of an enum", "T#: { enum: { a: { NAME }, b: A value. } }"),
        ("value of an enum of numbers", "T#: { type: int, enum: { 1: { as: Low, NAME }, 2: { as: High } } }"),
    ];

    private static readonly (string Section, string Line)[] RestUses =
    [
        ("types", "U#: { fields: { a: T#, b?: T#, c?: list of T#, d?: map of T#, e?: T# or null } }"),
        ("types", "V#: int or T#"),
        ("types", "W#: { cases: { a: T#, b: int } }"),
        ("types", "Y#: { discriminator: k2, cases: { q: { fields: { r: T# } } } }"),
        ("codes", "c#: { as: C#, status: 409, body: T#, headers: { X-A#?: { type: T# } } }"),
        ("codes", "d#: { as: D#, status: 410, body: { inner: T# } }"),
        ("headers", "X-H#?: T#"),
        ("methods", "A#: { post: a#, body: T#, responses: { 200: T# } }"),
        ("methods", "B#: { post: b#, body: { x: T#, y?: list of T# }, short: [x], responses: { 200: list of T# } }"),
        ("methods", "D#: { get: 'd#/{p}', path: { p: T# }, responses: { 200: { headers: { X-A?: int }, body: T# } } }"),
        ("methods", "E#: { get: 'e#', query: { q: T#, r?: list of T# }, headers: { X-B?: T# }, responses: { 200: { headers: { X-C?: T# }, body: { x: T# } }, 202: T# } }"),
        ("methods", "F#: { post: 'f#', form: { q: T# }, responses: { 200: U#, 202: V# } }"),
        ("methods", "G#: { post: 'g#', multipart: { q: T#, f: file }, responses: { 204: {} } }"),
        ("methods", "H#: { get: 'h#', query: { q?: string }, pages: { link: next }, responses: { 200: list of T# } }"),
        ("methods", "I#: { get: 'i#', query: { t?: string }, pages: { items: list, from: next, to: t }, responses: { 200: { body: { list: list of T#, next?: string } } } }"),
        ("methods", "J#: { post: 'j#', body: U#, responses: { 200: U# } }"),
        ("methods", "K#: { post: 'k#', body: V#, responses: { 200: V# } }"),
        ("methods", "L#: { post: 'l#', body: { x: V#, y: W#, z: Y# }, responses: { 200: { body: { x: W#, y: Y# } } } }"),
        ("methods", "M#: { post: 'm#', body: { x: { enum: [a, b] }, y?: T# }, errors: [c#, d#], responses: { 204: {} } }"),
    ];

    private static readonly (string Section, string Line)[] RpcUses =
    [
        ("types", "U#: { fields: { a: T#, b?: T#, c?: list of T# } }"),
        ("methods", "A#: { params: [{ x: T# }, { 'y?': T# }], short: [x], result: T# }"),
        ("methods", "B#: { params: { x: T#, y?: list of T# }, short: [x, y], result: list of T# }"),
        ("methods", "D#: { params: { x: U# }, result: { y: T# } }"),
        ("methods", "E#: { params: T#, result: T# or null }"),
    ];

    private static readonly (string Section, string Line)[] TargetUses =
    [
        ("types", "U#: { fields: { a: T#, b?: T#, c?: list of T# } }"),
        ("methods", "A#: { request: T#, response: T# }"),
        ("methods", "B#: { request: { x: T#, y?: list of T# }, short: [x], response: echo }"),
        ("methods", "D#: { request: { x: U# }, response: list of T# }"),
        ("methods", "E#: { request: { t?: string }, pages: { items: list, from: next, to: t }, response: { list: list of U#, next?: string } }"),
    ];

    public static IReadOnlyList<Place> All { get; } =
    [
        .. Types.Select(type => new Place(type.Title + ", REST", "rest", [("types", type.Line), .. RestUses])),
        .. Types.Select(type => new Place(type.Title + ", JSON-RPC", "json-rpc", [("types", type.Line), .. RpcUses])),
        .. Types.Select(type => new Place(type.Title + ", targets", "target-header", [("types", type.Line), .. TargetUses])),
        new("method, REST", "rest",
            ("methods", "A#: { post: a#, body: { x: string }, short: [x], responses: { 200: list of Point }, NAME }"),
            ("methods", "B#: { get: b#, query: { q?: int }, pages: { link: next }, responses: { 200: list of Point }, NAME, replaced-by: A# }")),
        new("method, JSON-RPC", "json-rpc", ("methods", "A#: { params: { x: string }, short: [x], result: Point, NAME }")),
        new("method, targets", "target-header", ("methods", "A#: { request: { x: string }, short: [x], response: list of Point, NAME }")),
        new("header", "rest", ("headers", "X-H#?: { type: string, NAME }"), ("methods", "A#: { get: a#, headers: { X-A?: { type: string, NAME } }, query: { q: { type: string, NAME } }, short: [q], responses: { 204: {} } }")),
        new("variable", "rest", ("header", "endpoint: http://127.0.0.1:8000/{v}/"), ("variables", "v: { type: string, default: a, NAME }")) { IsAlone = true },
        new("variable of an enum", "rest", ("header", "endpoint: http://127.0.0.1:8000/{v}/"), ("types", "T#: { enum: [a, b], NAME }"), ("variables", "v: { type: T#, default: a }")) { IsAlone = true },
        new("token", "rest", ("header", "auth: { header: X-Token, token: { method: Log, from: /token, expires: /ends } }"),
            ("types", "T#: { fields: { token: { type: string, NAME }, ends: seconds }, NAME }"), ("methods", "Log: { post: t, auth: none, body: T#, responses: { 200: T# } }")) { IsAlone = true },
        new("body of all errors", "rest", ("errors", "body: T0"), ("errors", "code: /code"), ("types", "T#: { fields: { code: { type: string, NAME } }, NAME }")) { IsAlone = true },
    ];
}
