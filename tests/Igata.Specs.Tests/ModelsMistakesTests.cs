using Igata.Specs.Diagnostics;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>Typical mistakes in a spec of a service with streams: each has a finding at its place.</summary>
public sealed class ModelsMistakesTests
{
    private static readonly string Spec = File.ReadAllText(Repository.Path("tests", "Specs", "models", "api.yaml"));

    [Fact]
    public void SpecHasNoFinding() => Assert.Empty(TestCompiler.CompileText(Spec).Findings);

    [Theory]
    [InlineData("stream: { const: true }", "stream?: boolean", "IGT0295", "StreamCompletion:", "'POST chat/completions' is also that of 'CreateCompletion'")]
    [InlineData("events: { type: Run, by: event }", "events: { type: CompletionChunk, by: event }", "IGT0290", "event }", "requires a union by key")]
    [InlineData("events: CompletionChunk, end:", "body: CompletionChunk, end:", "IGT0290", "end: \"[DONE]\"", "'end' requires 'events'")]
    [InlineData("lines: { type: BatchLine, media: [application/jsonl, application/binary] }", "lines: { item: BatchLine }", "IGT0201", "item: BatchLine", "'item'")]
    [InlineData("content: \"*/*\"", "stream: \"*/*\"", "IGT0204", "{ stream:", "Response 200 expects keywords")]
    [InlineData("response: { events: [{ id: c1", "response: { body: [{ id: c1", "IGT0261", "body: { model: m-1, messages: [{ role: user, content: Hello }], stream: true }", "is written under 'events'")]
    public void MistakeHasAFindingAtItsPlace(string original, string mistake, string id, string place, string message)
    {
        Assert.Contains(original, Spec, StringComparison.Ordinal);
        string text = Spec.Replace(original, mistake, StringComparison.Ordinal);
        SpecDiagnostic finding = TestCompiler.CompileText(text).Findings.First(found => found.Id == id);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(place, text.Split('\n')[finding.Span.Line - 1][(finding.Span.Column - 1)..], StringComparison.Ordinal);
    }
}
