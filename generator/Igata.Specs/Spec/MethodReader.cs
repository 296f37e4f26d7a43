using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads one method.</summary>
internal static class MethodReader
{
    public static MethodSpec? Read(YamlEntry entry, SpecFile file, Findings findings)
    {
        var key = new Located<string>(entry.Key.Text, entry.Key.Place);
        if (entry.Value is not YamlMapping mapping)
        {
            findings.Add(Catalog.WrongForm, entry.Value.Place, key.Value, "a mapping", Describe.Node(entry.Value));
            return null;
        }

        var section = new Section(mapping, Keywords.Method, "A method", findings);
        int at = key.Value.LastIndexOf('@');
        return new MethodSpec
        {
            File = file,
            Key = key,
            Written = section.Written,
            Wire = at < 0 ? key.Value : key.Value.Substring(0, at),
            Version = at < 0 ? null : key.Value.Substring(at + 1),
            As = section.Text("as"),
            Target = section.Text("target"),
            Docs = WordsReader.Docs(section),
            Life = WordsReader.Life(section, findings),
            Endpoint = section.Text("endpoint"),
            Auth = AuthReader.Read(section, findings),
            ContentType = section.Text("content-type"),
            Request = BodyReader.OneOf(section, ["request", "params"], findings),
            Response = BodyReader.OneOf(section, ["response", "result"], findings),
            Rest = RestReader.Read(section, findings),
            Pages = PagesReader.Read(section, findings),
            Rules = RuleReader.Read(section, findings),
            RulesPlace = section.KeyPlace("rules"),
            Idempotent = section.Flag("idempotent")?.Value,
            Async = section.Flag("async")?.Value ?? false,
            Scope = section.Text("scope")?.Value,
            Errors = section.Names("errors") ?? [],
            Examples = ExampleReader.Read(section, findings),
        };
    }
}
