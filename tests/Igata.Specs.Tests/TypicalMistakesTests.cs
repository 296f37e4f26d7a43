using Igata.Specs.Diagnostics;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>Typical mistakes in the specs of three fictional services: each has a finding at its place.</summary>
public sealed class TypicalMistakesTests
{
    [Theory]
    [InlineData("models")]
    [InlineData("payments")]
    [InlineData("cluster")]
    public void SpecHasNoFinding(string api) => Assert.Empty(TestCompiler.CompileText(Read(api)).Findings);

    [Theory]
    [InlineData("models", "stream: { const: true }", "stream?: boolean", "IGT0295", "StreamCompletion:", "'POST chat/completions' is also that of 'CreateCompletion'")]
    [InlineData("models", "events: { type: Run, by: event }", "events: { type: CompletionChunk, by: event }", "IGT0290", "event }", "requires a union by key")]
    [InlineData("models", "events: CompletionChunk, end:", "body: CompletionChunk, end:", "IGT0290", "end: \"[DONE]\"", "'end' requires 'events'")]
    [InlineData("models", "lines: { type: BatchLine, media: [application/jsonl, application/binary] }", "lines: { item: BatchLine }", "IGT0201", "item: BatchLine", "'item'")]
    [InlineData("models", "content: \"*/*\"", "stream: \"*/*\"", "IGT0204", "{ stream:", "Response 200 expects keywords")]
    [InlineData("models", "response: { events: [{ id: c1", "response: { body: [{ id: c1", "IGT0261", "body: { model: m-1, messages: [{ role: user, content: Hello }], stream: true }", "is written under 'events'")]
    [InlineData("payments", "nesting: brackets\n", "", "IGT0250", "address?", "'address' cannot be sent in a form")]
    [InlineData("payments", "id: id, more", "id: identifier, more", "IGT0259", "identifier, more", "'id: identifier' is not found")]
    [InlineData("payments", "errors: [card_declined,", "errors: [card_decline,", "IGT0232", "card_decline,", "Did you mean 'card_declined'?")]
    [InlineData("payments", "one-of: [customer, source]", "one-of: [customer, sources]", "IGT0229", "sources]", "'sources' is not a member of 'CreateChargeRequest'")]
    [InlineData("payments", "more: has_more }", "more: has_more }\n    absent: [resource_missing]", "IGT0291", "absent:", "'absent' is not allowed with 'pages'")]
    [InlineData("cluster", "watch: { type: boolean, const: true }", "watch?: boolean", "IGT0295", "WatchPods:", "is also that of 'ListPods'")]
    [InlineData("cluster", "{+file}", "{file+}", "IGT0247", "\"namespaces", "is written '{+file}'")]
    [InlineData("cluster", "uid: { type: uuid, readOnly: true }", "uid: { type: uuid, readOnly: true, writeOnly: true }", "IGT0208", "true }", "'writeOnly' is not allowed together with 'readOnly'")]
    [InlineData("cluster", "content-type: application/json-patch+json", "content-type: application/merge-patch+json", "IGT0295", "PatchPod:", "is also that of 'MergePod'")]
    [InlineData("cluster", "grace?: duration\n      labels", "grace?: iso-duration\n      labels", "IGT0206", "iso-duration", "Did you mean 'duration'?")]
    [InlineData("cluster", "one-of: [value, value_from]", "one-of: [value, valueFrom]", "IGT0229", "valueFrom]", "Did you mean 'value_from'?")]
    public void MistakeHasAFindingAtItsPlace(string api, string original, string mistake, string id, string place, string message)
    {
        string spec = Read(api);
        Assert.Contains(original, spec, StringComparison.Ordinal);
        string text = spec.Replace(original, mistake, StringComparison.Ordinal);
        SpecDiagnostic finding = TestCompiler.CompileText(text).Findings.First(found => found.Id == id);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(place, text.Split('\n')[finding.Span.Line - 1][(finding.Span.Column - 1)..], StringComparison.Ordinal);
    }

    private static string Read(string api) => File.ReadAllText(Repository.Path("tests", "Specs", api, "api.yaml"));
}
