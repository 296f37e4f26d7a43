using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads one method.</summary>
internal static class MethodReader
{
    public static MethodSpec? Read(YamlEntry entry, SpecFile file, DiagnosticBag diagnostics)
    {
        var key = new Located<string>(entry.Key.Text, entry.Key.Location);
        if (entry.Value is not YamlMapping mapping)
        {
            diagnostics.Add(Catalog.ExpectsMapping, entry.Value.Location, key.Value, NodeDescription.Describe(entry.Value));
            return null;
        }

        var section = new MappingReader(mapping, [.. Keywords.Method, .. mapping.Entries.Where(keyword => RestReader.IsOtherVerb(keyword.Key.Text)).Select(keyword => Keywords.CreateVerb(keyword.Key.Text))], "a method", diagnostics);
        int position = key.Value.LastIndexOf('@');
        return new MethodSpec
        {
            File = file,
            Key = key,
            DeclaredKeywords = section.DeclaredKeywords,
            Wire = position < 0 ? key.Value : key.Value.Substring(0, position),
            Version = position < 0 ? null : key.Value.Substring(position + 1),
            As = section.ReadText("as"),
            Target = section.ReadText("target"),
            Docs = DocsReader.ReadDocs(section),
            Lifecycle = DocsReader.ReadLifecycle(section, diagnostics),
            Endpoint = section.ReadText("endpoint"),
            Auth = AuthReader.Read(section, diagnostics),
            ContentType = section.ReadText("content-type"),
            Request = BodyReader.ReadSingle(section, ["request", "params"], diagnostics),
            Response = BodyReader.ReadSingle(section, ["response", "result"], diagnostics),
            Rest = RestReader.Read(section, diagnostics),
            Short = section.ReadNames("short"),
            ShortLocation = section.GetKeyLocation("short"),
            Pages = PagesReader.Read(section, diagnostics),
            Rules = RuleReader.Read(section, diagnostics),
            RulesLocation = section.GetKeyLocation("rules"),
            Idempotent = section.ReadFlag("idempotent")?.Value,
            Async = section.ReadFlag("async")?.Value ?? false,
            Scope = section.ReadText("scope")?.Value,
            Errors = ErrorsReader.ReadMethod(section, diagnostics),
            Absent = section.ReadNames("absent") ?? [],
            AbsentLocation = section.GetKeyLocation("absent"),
            Examples = ExampleReader.Read(section, diagnostics),
        };
    }
}
