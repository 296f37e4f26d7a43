namespace Igata.Specs.Tests;

/// <summary>Specs with every construct of each protocol.</summary>
public static class PrinterSamples
{
    public static TheoryData<string> All { get; } =
    [
        """
        api: Studio
        protocol: target-header
        dispatch: { header: x-target }
        endpoint: https://{zone}.studio.example/
        variables: { zone: { enum: [a, b], default: a, summary: Where it is. } }
        query: { version: { const: '2' }, key?: { type: string, secret: true }, tags: { type: list of string, joined-by: ',' }, debug?: flag }
        headers: { User-Agent: string, Accept?: { type: list of string, joined-by: ';' }, X-Version: { const: '1' } }
        target: Studio_1
        auth: { basic: { user: application id, password: '' } }
        errors:
          code: { header: x-error, member: [__type, /error/co~1de], after: '#', before: ':' }
          message: [message, /error/message]
          body: { __type?: string, error?: { fields: { message: string } } }
          codes:
            401: { as: NotAllowed, body: { reason: { enum: [old, new] } } }
            BUSY: { body?: Advice, headers: { Expires: http-date, X-Kind?: { type: string, as: KindOfBusy } }, retry-after: Expires }
            LATE: { body: list of string or null, retry: never }
        types:
          Advice:
            summary: What to do.
            discriminator: type
            cases:
              rule-violation: RuleViolation
              end: { fields: { at: rfc3339, next?: Advice }, as: TheEnd }
              other: { type: Late, summary: not kept }
          RuleViolation: { fields: { name: string } }
          Late: { as: Lâte_1, fields: { a: int } }
          Value:
            cases:
              S: string
              N: { type: string, pattern: '^[0-9]+$', as: NumberText }
              SS: set of string
              L: list of (Value or null)
              M: map of Value
              NULL: { const: true }
              B: { fields: { raw: bytes } }
              K: { enum: [x, z] }
              U: { type: string or long }
          Text: Advice or string
          Numbered: { discriminator: code, type: int, cases: { 1: { type: NumberedOne, as: First }, 2: { fields: { a: string }, as: Second }, 3: { type: Inner, as: Third } } }
          NumberedOne: { fields: { code: { type: int, enum: { 1: { as: One }, 7: { as: Seven } } }, b?: int } }
          Inner: { discriminator: ok, type: boolean, cases: { true: Yes, false: { fields: { code: { enum: { 3: { as: Three } }, type: int }, reason: string } } } }
          Yes: { fields: { code: { const: 3 }, ok: { const: true } } }
          Lists: list of (string or null) or list of (NumberedOne or null) or list of (boolean or list of Yes) or set of int
          Maps: map of int or Base
          Held: string of int or bytes of Base or string
          Views: { summary: What it may be., views: [Yes, string, { lists: list of Yes }, { place: { fields: { a: int }, as: Spot } }, { limited: { type: string, maxLength: 3 } }] }
          Point: { tuple: [{ x: { type: number, minimum: 1 } }, { y: number or null }, { label?: { enum: [a, b] } }] }
          Path: { as: Line, tuple: [{ start: Point }], items: Point or null }
          Nested: { fields: { inner: { tuple: [{ a: int }, { b: { views: [Yes, Point] } }], secret: true }, view?: { views: [{ a: int }] } } }
          Base: { fields: { id: uuid, name?: { type: string, maxLength: 3 }, kind?: { enum: [a, b] } }, rules: [{ any-of: [name, kind] }] }
          Alias: Base
          Including: { include: [Alias], fields: { name: int, more?: { include: [Base] } }, rules: [{ one-of: [more, [kind, name]] }] }
          Families: { fields: { id: int, 'x-*': { type: map of string, summary: The others. }, 'x-"y*': map of (list of string or null), '*': { type: map of int, as: More, maxProperties: 2 } } }
          Further:
            fields:
              day: { type: date, minimum: '2018-07-13', maximum: '2030-01-01' }
              hour?: { type: time, default: '12:30:45' }
              lasts: list of duration
              price: { type: decimal, minimum: 0.10, const: 1.50 }
              sizes: map of (bigint or null)
              count: { type: ulong, enum: { 1: { as: One } } }
              sent: rfc2822 or null
              held: { type: string of int, minimum: 3 }
              helds: list of (bytes of (list of (Late or null)))
              heldOr: { type: base64url of Late or int }
              rate: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1e2, multipleOf: 0.1 }
              from: { type: date, exclusiveMinimum: '2018-07-13', pattern: '^2' }
              link: { type: uri, minLength: 1, maxLength: 9, pattern: '^a' }
              made: false or ms-date
              key?: { type: base64url, maxBytes: 3, secret: true }
            rules: [{ when: { day: { minimum: '2020-01-01' }, price: 1.5 }, must: { hour: '12:30:45' } }]
        methods:
          Put:
            auth: bearer
            content-type: application/x-other
            request:
              key: map of (list of Value)
              rate: { type: number, non-finite: true, minimum: 0 }
              rates: list of (number or null)
              token?: { type: uuid, idempotency-token: true }
              place: { cases: { a: string, b: Late } }
              hidden: { type: bytes, secret: true, maxBytes: 3 }
              hiddenMap?: { type: map of (list of string), secret: true }
              hiddenRecord: { fields: { a: string }, secret: true }
              hiddenUnion: { cases: { p: { type: bytes, secret: true } } }
              kind: { discriminator: kind, cases: { c: { fields: { c: string } } } }
            response: Text
          Get: { auth: custom, response: { notes: list of string, next?: { type: string, secret: true } }, request: { to?: string }, pages: { items: notes, from: next, to: to } }
          None: { auth: none }
        """,
        """
        api: Chain
        protocol: json-rpc
        endpoint: https://chain.example/rpc
        endpoints: { test: https://test.chain.example/rpc }
        auth: { header: X-Key }
        errors: { codes: { 404: { as: NotFound, body: { reason: string } }, -32000: { as: Failed, always: true } } }
        types:
          Quantity: { type: string, pattern: '^0x[0-9a-f]+$' }
          Tag: [latest, earliest]
        methods:
          eth_getBlock:
            short: [block, more]
            params: [{ block: { type: Quantity or Tag, summary: Which one. } }, { full?: { type: boolean, default: false, as: Whole } }, { more?: { fields: { a: string } } }]
            result: { number: Quantity, next?: { fields: { number: Quantity } } }
            rules: [{ when: { full: true }, require: [more] }]
            errors: [404]
          nothing: { params: [], auth: { any-of: [bearer, [{ header: X-Key }, { query: app }, custom], { cookie: c }, none] } }
          renew: { params: { renew: { type: string, secret: true }, more?: int }, auth: [{ basic: { user: name } }, { header: X-B, scheme: Bot }], result: { token: { fields: { id: { type: string, secret: true }, next?: { type: string, secret: true } } } } }
          sum: { params: list of int, result: int }
          empty: { params: {}, result: boolean or null, endpoint: test, idempotent: true }
          login: { params: { name: string }, auth: none, result: { token: { fields: { id: { type: string, secret: true }, until: unix-seconds, next?: { type: string, secret: true } } } } }
          other: { auth: { header: X-Token, token: { method: login, from: /token/id, expires: /token/until, lifetime: 3, refresh: { method: renew, from: /token/next, to: renew } } }, result: list of string, params: { b?: string } }
        """,
        """
        api: Notes
        protocol: rest
        endpoint: https://notes-{region}.example/v1/
        endpoints: { login: 'https://login-{region}.example/', bucket: 'https://{bucket}.{shard}.{region}.example.org/' }
        variables: { region: string }
        path: { id: { type: NoteId, as: Note, summary: Which note. }, kind: { enum: [a, b] } }
        auth: { header: Authorization, token: { method: Login@2, from: x-subject, expires: /expires_in } }
        errors: { codes: { 404: { as: NotFound } } }
        types:
          NoteId: { type: string or long }
          Metadata: { type: map of string, maxProperties: 3 }
          Metas: list of Metadata
          Maybe: Note or null
          Body: Note
          Keyed: { cases: { a: string, b: Note } }
          Note: { fields: { id: NoteId, title: string, tags: set of string } }
        methods:
          ListHosted: { post: hosted/list, body: { page?: { fields: { key?: string, id?: long, more?: { fields: { n: int or null } } } }, size?: int }, responses: { 200: { body: { items: list of string, key?: string, id?: long } } }, pages: { items: items, from: [key, id], to: [/page/key, /page/id] } }
          ListNumbered: { post: hosted/numbered, body: { page?: { fields: { n?: int } } }, responses: { 200: list of string }, pages: { page: /page/n, first: 0 } }
          WatchHosted: { get: hosted/watch, responses: { 200: { events: { type: string, secret: true, maxLength: 5 } }, 201: { lines: { type: NoteId, secret: true } } } }
          GetHosted: { get: hosted, endpoint: bucket, host: { bucket: { type: string, maxLength: 20, summary: Which bucket. }, shard?: { type: int, default: 3, as: Part } }, query: { a?: string }, responses: { 204: {} } }
          Login@2: { as: Login, endpoint: login, auth: none, post: tokens, form: { name: string, all: { type: list of string } }, responses: { 201: { headers: { X-Subject: { type: string, secret: true } }, body: { expires_in: seconds } } } }
          List:
            get: notes
            query: { tag?: list of string, ids: { type: list of NoteId, joined-by: ',', maxItems: 3 }, all: flag, since?: { type: rfc3339, default: '2018-07-13T00:00:00Z' } }
            headers: { X-Request?: { type: string, idempotency-token: true } }
            rules: [{ any-of: [tag, since] }]
            responses: { 200: { headers: { Link?: string }, body: list of Note } }
            pages: { link: next }
          Get:
            get: 'notes/{id}/{kind}'
            idempotent: false
            responses:
              200: { summary: Here it is., headers: { ETag: string, X-A: int }, body: Note }
              202: { headers: { X-B: { type: list of string, joined-by: ';' }, X-A?: int }, body: { later: { fields: { at: rfc3339 } }, why?: string } }
              206: { content: { type: bytes, media: [image/png], maxBytes: 3 } }
              304: { summary: It is the same. }
          Put: { put: 'notes/{id}', path: { id: { type: long, maximum: 9 } }, body: Maybe, responses: { 200: { headers: {} } } }
          PutBody: { put: body, body: Body, responses: { 200: Maybe } }
          PutList: { put: list, body?: list of Note, responses: { 200: Metas } }
          PutMetas: { put: metas, body?: Metas, responses: { 200: string or long } }
          PutUnion: { put: union, body: string or long, responses: { 200: { headers: { X-A: string }, body: string or long } } }
          Tag: { post: 'notes/{id}/tags', form?: Metadata, rules: [{ when: { form: { present: true } }, forbid: [id] }], responses: { 204: { summary: Done. } } }
          TagAny: { post: 'notes/{id}/any', form: map of string, responses: { 204: { summary: Done. } } }
          Draw: { put: 'notes/{id}/picture', content: { media: [image/png, image/jpeg], maxBytes: 99 }, responses: { 200: { content: image/* } } }
          Raw: { post: raw, content: '*/*', responses: { 200: { content: { type: bytes } } } }
          Attach: { post: files, multipart: { name: string, note?: Note, file: { type: file, media: '*/*', maxBytes: 5 }, more?: list of file }, responses: { 201: { headers: { Location: uri } } } }
          Empty: { post: empty, body: {}, responses: { 200: { body: {} } } }
          Chat: { post: chat, responses: { 200: { events: Note, end: '[DONE]' } } }
          Watch: { get: watch, responses: { 200: { summary: All., events: { type: Keyed, by: event } } } }
          WatchAny: { get: any, responses: { 200: { events: string or long } } }
          Tail: { get: tail, responses: { 200: { lines: list of Note }, 202: { lines: { type: string, media: [text/plain] } } } }
          TailMedia: { get: jsonl, responses: { 200: { headers: { ETag: string }, lines: { type: Note or null, media: application/jsonl } } } }
          Either: { post: either, responses: { 200: { headers: { ETag: string }, lines: Note, body: Note, content: image/* }, 202: { body: { a: string }, events: Note, end: x } } }
          EitherAlone: { get: alone, responses: { 200: { events: Note, body: { a: string } } } }
          Purge: { PURGE: 'notes/{id}', idempotent: true, responses: { 204: {} } }
          Markdown: { post: md, content: { type: string, media: [text/markdown], maxBytes: 5 }, responses: { 200: { content: { type: string } } } }
          Maybe1: { get: maybe, body: { a: string }, responses: { 200: { body?: Note } } }
          Maybe2: { get: maybe2, responses: { 200: { headers: { ETag: string }, body?: list of Note, as: Notes }, 202: { content: text/csv, as: Csv }, 203: { events: Note, as: Changes } } }
          Ingest: { post: ingest, query: { q: string }, lines: { type: Note, media: application/jsonl }, responses: { 204: {} } }
          Parts: { post: parts, multipart?: { a?: string, b?: list of file }, responses: { 204: {} } }
          Look: { head: 'notes/{id}', responses: { 200: { headers: { X-Total: { type: long, as: Total } } } } }
          Change: { patch: 'notes/{id}', short: [Note, NewId, title], content-type: application/merge-patch+json, body: { title?: string or null, id: { type: int, as: NewId } }, responses: { 200: Note }, errors: [404] }
        """,
        """
        api: Hooks
        protocol: rest
        endpoint: https://hooks.example/
        errors: { code: code, codes: { BUSY: { status: 409 } } }
        receiver:
          dispatch: { header: X-Event }
          maxBytes: 100
          signature: { header: X-Sign, algorithm: hmac-sha512, encoding: base64, key: hex, key-prefix: k_, signs: '{id}.{timestamp}.{url}.{body}', value: ['t={timestamp}', 'v1={signature}'], separator: ;, timestamp: { type: unix-millis, window: 5 }, id: X-Id }
          challenge: { when: { type: [a, b], x: { present: true } }, answer: { echo: /x, proof: { sign: /x~1y }, ok: { const: true } }, signed: false }
          duplicates: { by: [id, /data/id], keep: 5 }
        types:
          Event: { discriminator: type, cases: { a.b: { fields: { id: int, data: any } }, c: C } }
          C: { fields: { id: int } }
          Settings: { fields: { level?: { type: int, maximum: 5 } } }
        webhooks:
          Plain: { summary: Plain., request: { id: int, nested: { fields: { a: string } } }, status: 204 }
          Union: { as: Renamed, request: Event, response: Settings, answers: { a.b: { fields: { text: string } }, c: Settings or null }, errors: [BUSY] }
          Parts: { headers: { X-Level?: int }, query: { q: string }, request: { id: int }, response?: { level: int } }
          Whole: { headers: { X-Level?: int }, request: Event, signature: none }
          Form: { form: { a: string, b?: int }, stability: deprecated, replaced-by: Union }
          Map: { form: map of string, signature: { header: X, algorithm: token, value: 'Bearer {signature}' } }
          Raw: { content: text/xml, signature: { algorithm: custom } }
        methods: { Read: { get: r, responses: { 204: {} } } }
        """,
        """
        api: Verified
        protocol: json-rpc
        endpoint: https://hooks.example/
        receiver:
          signature: { header: X-Sign, algorithm: hmac-sha1, signs: '{body}{timestamp}', timestamp: { header: X-Time, type: http-date } }
          challenge: { query: { hub.mode: subscribe }, token: hub.verify_token, answer: { query: hub.challenge } }
          duplicates: { by: { header: X-Id } }
        webhooks:
          ItemCreated: { request: list of string, signature: { header: X, algorithm: hmac-sha256, timestamp: { member: /0, type: rfc3339 } } }
          Text: { request: string, response: string or null }
        methods: { ping: {} }
        """,
    ];

    /// <summary>Creates a method of random parts; not every one is valid.</summary>
    internal static string CreateRandomRest(Random random)
    {
        string? Pick(params string[] choices) => random.Next(2) == 0 ? null : choices[random.Next(choices.Length)];
        string CreateResponses() => string.Join(", ", new[] { "200", "201", "202", "302" }.Where(_ => random.Next(2) == 0).Select(status => $"{status}: {CreateResponse()}"));
        string CreateResponse() => random.Next(4) == 0 ? "Note" : "{ " + string.Join(", ", new[]
        {
            Pick("headers: { ETag: string }", "headers: { ETag?: string, X-A: int }", "headers: {}"),
            Pick("body: Note", "body?: Note", "content: { type: string }", "body: { a: string, b?: int }", "body: list of Note", "content: image/*", "body: Named", "body: { b: int }", "events: Note, end: x", "body: Note, events: Named", "lines: Note, body: { a: string }, content: image/*", "lines: Named", "lines: { type: string, media: text/plain }"),
        }.OfType<string>()) + " }";
        IEnumerable<string?> parts =
        [
            "post: 'a/{id}'",
            Pick("query: { q: string, all: flag }", "query: { q?: list of int }"),
            Pick("headers: { If-Match: string }", "headers: { X-Id?: Kind }"),
            Pick("body: Note", "body?: Named", "body: { a: string, id: { type: int, as: Other } }", "form: Named", "form: { a: string }", "form?: map of Kind", "content: image/*", "multipart: { a: Note, b?: file }"),
            $"responses: {{ {CreateResponses()} }}",
        ];
        return "api: Notes\nprotocol: rest\npath: { id: string }\ntypes: { Note: { fields: { a: string } }, Named: map of string, Kind: [a, b] }\nmethods:\n  Do: { " +
            string.Join(", ", parts.OfType<string>()) + " }\n";
    }
}
