namespace Igata.Generator.Tests;

/// <summary>A spec that uses every construct of the language once.</summary>
internal static class Shapes
{
    public const string Yaml = """
        api: Shapes
        title: Every shape of the language
        protocol: target-header
        endpoint: http://127.0.0.1:8000/
        dispatch: { header: X-Amz-Target }
        auth: bearer
        errors:
          code: /error/code
          message: /error/message
          codes:
            NOT-FOUND: { status: 404, summary: 'There is no such <thing> & never was.' }
            BUSY: { status: 429, always: true }

        types:
          Id: string or long
          Tag: { type: string, maxBytes: 8, pattern: '^([a-z]+|[A-Z]{2}-[0-9]{2})$' }
          Level: { type: int, enum: { 1: { as: Low }, 2: { as: High, summary: The most. } } }
          Color: [red, green, blue]
          Point:
            fields: { x: number, y: number }
          Everything:
            summary: One of each.
            fields:
              text: string
              flag: boolean
              small: { type: int, minimum: 1, maximum: 9 }
              big: long
              fraction: { type: number, minimum: 0 }
              raw: bytes
              open: object
              free: any
              uuid: uuid
              link: uri
              at_seconds: unix-seconds
              at_millis: unix-millis
              at_micros: unix-micros
              at_time: unix-time
              at_text: rfc3339
              at_http: http-date
              lasts: seconds
              id: Id
              color: Color
              level: Level
              point: Point
              points: list of Point
              tags: { type: list of Tag, minItems: 1 }
              labels: set of string
              sizes: map of list of long
              maybe: string or null
              either: { type: false or Point }
              password: { type: string, secret: true }
              kind: { const: everything }
              inner:
                fields:
                  note?: string
                  grid: list of list of int
              text_or?: string
              flag_or?: boolean
              list_or?: list of string
              null_or?: long or null
              text_null?: string or null
              either_or?: false or string
              color_or?: Color
              next?: Everything
            rules:
              - any-of: [text_or, flag_or]
              - one-of: [list_or, null_or]
              - when: { flag: true, small: { minimum: 3 } }
                must: { color: [red, green] }
                require: [text_or]
                forbid: [either_or]
              - when: { text: { pattern: '^s3://' }, tags: { maxItems: 2 } }
                must: { text_or: { pattern: '^[a-z]+$' } }
              - when: { text_or: { pattern: '^s3://' } }
                require: [flag_or]

          Further:
            summary: The scalars that few services use.
            fields:
              day: { type: date, minimum: '2018-07-13' }
              hour: { type: time, maximum: '12:30:45.5' }
              period: duration
              price: { type: decimal, minimum: 0.01 }
              count: { type: ulong, maximum: 9 }
              size: { type: bigint, minimum: 18446744073709551616 }
              at_mail: rfc2822
              at_ms: ms-date
              key: { type: base64url, maxBytes: 8 }

        methods:
          PutFurther:
            target: Shapes_20240101
            request: { all: Further }
          PutEverything:
            target: Shapes_20240101
            request:
              all: Everything
            response: Everything
            errors: [NOT-FOUND]
          PutEverything@20230101:
            target: Shapes_20230101
            stability: deprecated
            replaced-by: PutEverything
            request:
              all: Everything
            response: echo
          ListPoints:
            target: Shapes_20240101
            request:
              limit?: { type: int, minimum: 1, maximum: 100, default: 10 }
            response: list of Point
          CountByName:
            target: Shapes_20240101
            stability: experimental
            response: map of long
          Touch:
            target: Shapes_20240101
            request: {}
          Ping:
            target: Shapes_20240101
        """;
}
