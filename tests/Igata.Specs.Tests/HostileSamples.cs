namespace Igata.Specs.Tests;

/// <summary>One valid spec of each protocol with most constructs, which tests damage.</summary>
internal static class HostileSamples
{
    public const string TargetHeader =
        """
        api: Studio
        title: 'A studio'
        protocol: target-header
        dispatch: { header: x-target }
        errors:
          code: { header: x-error, member: [error_type, code], after: '#', before: ':' }
          message: [message, text]
          body: { error_type?: string, message?: string }
          codes:
            BUSY: { status: 400, summary: "Someone is \u0041lready here.", headers: { Retry-After: seconds }, retry-after: Expires }
        types:
          Id: { type: string, maxBytes: 255, pattern: '^(a|b)[0-9]{1,3}$' }
          Role: [sendrecv, sendonly]   # the roles
          Key: string or long or null
          Advice: { discriminator: type, cases: { rule: Rule, end: { fields: { at: rfc3339 } } } }
          Rule: { fields: { name: string, next?: Advice } }
          Value: { cases: { S: string, L: list of Value, NULL: { const: true } } }
          User:
            summary: >
              One user
              of many.
            fields:
              id: Id
              role?: { type: Role, default: sendrecv }
              keys: list of Key
              inner: { fields: { when: rfc3339, rate: { type: number, non-finite: true } } }
        methods:
          Start@20240101:
            target: Studio_20240101
            request: { id: Id, hours?: seconds, token?: { type: uuid, idempotency-token: true } }
            rules: [{ when: { id: a1 }, require: [hours] }]
            response: echo
            errors: [BUSY]
            examples:
              - given: [{ Start@20240101: { id: b2 } }]
                request: { id: a1, hours: 3 }
                error: { status: 400, body: { error_type: BUSY } }
          Advise:
            target: Studio_20240101
            response: { advice: Advice, value: Value }
            examples: [{ response: { advice: { type: rule, name: a }, value: { L: [{ S: a }, { NULL: true }] } } }]
        """;

    public const string Rest =
        """
        api: Notes
        protocol: rest
        endpoint: https://notes-{region}.example/v1/
        endpoints: { login: https://login.example/ }
        variables: { region: { enum: [jp1, us1], default: jp1 } }
        headers: { Accept-Language?: string, X-Version: { const: '1' } }
        path: { id: NoteId }
        auth: { header: X-Token, token: { method: Login, from: X-Subject, expires: /token/expires_at, lifetime: 3600 } }
        errors:
          codes:
            404: { as: NotFound, body?: Problem }
            429: { as: SlowDown, always: true, retry-after: Expires }
        types:
          NoteId: { type: string or long }
          Problem: { fields: { reason: string } }
          Metadata: { type: map of string, maxProperties: 3 }
          Note: { fields: { id: NoteId, title: string } }
        methods:
          Login:
            endpoint: login
            auth: none
            post: tokens
            body: { name: string, password: { type: string, secret: true } }
            responses: { 201: { headers: { X-Subject: { type: string, secret: true } }, body: { token: { fields: { expires_at: rfc3339 } } } } }
          ListNotes:
            get: notes
            query: { q?: string, all?: flag, ids?: { type: list of NoteId, joined-by: ',' }, to?: string }
            responses: { 200: { body: { notes: list of Note, next?: string } } }
            pages: { items: notes, from: next, to: to }
            examples: [{ query: { ids: [1, a] }, response: { status: 200, body: { notes: [] } } }]
          GetNote:
            get: 'notes/{id}'
            headers: { If-None-Match?: string }
            responses: { 200: { headers: { ETag: string }, body: Note }, 304: { summary: It is the same. } }
            errors: [404]
            examples:
              - given: [{ Tag: { path: { id: a }, form: { a: b } } }]
                path: { id: a }
                headers: { if-none-match: '"v1"' }
                response: { status: 200, headers: { etag: '"v2"' }, body: { id: a, title: A } }
              - { path: { id: a }, error: { status: 404, body: { reason: gone } } }
          Tag: { put: 'notes/{id}/tags', form?: Metadata, rules: [{ when: { id: { present: true } }, require: [form] }], responses: { 204: { summary: Done. } } }
          Draw: { put: 'notes/{id}/picture', content: { type: bytes, media: [image/png], maxBytes: 99 }, responses: { 200: { content: image/* } } }
          Attach: { post: 'notes/{id}/files', auth: { basic: { user: id, password: '' } }, multipart: { name: string, file: { type: file, media: '*/*' } }, responses: { 201: { headers: { Location: uri } } } }
        """;

    public const string JsonRpc =
        """
        api: Chain
        protocol: json-rpc
        endpoint: https://chain.example/rpc
        auth: custom
        errors: { codes: { 404: { as: NotFound, body: { reason: string } }, -32601: { as: NoMethod, always: true } } }
        types:
          Quantity: { type: string, pattern: '^0x[0-9a-f]+$' }
          Tag: [latest, earliest]
          Block: { fields: { number: Quantity, next?: Block or null } }
        methods:
          eth_getBlock:
            params:
              - block: Quantity or Tag
              - full?: { type: boolean, default: false }
            rules: [{ when: { full: true }, must: { block: { present: true } } }]
            result: Block or null
            errors: [404]
            examples:
              - { params: ['0x1', true], result: { number: '0x1' } }
              - { params: [latest], error: { code: 404, message: No, data: { reason: none } } }
          list: { params: { from?: string }, result: { items: list of Block, next?: string }, pages: { items: items, from: next, to: from } }
          none: { params: [], result: boolean, idempotent: true }
        """;
}
