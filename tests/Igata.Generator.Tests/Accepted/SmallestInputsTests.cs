using Igata.Specs.Model;

namespace Igata.Generator.Tests.Accepted;

/// <summary>The smallest specs that once passed the check and did not compile: each compiles without a warning, or has a finding with a location.</summary>
/// <remarks>Each test prints its row of the table.</remarks>
public sealed class SmallestInputsTests(ITestOutputHelper output)
{
    private const string Rest = "protocol: rest\nendpoint: http://127.0.0.1:8000/\n";
    private const string Rpc = "protocol: json-rpc\nendpoint: http://127.0.0.1:8000/\n";
    private const string Target = "protocol: target-header\nendpoint: http://127.0.0.1:8000/\ndispatch: { header: X-Target }\ntarget: T_1\n";
    private const string Get = "methods: { Read: { get: r, responses: { 204: {} } } }\n";

    public static TheoryData<string, string> Inputs => new()
    {
        // Names of types and of members.
        { "type Manifest", Api(Rest, "types: { Manifest: { fields: { a: string } } }", Get) },
        { "record Error as the body of errors", Api(Rest, "errors: { code: /code, body: Error }", "types: { Error: { fields: { code: string } } }", Get) },
        { "record Error as the body of a code", Api(Rest, "errors: { code: /code, codes: { gone: { status: 410, body: Error } } }", "types: { Error: { fields: { code: string } } }", Get) },
        { "enum Value", Api(Rest, "types: { Value: [a, b] }", Get) },
        { "enum PrintMembers", Api(Rest, "types: { PrintMembers: [a, b] }", Get) },
        { "record Value", Api(Rest, "types: { Value: { fields: { a: string } } }", Get) },
        { "record PrintMembers", Api(Rest, "types: { PrintMembers: { fields: { a: string } } }", Get) },
        { "method Equals", Api(Target, "methods: { Equals: { request: { a: string } } }") },
        { "method GetType", Api(Target, "methods: { GetType: { request: { a: string } } }") },
        { "method ToString", Api(Target, "methods: { ToString: { request: { a: string } } }") },
        { "method MemberwiseClone", Api(Target, "methods: { MemberwiseClone: { request: { a: string } } }") },
        { "field present_members", Api(Target, "methods: { Go: { request: { present_members?: int, b?: int } } }") },
        { "api Api", "api: Api\n" + Rest + Get },
        { "api System", "api: System\n" + Rest + Get },
        { "api Http", "api: Http\n" + Rest + Get },
        { "api JsonRpc", "api: JsonRpc\n" + Rpc + "methods: { ping: { params: { a?: int }, result: string } }\n" },
        { "type List with an inner record beside a method List", Api(Rest, "types: { List: { fields: { inner: { fields: { a: int } } } } }", "methods: { List: { get: l, query: { q?: string }, responses: { 200: { body: { inner: { fields: { a: int } } } } } } }") },
        { "enum Names", Api(Rest, "types: { Names: [a, b] }", Get) },
        { "method All", Api(Target, "methods: { All: { request: { a: string } } }") },
        { "method Operation", Api(Target, "methods: { Operation: { request: { a: string } } }") },
        { "method StudioTargets", Api(Target, "methods: { StudioTargets: { request: { a: string } } }") },
        { "union by kind with cases String and Int", Api(Rest, "types: { String: { fields: { a: string } }, Int: { type: int, maximum: 5 }, Left: String or int, Right: Int or string, Both: String or Int }", "methods: { Put: { post: p, body: { l: Left, r: Right, b: Both }, responses: { 204: {} } } }") },
        { "method named like a record that it names", Api(Rest, "types: { Recording: { fields: { a: string } } }", "methods: { Recording: { get: 'm/{f}', path: { f: string }, responses: { 200: Recording } } }") },
        { "two paged methods GetJobs and ListJobs", Api(Rest, "methods: { GetJobs: { get: a, query: { to?: string }, pages: { link: next }, responses: { 200: list of string } }, ListJobs: { get: b, query: { to?: string }, pages: { link: next }, responses: { 200: list of string } } }") },

        // Streams.
        { "events of a scalar, of a list, of null", Api(Rest, "methods: { A: { get: a, responses: { 200: { events: int } } }, B: { get: b, responses: { 200: { events: list of string } } }, C: { get: c, responses: { 200: { events: string or null } } }, D: { get: d, responses: { 200: { lines: 'null' } } } }") },
        { "events of a union in place", Api(Rest, "methods: { A: { get: a, responses: { 200: { events: int or string or null } } }, B: { get: b, responses: { 200: { lines: int or string }, 202: { lines: int or boolean } } } }") },
        { "events in several statuses", Api(Rest, "types: { E: { fields: { a: string } } }", "methods: { A: { get: a, responses: { 200: { events: E }, 201: { events: E }, 202: { events: E, end: x }, 203: { lines: E }, 204: {} } } }") },
        { "header called Events or Dispose", Api(Rest, "methods: { A: { get: a, responses: { 200: { headers: { Events: string }, events: int } } }, B: { get: b, responses: { 200: { headers: { Dispose: string }, lines: int } } } }") },
        { "lines of secrets, as text and as JSON", Api(Rest, "types: { Key: { type: string, secret: true }, Pin: { type: int, secret: true } }", "methods: { A: { get: a, responses: { 200: { lines: { type: Key, media: text/plain } } } }, B: { get: b, responses: { 200: { events: Pin } } }, C: { get: c, responses: { 200: { lines: Key } } } }") },
        { "lines of an enum, a uuid and a date in text media", Api(Rest, "types: { Kind: [a, b] }", "methods: { A: { get: a, responses: { 200: { lines: { type: Kind, media: text/plain } } } }, B: { get: b, responses: { 200: { lines: { type: uuid, media: text/csv } } } }, C: { get: c, responses: { 200: { lines: { type: date, media: [text/plain, application/jsonl] } } } } }") },
        { "types called ServerEvent, EventStream, EventFormat", Api(Rest, "types: { ServerEvent: { fields: { a: string } }, EventStream: { fields: { a: string } }, LineFormat: [a] }", "methods: { A: { get: a, responses: { 200: { events: ServerEvent } } } }") },
        { "methods Watch and WatchServerEvents", Api(Rest, "methods: { Watch: { get: a, responses: { 200: { events: int } } }, WatchServerEvents: { get: b, responses: { 200: { events: int } } } }") },
        { "pages of events", Api(Rest, "methods: { A: { get: a, pages: { link: next }, responses: { 200: { events: int } } } }") },
        { "token from events", Api(Rest, "auth: { header: X, token: { method: A, from: /t } }", "methods: { A: { get: a, auth: none, responses: { 200: { events: int } } } }") },
        { "events with a union by key in its own method", Api(Rest, "types: { U: { cases: { message: string, 'a b': int } } }", "methods: { A: { get: a, responses: { 200: { events: { type: U, by: event }, end: '' } } } }") },
        { "deprecated and experimental types in events", Api(Rest, "types: { Old: { stability: deprecated, fields: { a: string } }, New: { stability: experimental, fields: { a: string } } }", "methods: { A: { get: a, responses: { 200: { events: Old } } }, B: { get: b, responses: { 200: { headers: { E: string }, lines: New } } } }") },

        { "several bodies in one status", Api(Rest, "types: { E: { fields: { a: string } } }", "methods: { A: { get: a, query: { q?: string }, responses: { 200: { events: E, body: { b: int }, content: text/csv, lines: E }, 201: E } }, B: { get: b, short: [q], query: { q: string }, responses: { 200: { headers: { H: { enum: [x, y] } }, body: list of E, events: int or string } } } }") },
        { "several bodies in a HEAD and in 204", Api(Rest, "methods: { A: { head: a, responses: { 200: { body: int, events: int } } }, B: { get: b, responses: { 204: { body: int, events: int } } } }") },
        { "methods A and AEvents, with a variant of that name", Api(Rest, "methods: { A: { get: a, responses: { 200: { body: int, events: int } } }, AEvents: { get: b, responses: { 200: int } } }") },
        { "two methods that nothing distinguishes", Api(Rest, "methods: { A: { get: 'a/{x}', path: { x: string }, responses: { 204: {} } }, B: { get: 'a/{y}', path: { y: string }, responses: { 200: int } } }") },
        { "methods by a constant of a query, a header, a body, a path", Api(Rest, "types: { E: { fields: { k: { const: 'a\\b' }, n: { const: 1.50 } } } }", "methods: { A: { post: a, query: { q: { const: true } }, headers: { H?: { const: x } }, body: E, responses: { 204: {} } }, B: { post: a, body?: E, responses: { 204: {} } }, C: { post: 'a', content: '*/*', responses: { 200: { body: int, events: int } } }, D: { get: 'a/{x}', path: { x: { type: string, pattern: '^a|b$' } }, responses: { 204: {} } }, F: { get: 'a/{x}', path: { x: { const: 5 } }, responses: { 204: {} } } }") },

        { "text as a body, required, optional, in several statuses", Api(Rest, "methods: { A: { post: a, content: { type: string, maxBytes: 5 }, responses: { 200: { content: { type: string } }, 201: { content: { type: string, media: text/csv } }, 202: { content: image/png } } }, B: { get: b, responses: { 200: { content: { type: string } } } } }") },
        { "bodies of responses that can be absent", Api(Rest, "types: { E: { fields: { a: string } } }", "methods: { A: { get: a, responses: { 200: { body?: int } } }, B: { get: b, responses: { 200: { body?: list of E } } }, C: { get: c, responses: { 200: { body?: E or null }, 202: { body?: E } } }, D: { get: d, responses: { 200: { body?: int or string, events: E } } }, F: { get: f, responses: { 200: { body?: false or E } } } }") },
        { "verbs in capitals", Api(Rest, "methods: { A: { PROPFIND: a, body: { a: string }, responses: { 207: object } }, B: { GET: b, responses: { 204: {} } }, C: { X: c, responses: { 204: {} } }, D: { OPTIONS: d, responses: { 204: {} } } }") },
        { "optional parts", Api(Rest, "methods: { A: { post: a, multipart?: { a?: string, b?: list of file }, responses: { 204: {} } }, B: { post: b, multipart?: string, responses: { 204: {} } }, C: { post: c, multipart?: {}, responses: { 204: {} } } }") },
        { "a name for the body of a response", Api(Rest, "methods: { A: { get: a, responses: { 200: { body: list of int, as: Numbers }, 202: { body: list of string, as: Words }, 203: { content: image/png, as: status } } } }") },
        { "GET with a body", Api(Rest, "methods: { A: { get: a, query: { q?: string }, body: { a?: int }, responses: { 200: int } }, B: { get: b, body?: int, responses: { 200: int } } }") },

        // Values.
        { "const of seconds", Field("{ type: seconds, const: 5 }") },
        { "const of uuid", Field("{ type: uuid, const: 7e19cb20-fc79-4d2f-bf29-d498ff76299a }") },
        { "const of rfc3339", Field("{ type: rfc3339, const: '2018-07-13T00:00:00Z' }") },
        { "const of bytes", Field("{ type: bytes, const: aGk= }") },
        { "const of unix-millis", Field("{ type: unix-millis, const: 5 }") },
        { "const of a secret", Field("{ type: string, const: a, secret: true }") },
        { "rule on rfc3339", Api(Target, "methods: { Go: { request: { at: rfc3339, o?: int }, rules: [{ when: { at: '2018-07-13T00:00:00Z' }, require: [o] }] } }") },
        { "rule on bytes", Api(Target, "methods: { Go: { request: { at: bytes, o?: int }, rules: [{ when: { at: aGk= }, require: [o] }] } }") },
        { "rule on false or string", Api(Target, "methods: { Go: { request: { o: false or string, p?: int }, rules: [{ when: { o: false }, require: [p] }] } }") },
        { "variables of int, boolean and uuid", "api: Studio\nprotocol: rest\nendpoint: http://127.0.0.1:8000/{v}/{b}/{u}/\nvariables: { v: int, b: boolean, u: uuid }\n" + Get },

        // Lifecycles, depth, and bodies without a name.
        { "experimental type that something stable uses", Api(Rest, "types: { Beta: { stability: experimental, fields: { a: string } } }", "methods: { Read: { get: r, responses: { 200: list of Beta } } }") },
        { "deprecated required member", Api(Rest, "types: { Old: { fields: { a: { type: string, stability: deprecated } } } }", "methods: { Put: { post: p, body: Old, responses: { 200: Old } } }") },
        { "deprecated union case", Api(Rest, "types: { Either: { cases: { a: { type: string, stability: deprecated }, b: int } } }", "methods: { Put: { post: p, body: { e: Either }, responses: { 200: Either } } }") },
        { "list 16 deep", Field(string.Concat(Enumerable.Repeat("list of ", 16)) + "string") },
        { "two responses with bodies without a name", Api(Rest, "methods: { Read: { get: r, responses: { 200: list of long, 202: object } } }") },
        { "type named like the root namespace", Api(Rest, "types: { Consumer: { fields: { next?: Consumer } } }", "methods: { Read: { get: r, responses: { 200: Consumer } } }") },

        // Found by random edits, and beside the inputs above.
        { "rule on an optional false or string", Api(Target, "methods: { Go: { request: { o?: false or string, p?: int }, rules: [{ when: { o: false }, require: [p] }, { when: { o: abc }, must: { p: [1, 2] } }] } }") },
        { "rule on false or string or null", Api(Target, "methods: { Go: { request: { o?: (false or string) or null, p?: int }, rules: [{ when: { o: [false, abc] }, require: [p] }] } }") },
        { "rule on false or int", Api(Target, "methods: { Go: { request: { o: false or int, p?: int }, rules: [{ when: { o: 0 }, require: [p] }] } }") },
        { "rule on false or an enum", Api(Target, "types: { Mode: [u, v] }", "methods: { Go: { request: { o?: false or Mode, q: false or Mode, p?: int }, rules: [{ when: { o: u }, require: [p] }, { when: { q: [v, false] }, require: [p] }] } }") },
        { "rule on false or uri, bytes, times and secrets", Api(Target, "methods: { Go: { request: { a?: false or uri, b?: false or bytes, c?: false or rfc3339, d?: { type: false or string, secret: true }, e: false or uuid, f: false or number, p?: int }, rules: [{ when: { a: 'http://x/' }, require: [p] }, { when: { b: aGk= }, require: [p] }, { when: { c: '2018-07-13T00:00:00Z' }, require: [p] }, { when: { d: abc }, require: [p] }, { when: { e: 7e19cb20-fc79-4d2f-bf29-d498ff76299a }, require: [p] }, { when: { f: 1.5 }, require: [p] }] } }") },
        { "rule on false or boolean", Api(Target, "methods: { Go: { request: { o: false or boolean, p?: int }, rules: [{ when: { o: true }, require: [p] }] } }") },
        { "secret variable of an enum with a default", "api: Studio\nprotocol: rest\nendpoint: http://127.0.0.1:8000/{v}/\nvariables: { v: { enum: [eu, us], default: eu, secret: true } }\n" + Get },
        { "secret variable of a uuid with a default", "api: Studio\nprotocol: rest\nendpoint: http://127.0.0.1:8000/{v}/\nvariables: { v: { type: uuid, default: 7e19cb20-fc79-4d2f-bf29-d498ff76299a, secret: true } }\n" + Get },
        { "page token that is secret in the response only", Api(Rpc, "methods: { peers: { params: { after?: string }, result: { peers: list of string, next?: { type: string, secret: true } }, pages: { items: peers, from: next, to: after } } }") },
        { "required page token that is secret in the response only", Api(Rpc, "methods: { peers: { params: { after: string }, result: { peers: list of string, next?: { type: string, secret: true } }, pages: { items: peers, from: next, to: after } } }") },
        { "page token that is secret in the response, and may be null in both", Api(Rpc, "methods: { peers: { params: { after?: string or null }, result: { peers: list of string, next: { type: string or null, secret: true } }, pages: { items: peers, from: next, to: after } } }") },
        { "page token that is secret in both", Api(Rpc, "methods: { peers: { params: { after?: { type: string, secret: true } }, result: { peers: list of string, next?: { type: string, secret: true } }, pages: { items: peers, from: next, to: after } } }") },
        { "page token that is secret in the request only", Api(Rpc, "methods: { peers: { params: { after?: { type: string, secret: true } }, result: { peers: list of string, next?: string }, pages: { items: peers, from: next, to: after } } }") },
        { "error codes TryRead and TryReadBody with bodies in place", Api(Rest, "errors: { code: /code, codes: { TryRead: { status: 409, body: { x: string } }, TryReadBody: { status: 410, body: { x: string } } } }", Get) },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void InputCompilesOrHasALocatedFinding(string title, string yaml)
    {
        (Api? api, IReadOnlyList<(int Line, string Text)> findings) = ConsumerProject.Check("Studio", yaml);
        string result = api is null ? $"line {findings[0].Line}: {findings[0].Text}" : "compiles";
        output.WriteLine($"| {title} | {result} |");
        if (api is null)
        {
            Assert.All(findings, finding => Assert.True(finding.Line > 0));
            Assert.DoesNotContain(findings, finding => finding.Text.StartsWith("IGT0199", StringComparison.Ordinal));
            return;
        }

        Assert.Empty(ConsumerProject.Build([api]));
    }

    private static string Api(string protocol, params string[] sections) => "api: Studio\n" + protocol + string.Join('\n', sections) + "\n";

    private static string Field(string type) => Api(Rest, $"types: {{ It: {{ fields: {{ a: {type}, b?: {type} }} }} }}", "methods: { Put: { post: p, body: It, responses: { 200: It } } }");
}
