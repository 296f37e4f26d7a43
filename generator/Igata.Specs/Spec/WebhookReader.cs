using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads one webhook.</summary>
internal static class WebhookReader
{
    private static readonly string[] Bodies = ["request", "form", "content"];

    public static WebhookSpec? Read(YamlEntry entry, SpecFile file, DiagnosticBag diagnostics)
    {
        var key = new Located<string>(entry.Key.Text, entry.Key.Location);
        if (entry.Value is not YamlMapping mapping)
        {
            diagnostics.Add(Catalog.ExpectsMapping, entry.Value.Location, key.Value, NodeDescription.Describe(entry.Value));
            return null;
        }

        var section = new MappingReader(mapping, Keywords.Webhook, "a webhook", diagnostics);
        BodySpec? body = BodyReader.ReadSingle(section, Bodies, diagnostics);
        FieldsSpec? headers = FieldsReader.ReadKeywordOrRecord(section, "headers", diagnostics);
        FieldsSpec? query = FieldsReader.ReadKeywordOrRecord(section, "query", diagnostics);
        bool hasParts = headers is not null || query is not null || body is { Keyword.Value: not "request" };
        var call = new MethodSpec
        {
            File = file,
            Key = key,
            DeclaredKeywords = section.DeclaredKeywords,
            Wire = key.Value,
            As = section.ReadText("as"),
            Docs = DocsReader.ReadDocs(section),
            Lifecycle = DocsReader.ReadLifecycle(section, diagnostics),
            Request = hasParts ? null : body,
            Response = BodyReader.ReadSingle(section, ["response", "response?"], diagnostics),
            Rest = hasParts ? new RestSpec { Headers = headers, Query = query, Bodies = body is null ? [] : [body] } : new RestSpec(),
            Errors = new MethodErrorsSpec([.. (section.ReadNames("errors") ?? []).Select(code => new ErrorCodeSpec { Code = code })]),
            Examples = ExampleReader.Read(section, diagnostics),
        };
        return new WebhookSpec(call)
        {
            Answers = FieldsReader.ReadKeyword(section, "answers", diagnostics),
            Status = section.ReadCount("status"),
            Signature = ReceiverReader.ReadSignature(section, diagnostics),
        };
    }
}
