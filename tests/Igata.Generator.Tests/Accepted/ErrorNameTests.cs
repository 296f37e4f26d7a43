using Igata.Specs.Model;

namespace Igata.Generator.Tests.Accepted;

/// <summary>The properties of an exception for the bodies and headers of errors have different names.</summary>
public sealed class ErrorNameTests
{
    [Theory]
    [InlineData("TryRead: { status: 409, body: { x: string } }", "TryReadBody: { status: 410, body: { x: string } }")]
    [InlineData("a: { status: 409, body: Trace }", "b: { status: 410, headers: { X-A: { type: int, as: Trace } } }")]
    [InlineData("a: { status: 409, body: Body }", "b: { status: 410, body: BodyBody }", "c: { status: 411, body: BodyBodyBody, headers: { X-A: { type: int, as: BodyBody } } }")]
    [InlineData("a: { status: 409, body: list of Trace }", "b: { status: 410, body: ADetails }", "c: { status: 411, headers: { X-A: { type: int, as: Trace }, X-B: { type: int, as: CTrace } } }")]
    [InlineData("a: { status: 409, headers: { X-A: { type: int, as: Trace } } }", "b: { status: 410, headers: { X-A: { type: string, as: Trace } } }", "c: { status: 411, headers: { X-B: { type: long, as: BTrace } } }")]
    public void BodiesAndHeadersHaveDifferentNames(params string[] codes)
    {
        string yaml = $$"""
            api: Studio
            protocol: rest
            endpoint: http://127.0.0.1:8000/
            errors:
              code: /code
              codes:
            {{string.Join('\n', codes.Select(code => "    " + code))}}
            types:
              Trace: { fields: { a: string } }
              Body: { fields: { a: string } }
              BodyBody: { fields: { a: string } }
              BodyBodyBody: { fields: { a: string } }
              ADetails: { fields: { a: string } }
            methods: { Read: { get: r, responses: { 204: {} } } }
            """;
        (Api? api, IReadOnlyList<(int Line, string Text)> findings) = ConsumerProject.Check("studio", yaml);
        Assert.Empty(findings);
        Assert.Empty(ConsumerProject.Build([api!]));
    }
}
