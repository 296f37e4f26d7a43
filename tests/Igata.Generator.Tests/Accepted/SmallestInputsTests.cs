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

        // Webhooks.
        { "webhooks of every form", Api(Rest + "errors: { code: /code, codes: { gone: { status: 410 } } }\nreceiver: { dispatch: { header: X-Event }, signature: { header: X-S, algorithm: hmac-sha256, signs: '{timestamp}{body}', value: ['t={timestamp}', 'v={signature}'] }, challenge: { when: { a: 1 }, answer: /b }, duplicates: { by: { header: X-Id } } }\n", "types: { E: { discriminator: type, cases: { a: { fields: { id: int } }, b: { fields: { id: int } } } }, K: { cases: { x: int, y: list of string, z: { const: true } } }, D: { discriminator: ok, type: boolean, cases: { true: Y, false: N } }, Y: { fields: { a?: { type: int, maximum: 5 } } }, N: { fields: { b: { type: string, secret: true } } }, V: { views: [Y, N] }, S: [up, down] }\nwebhooks: { a: { request: E, response: D }, b: { request: E, response?: D }, c: { request: E, response: Y, answers: { a: D or null, b: { fields: { t: S } } } }, d: { request: K, answers: { x: list of Y, y: string or null } }, e: { request: list of E, response: list of D }, f: { request: string, response?: int }, g: { request: V, response: V }, h: { request: int or string, response: boolean or null }, i: { headers: { X-A?: int }, request: E, response?: Y }, j: { query: { q: S }, form: { a: string }, errors: [gone] }, k: { content: text/plain }, l: { form: map of string, signature: none }, m: { request: { a: { fields: { b: int } } }, response: { c: int }, signature: { header: X, algorithm: token } }, n: { request: E or null, response: E or null }, o: { request: any, response: any }, p: { request: Y, response: S, stability: deprecated, replaced-by: o }, q: { request: N, stability: experimental }, r: { request: N, stability: removed }, s: { request: D, response?: S }, t: { content: { type: string, media: [text/plain] } } }", Get) },
        { "webhooks with names of generated members", Api(Rest, "types: { AllAsync: { fields: { a: int } } }\nwebhooks: { All: { request: { a: int } }, Send: { request: { call: int, request: int, reply: int } }, Description: { request: AllAsync }, Dispose: { request: int }, SendChallenge: { request: string }, ToString: { request: string }, Equals: { request: { a: int }, response: { b: int } } }", Get) },
        { "only webhooks", Api(Target, "webhooks: { Ping: { request: { a: int } } }\nmethods: {}") },

        // Hosts.
        { "every type in a host", Api("protocol: rest\nendpoint: 'https://{host}.{http}.a.example/'\n", "types: { K: [a, b], N: { enum: [1, 2], type: int }, S: { type: string, maxLength: 5 } }", "methods: { A: { get: a, host: { host: K, http?: { type: int, default: 5 } }, responses: { 204: {} } }, B: { get: b, host: { host?: { type: K, default: b }, http: N }, short: [http], query: { q?: string }, responses: { 204: {} } }, C: { get: a, host: { host: uuid, http: { const: x } }, responses: { 204: {} } }, D: { get: d, host: { host: S, http: { const: 5 } }, body?: K, responses: { 200: int } }, E: { get: e, host: { host: long, http?: { type: S, default: a } }, responses: { 200: int } } }") },
        { "const in a host with a default, and only consts", Api("protocol: rest\nendpoint: 'https://{a}.a.example/'\n", "methods: { A: { get: a, host: { a: { const: x } }, responses: { 204: {} } }, B: { get: b, host: { a?: { const: x, default: x } }, responses: { 204: {} } }, C: { get: c, host: {}, responses: { 204: {} } } }") },

        { "every type in the query of an API", Api(Rest + "query: { a: int, b?: uuid, c: [x, y], d?: { type: list of int }, e: { type: set of string, joined-by: ';' }, f?: flag, g: { type: flag, const: true }, h: { const: 5 }, i?: { type: date, default: '2018-07-13' }, j?: int or string, k: { type: boolean, secret: true }, query: string, headers: string, text?: string, Endpoint2: { type: string, as: Other } }\nheaders: { X-A: { const: b }, name: string }\n", "methods: { A: { get: a, query: { a?: string }, responses: { 204: {} } }, B: { post: b, form: map of string, responses: { 204: {} } } }") },
        { "only constants in the query of an API", Api(Target + "query: { a: { const: x } }\n", "methods: { A: {} }") },
        { "records, maps and lists of lists in the query of an API", Api(Rest + "query: { a: map of string, b: { fields: { c: int } }, d: { type: list of list of int, nesting: brackets } }\n", Get) },

        { "tokens of every type, deep and in the body", Api(Rest + "types: { K: [a, b], S: { fields: { a?: string } }, P: { fields: { k?: K, s?: S or null, t?: { type: string, secret: true }, u?: uuid } }, W: { fields: { p?: P or null, size?: int } } }\n", "methods: { A: { post: a, body: W, responses: { 200: { body: { items: list of int, k?: K, s?: S, t?: string, u?: uuid or null } } }, pages: { items: items, from: [k, s, t, u], to: [/p/k, /p/s, /p/t, /p/u] } }, B: { get: b, query: { k: K, n: long }, responses: { 200: { body: { items: list of K, k?: K, n?: long, t?: { type: string, secret: true } } } }, pages: { items: items, from: [k, n], to: [k, n] } }, C: { get: c, query: { t: string, u: string }, responses: { 200: { body: { items: list of K, k?: string, t?: { type: string, secret: true } } } }, pages: { items: items, from: [t, k], to: [t, u] } }, D: { get: d, query: { k: K }, responses: { 200: list of K }, pages: { after: k } } }") },
        { "lines and events with secrets and limits", Api(Rest, "types: { R: { fields: { a: { type: string, pattern: '^a' } } } }", "methods: { A: { post: a, lines: { type: string, pattern: '^[a-z]+$', maxLength: 3 }, responses: { 200: { events: { type: string, minLength: 1, secret: true } } } }, B: { post: b, lines: { type: R, secret: true }, responses: { 200: { lines: { type: list of string, maxItems: 3, secret: true } } } }, C: { post: c, lines: { type: list of R, maxItems: 3 }, query: { q: string }, responses: { 204: {} } }, D: { post: d, lines: { type: int or null, maximum: 3 }, responses: { 204: {} } }, E: { post: e, lines: { type: date, maximum: '2030-01-01', secret: true }, responses: { 204: {} } } }") },

        // Credentials.
        { "every entry in lists and in any-of", Api(Rest + "auth: { any-of: [[bearer, { header: X-A }, { query: x-a }, { cookie: x_a }], { header: X-A, scheme: Bot }, { basic: { user: name, password: '' } }, custom, none] }\n", "methods: { A: { get: a, auth: [custom, { basic: { user: b } }], responses: { 204: {} } }, B: { post: b, auth: { header: X-A }, form: map of string, responses: { 204: {} } } }") },
        { "token in any-of with refresh of strings and secrets", Api(Rest + "auth: { any-of: [{ header: Authorization, token: { method: L, from: t, expires: e, refresh: { method: R, from: r, to: r } } }, bearer] }\n", "methods: { L: { post: l, auth: none, responses: { 200: { body: { t?: string, e?: seconds, r?: string or null } } } }, R: { post: r, auth: none, body: { r: string }, responses: { 200: { body: { t: string, r: { type: string, secret: true } } } } }, A: { get: a, responses: { 204: {} } } }") },
        { "credentials called Token, Timeout and KeySource", Api(Rest + "auth: [{ header: Token }, { query: timeout }, { cookie: key }, { header: key-source }]\n", Get) },

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
        { "lines as the body of a request", Api(Rest, "types: { E: { fields: { a: { type: string, maxLength: 3 } } }, Key: { type: string, secret: true } }", "methods: { A: { post: a, lines: E, responses: { 200: { lines: E } } }, B: { put: b, query: { q?: string }, lines: { type: Key, media: text/plain }, responses: { 204: {} } }, C: { put: b, body?: E, responses: { 204: {} } } }") },
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
        { "errors of a method", Api(Rest, "errors: { code: /code, codes: { gone: { status: 410, body: { code: string } }, 4XX: {} } }", "types: { Operation: { fields: { a: string } } }", "methods: { Read: { get: r, responses: { 200: int }, errors: [{ gone: { body: Operation, headers: { Operation: int } } }], absent: [4XX] } }") },
        { "errors of a method without those of the API", Api(Target, "errors: { codes: { a: {} } }", "methods: { Read: { response: { ok: boolean }, errors: { code: x, message: y, body: { x: string }, when: { ok: false, y: 'a\"b' }, codes: [{ a: { content: text/plain, retry: never } }] }, absent: [a] } }") },
        { "members of one direction of every shape", Api(Target, "types: { T: { fields: { a: { type: int, readOnly: true }, b: { type: string, writeOnly: true }, c: { type: int or null, readOnly: true }, d: { type: string or null, writeOnly: true }, e?: { type: list of T, readOnly: true }, f: { type: map of T, writeOnly: true, minProperties: 1 }, g: { type: T or int, readOnly: true }, h: { type: string, secret: true, writeOnly: true } } } }", "methods: { Put: { request: T, response: T }, Echo: { request: { a: { type: int, readOnly: true }, b: string }, response: echo } }") },
        { "nested parameters of every shape", Api(Rest + "nesting: brackets\n", "types: { NestedShape2: { fields: { a: any, b: object, self?: NestedShape2 } }, Key: { cases: { a: int, b: string } }, Tag: { discriminator: t, cases: { a: { fields: { x: int } }, b: { fields: { x: string } } } } }", "methods: { Put: { put: p, query: { q: NestedShape2 or int, r: list of Key, s: map of list of Tag, t: { type: string, secret: true }, u: false or Key }, form: { q: Tag, l: list of bytes, e: map of string of int }, responses: { 204: {} } }, Whole: { put: w, form: map of Key, responses: { 204: {} } } }") },
        { "absent results of every shape", Api(Rest, "errors: { codes: { 404: { as: Gone } } }", "methods: { A: { get: a, responses: { 204: {} }, absent: [404] }, B: { get: b, responses: { 200: string or null }, absent: [404] }, C: { get: c, responses: { 200: list of int }, absent: [404] }, D: { get: d, responses: { 200: { content: image/png } }, absent: [404] }, E: { get: e, responses: { 200: int, 202: int }, absent: [404] }, F: { get: f, responses: { 200: bytes }, absent: [404] }, G: { get: g, responses: { 200: any }, absent: [404] } }") },
        { "errors that are not JSON", Api(Rest, "errors: { body: string, codes: { 404: { as: ErrorContent, content: text/plain }, 5XX: { as: Text, content: 'image/*' } } }", Get) },
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

        // Cases of one JSON kind.
        { "records by a const of each kind", Union("A or B or C", "A: { fields: { x: { const: 1 } } }, B: { fields: { x: { const: '1' } } }, C: { fields: { x: { const: true } } }") },
        { "records with seventy required members", Union("A or B", $"A: {{ fields: {{ {string.Join(", ", Enumerable.Range(0, 70).Select(i => $"a{i}: int"))} }} }}, B: {{ fields: {{ other: int }} }}") },
        { "records with the same members", Union("A or B", "A: { fields: { x?: int } }, B: { fields: { x?: int } }") },
        { "record beside a map, any, and a union by key", Union("A or K or map of int", "A: { fields: { x: int } }, K: { cases: { one: int, two: A } }") },
        { "record beside any", Union("A or any", "A: { fields: { x: int } }") },
        { "lists of lists, sets and records", Union("list of list of A or list of set of int or set of string or list of map of int", "A: { fields: { x: int } }") },
        { "lists of unions", Union("list of I or list of S or list of (boolean or B)", "I: int or A, S: string or list of A, A: { fields: { x: int } }, B: { fields: { y: int } }") },
        { "lists of patterns and constants", Union("list of P or list of Q or list of E", "P: { type: string, pattern: '^a' }, Q: { const: b }, E: [c, d]") },
        { "lists of secrets", Union("list of P or list of int", "P: { type: string, secret: true }") },
        { "strings that hold values", Union("string of int or string of boolean or string of A or string of list of int or bytes of A or base64url of string or string", "A: { fields: { x: int } }") },
        { "secret strings that hold values", Union("P or string of int or string", "P: { type: string of A, secret: true }, A: { fields: { x: int } }") },
        { "pattern, constant and string", Union("P or Q or string", "P: { type: string, pattern: '^a' }, Q: { const: b }") },
        { "case called SelectObject beside another", Union("Select or A", "Select: { fields: { found: int, selected: int, kind: int } }, A: { fields: { current: int, name: int } }") },

        // Views and tuples.
        { "views of every shape", Union("V or null", "A: { fields: { x: { type: string, pattern: '^a' } } }, B: A or int, C: { cases: { k: int } }, V: { views: [A, B, C, int, string, { 'a-b': list of A }, { m: map of int }, { s: { type: string, maxLength: 3 } }, { t: { tuple: [{ a: A }] } }, { e: { enum: [a, b] } }, { d: { type: date, minimum: '2018-01-01' } }] }") },
        { "views of one type", Union("V", "A: { fields: { x: int } }, V: { views: [A] }") },
        { "views of two equal types", Union("V", "V: { views: [{ a: list of int }, { b: list of int }] }") },
        { "views with secrets", Union("V", "A: { fields: { x: { type: string, secret: true } } }, V: { views: [A, { t: { type: string, secret: true, minLength: 2 } }, { n: { type: int, secret: true, minimum: 1 } }] }") },
        { "secret views and tuples", Union("W or T", "V: { views: [int], secret: true }, W: { fields: { v: V } }, T: { tuple: [{ v: { type: V, secret: true } }, { d?: { type: date, secret: true } }] }") },
        { "views beside a string, and beside a map", Union("V or string or W", "A: { fields: { x: int } }, V: { views: [A, { l: list of int }] }, W: { const: 5 }") },
        { "views beside a record", Union("V or A", "A: { fields: { x: int } }, B: { fields: { y: int } }, V: { views: [B] }") },
        { "view called Json, Equals and Unknown", Union("V", "Json: { fields: { x: int } }, V: { views: [Json, { equals: int }, { unknown: int }, { held: int }, { value: int }] }") },
        { "views of themselves", Union("V", "V: { views: [V, string] }") },
        { "views of a list of themselves", Union("V", "V: { views: [string, { l: list of V }] }") },
        { "views of views in a union", Union("V", "V: { views: [U, int] }, W: { views: [V] }, U: W or string") },
        { "tuple of every presence", Union("T", "T: { tuple: [{ a: int }, { b: int or null }, { c: { const: x } }, { d: { enum: [a, b] } }, { e: list of (int or null) }, { f?: int or null }] }") },
        { "tuple with further items", Union("T", "A: { fields: { x: { type: int, minimum: 3 } } }, T: { tuple: [{ a: int }], items: A or null }, U: { tuple: [{ t: T }], items: list of T }") },
        { "tuple with further items of each kind", Union("T", "P: { type: string, pattern: '^a' }, E: [a, b], T: { tuple: [{ a: U }], items: P }, U: { tuple: [{ a: W }], items: E }, W: { tuple: [{ a: int }], items: false or string }") },
        { "tuple of one item", Union("T", "T: { tuple: [{ a?: string }] }") },
        { "tuple whose items are keywords and its own name", Union("Tup", "Tup: { tuple: [{ class: int }, { this: int }, { items: int }, { json: int }, { place: int }, { current: int }] }") },
        { "tuple with an item called items and further items", Union("T", "T: { tuple: [{ items: int }], items: int }") },
        { "deprecated and experimental items", Union("T", "B: { stability: experimental, fields: { x: int } }, T: { tuple: [{ a: { type: int, stability: deprecated } }, { b: { type: B, stability: experimental } }] }") },
        { "tuples in a union", Union("T or U or list of V or string", "T: { tuple: [{ a: int }, { b: string }] }, U: { tuple: [{ a: string }] }, V: { fields: { x: int } }") },
        { "tuple that contains itself", Union("T", "T: { tuple: [{ a: int }, { next?: T }] }") },
        { "tuple that requires itself", Union("T", "T: { tuple: [{ a: int }, { next: T }] }") },
        { "tuple as the request", Api(Target, "types: { T: { tuple: [{ a: int }] } }", "methods: { Go: { request: T, response: T } }") },
        { "tuple as parameters and result", Api(Rpc, "types: { T: { tuple: [{ a: int }] } }", "methods: { go: { params: T, result: T } }") },
        { "tuple as a body, a response and a part", Api(Rest, "types: { T: { tuple: [{ a: int }], items: int } }", "methods: { Put: { post: p, body: T, responses: { 200: T } }, Send: { post: s, multipart: { t: T }, responses: { 204: {} } }, Read: { get: r, query: { t?: string of T }, responses: { 200: { headers: { X-T: string of T }, body: T } } } }") },
        { "tuple in a query", Api(Rest, "types: { T: { tuple: [{ a: int }] } }", "methods: { Read: { get: r, query: { t?: T }, responses: { 204: {} } } }") },
        { "views as a request, a body, a response and a part", Api(Rest, "types: { V: { views: [{ a: { fields: { x: int } } }] } }", "methods: { Put: { post: p, body: V, responses: { 200: V } }, Send: { post: s, multipart: { t: V }, responses: { 204: {} } }, Read: { get: r, query: { t?: string of V }, responses: { 200: V } } }") },
        { "views as the request and the response", Api(Target, "types: { V: { views: [{ a: { fields: { x: int } } }] } }", "methods: { Go: { request: { v: V }, response: V }, Went: { request: V } }") },
        { "views and tuples in errors", Api(Rest, "errors: { code: /code, body: { code: string, v: V, t: T }, codes: { gone: { status: 410, body: V }, lost: { status: 411, body: T } } }", "types: { V: { views: [{ a: { fields: { x: int } } }, int] }, T: { tuple: [{ a: int }] } }", Get) },

        // Requests.
        { "a body that is the request", Api(Rest, "types: { PutRequest: { fields: { a: { type: string, maxLength: 3 }, key?: { type: string, idempotency-token: true }, id: { type: int, readOnly: true }, 'x*': map of int }, rules: [{ any-of: [a, key] }] }, SendRequest: { include: [PutRequest] } }", "methods: { Put: { post: p, short: [a], body: PutRequest, responses: { 200: PutRequest } }, Send: { put: s, body: SendRequest, responses: { 200: { headers: { A: string }, body: PutRequest }, 201: SendRequest } }, Get: { post: g, body: PutRequest, responses: { 204: {} } } }") },
        { "a body with the name of the request beside a query", Api(Rest, "types: { PutRequest: { fields: { a: string } } }", "methods: { Put: { post: p, query: { q?: int }, body: PutRequest, responses: { 204: {} } } }") },
        { "an optional body, a form, a part and a union with the name of the request", Api(Rest, "types: { ARequest: { fields: { a: string } }, BRequest: { fields: { a: string } }, CRequest: string or int }", "methods: { A: { post: a, body?: ARequest, responses: { 204: {} } }, B: { post: b, form: BRequest, responses: { 204: {} } }, C: { post: c, body: CRequest, responses: { 204: {} } } }") },
        { "a body that is the request, with rules of the method", Api(Rest, "types: { PutRequest: { fields: { a?: string, b?: string } } }", "methods: { Put: { post: p, body: PutRequest, rules: [{ any-of: [a, b] }], responses: { 204: {} } } }") },
        { "scalars and lists with the name of the request", Api(Rest, "types: { ARequest: { type: string, maxLength: 3 }, BRequest: list of int, CRequest: { type: Item }, Item: { fields: { a: int } } }", "methods: { A: { post: a, body: ARequest, responses: { 204: {} } }, B: { post: b, body: BRequest, responses: { 204: {} } }, C: { post: c, body: CRequest, responses: { 204: {} } } }") },
        { "a request that is converted from its body", Api(Rest, "types: { Item: { fields: { a: string } }, Either: string or int, Kind: [a, b], Views: { views: [Item, int] }, Point: { tuple: [{ x: int }] } }", "methods: { A: { post: a, query: { q?: flag }, headers: { H: { const: x } }, body: Item, responses: { 204: {} } }, B: { post: b, body: Either, responses: { 204: {} } }, C: { post: c, body: Kind, responses: { 204: {} } }, D: { post: d, query: { q: int }, body: Item, responses: { 204: {} } }, E: { post: e, body: Views, short: [body], responses: { 204: {} } }, F: { post: f, body: Point, responses: { 204: {} } } }") },
        { "documentation of several paragraphs", Api(Rest, "types: { Text: { summary: \"First. Second <b>bold</b>.\\n\\n- `x` & y\\n- [z](https://example.com)\\n\", remarks: \"a\\r\\nb\\u2028c\", fields: { a: { type: int, summary: \"One.\\n\\nTwo.\" } } } }", "methods: { Read: { summary: \"Reads.\\nIt reads.\", get: r, responses: { 200: { summary: \"A.\\n\\nB.\", body: Text } } } }") },
        { "null at the top of a nested parameter", Api(Rest, "nesting: brackets\n", "types: { It: { fields: { a?: It or null, n: int } }, E: [a, b], U: It or int }", "methods: { Read: { post: r, query: { a?: It or null, b: U or null, c?: map of It or null }, form: { d: It or null, e?: list of It or null, f: { type: It or null, nesting: dots, as: Dotted } }, responses: { 204: {} } }, Send: { post: s, multipart: { a?: It or null, b: list of It or null, c?: file }, responses: { 204: {} } }, Put: { post: p, form: map of (It or null), responses: { 204: {} } } }") },
        { "types that contain themselves in a nested parameter", Api(Rest, "nesting: dots\n", "types: { A: { fields: { k: { const: a }, next?: A or null, all?: list of (A or null), more?: U or null, by?: map of U, off?: false or A } }, B: { fields: { k: { const: b }, next?: B or int, more?: U } }, U: A or B or string }", "methods: { Read: { post: r, query: { u?: U, n?: U or null }, form: { a?: { type: A or null, as: First }, b?: list of (U or null) }, responses: { 204: {} } } }") },
        { "strings that hold something, converted", Union("int or string of int or string of R or string", "R: { fields: { x: int } }") },
        { "strings that hold something beside patterns and enums", Union("string of int or P or bytes of list of int or E", "P: { type: string, pattern: '^a' }, E: [b, c]") },

        // Families.
        { "families of every type", Api(Rest, "types: { E: [a, b], R: { fields: { x: { type: string, maxLength: 3 } } }, It: { fields: { 'a-*': map of int, 'b-*': { type: map of R, maxProperties: 2 }, 'c-*': map of (R or null), 'd-*': map of list of R, 'e-*': map of (int or string), 'f\"*': map of E, 'é*': map of bytes, 'g*': { type: map of int, secret: true }, 'h*': map of (int or null), '*': map of any } } }", "methods: { Put: { post: p, body: It, responses: { 200: It } } }") },
        { "family alone, beside optional and beside required members", Api(Rest, "types: { A: { fields: { '*': map of int } }, B: { fields: { a?: int, 'x*': map of A } }, C: { fields: { a: int, 'y*': map of B } }, D: { include: [B, C], fields: { a: string, readonly: { type: int, readOnly: true } } } }", "methods: { Put: { post: p, body: D, responses: { 200: D, 201: A } } }") },
        { "families in parameters, forms and headers", Api(Rest, "types: { E: [a, b], K: { type: string, secret: true } }", "methods: { Put: { post: p, query: { q?: flag, 'p-*': map of E, '*': map of list of int }, headers: { 'X-*': map of K, 'X-Y-*': { type: map of (int or boolean), as: Ys } }, form: { 'a*': map of set of uuid, b: string }, responses: { 204: { headers: { '*': map of K, 'N-*': map of date } } } }, Get: { get: g, headers: { '*': map of string }, query: { '*': { type: map of string, as: Parameters } }, responses: { 200: { headers: { 'X-*': map of int }, body: { '*': map of int } }, 201: { headers: { 'X-*': map of int } } } } }") },
        { "family in an error, in a code and in a body of errors", Api(Rest, "errors: { code: /code, body: { code: string, '*': map of string }, codes: { gone: { status: 410, headers: { 'X-*': map of int, X-Y?: string, 'X-Z-*': map of date } }, lost: { status: 411, headers: { 'X-*': map of string } } } }", "methods: { Read: { get: r, errors: [gone, lost], responses: { 204: {} } } }") },
        { "family in a union, in views, in a nested parameter, in parameters of JSON-RPC", Api(Rest, "nesting: brackets\n", "types: { A: { fields: { k: { const: a }, '*': map of int } }, B: { fields: { k: { const: b }, 'x*': map of A } }, U: A or B, D: { discriminator: t, cases: { a: { fields: { '*': map of string } } } }, V: { views: [A, B] } }", "methods: { Put: { post: p, query: { a?: A, 'f*': map of string }, form: { b?: B, d?: D, '*': map of int }, responses: { 200: { body: { u: U, v: V } } } } }") },
        { "family in parameters and results of JSON-RPC", Api(Rpc, "methods: { a: { params: { '*': map of int }, result: { x: int, '*': map of int } }, b: { params: { x?: int, 'y*': map of string }, short: [x], result: int } }") },
        { "a list as the parameters of JSON-RPC", Api(Rpc, "types: { E: [a, b], R: { fields: { x: { type: string, maxLength: 3 } } }, L: { type: list of R, maxItems: 2 } }", "methods: { a: { params: list of int, result: int }, b: { params: L, short: [items], result: list of R }, c: { params: list of (E or null), result: int }, d: { params: list of (int or string) }, f: { params: list of list of E, rules: [{ any-of: [items, items] }] }, g: { params: set of int }, h: { params: list of R or null }, sum: { params: list of file } }") },
        { "a list of each type as the parameters of JSON-RPC", Api(Rpc, "types: { E: [a, b], R: { fields: { x: { type: string, maxLength: 3 } } }, L: { type: list of R, maxItems: 2 } }", "methods: { a: { params: list of int, result: int }, b: { params: L, short: [items], result: list of R }, c: { params: list of (E or null), result: int }, d: { params: list of (int or string) }, f: { params: list of list of E } }") },
        { "family with the name of its type, of a member, of a reserved name", Api(Rest, "types: { Rest: { fields: { '*': map of int } }, A: { fields: { rest: int, '*': map of int } }, B: { fields: { 'ReadJson*': map of int } }, C: { fields: { '$*': map of int } } }", Get) },
        { "family of another kind, optional, constant", Api(Rest, "types: { A: { fields: { 'a*': int, 'b*?': map of int, 'c*': { const: 1 }, 'd*': object, 'e*': { type: map of int, default: {} } } } }", Get) },
        { "family in a path, in multipart, in variables, in headers of the API", Api(Rest, "headers: { 'X-*': map of string }\nvariables: { 'v*': map of string }\n", "methods: { Read: { post: 'r/{a}', path: { a: string, '*': map of string }, multipart: { '*': map of file }, responses: { 204: {} } } }") },
        { "family in rules, pages and short", Api(Rest, "methods: { Read: { get: r, query: { a?: int, '*': map of int }, rules: [{ any-of: [a, '*'] }], short: ['*'], pages: { page: '*', items: '/*' }, responses: { 200: { body: { '*': map of int } } } } }") },
        { "cases, views and tuple items whose names end in a star", Api(Rest, "types: { U: { discriminator: t, cases: { 'text/*': { fields: { a: int } }, 'b*': { fields: { a: int } } } }, T: { tuple: [{ 'a*': int }] }, K: { cases: { 'x*': int } } }", Get) },

        // Discriminators.
        { "discriminator of int", Union("D or string", "D: { discriminator: code, type: int, cases: { 1: { fields: { a: int }, as: One }, -5: { type: E, as: Two } } }, E: { fields: { code: { type: int, enum: { -5: { as: M }, 6: { as: N } } } } }") },
        { "discriminator of boolean", Union("D or A", "D: { discriminator: ok, type: boolean, cases: { true: { fields: { a: int } }, false: E } }, E: { fields: { ok: { const: false } } }, A: { fields: { x: int } }") },
        { "record under two keys of two unions", Union("D or string", "D: { discriminator: t, cases: { a: E, b: E } }, F: { discriminator: t, cases: { b: E, c: D } }, E: { fields: { t: [a, b, c] } }") },
        { "case that is a union by kind", Union("D", "D: { discriminator: t, cases: { a: I, b: E } }, I: E or F, E: { fields: { t: [a, b], x: int } }, F: { fields: { t: { const: a }, y: int } }") },
        { "discriminator whose keys are keywords and quotes", Union("D", "D: { discriminator: class, cases: { 'a\"b': { type: A, as: Quote }, int: B } }, A: { fields: { x: int } }, B: { fields: { x: int } }") },
        { "union by key with a case of each type", Union("D", "D: { cases: { 'a\"b': { type: A, as: Quote }, int: int, list: list of D, unknown: { type: boolean, as: Other } } }, A: { fields: { x: int } }") },
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

    private static string Union(string type, string types) => Api(Rest, $"types: {{ {types}, Either: {type}, It: {{ fields: {{ e: Either, f?: list of Either, g?: Either or null }} }} }}", "methods: { Put: { post: p, body: It, responses: { 200: It } } }");

    private static string Field(string type) => Api(Rest, $"types: {{ It: {{ fields: {{ a: {type}, b?: {type} }} }} }}", "methods: { Put: { post: p, body: It, responses: { 200: It } } }");
}
