using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads documented exchanges.</summary>
internal static class ExampleReader
{
    private static readonly string[] Sent = ["request", "params", "path", "query", "headers", "form", "body"];

    public static IReadOnlyList<ExampleSpec> Read(Section method, Findings findings)
    {
        var examples = new List<ExampleSpec>();
        foreach (YamlNode item in method.Items("examples"))
        {
            if (method.MappingOrWrong("examples", item) is { } mapping)
            {
                examples.Add(Example(new Section(mapping, Keywords.Example, "An example", findings), findings));
            }
        }

        return examples;
    }

    private static ExampleSpec Example(Section section, Findings findings) => new(section.Place)
    {
        Summary = section.Text("summary")?.Value,
        Given = [.. section.Items("given").Select(call => Given(section, call, findings)).OfType<GivenSpec>()],
        Call = new CallSpec([.. Written(section, Sent, findings)]),
        Response = Written(section, ["response", "result"], findings).Select(answer => ((Located<string>, JsonNode)?)answer).FirstOrDefault(),
        Error = Error(section, findings),
    };

    private static GivenSpec? Given(Section section, YamlNode call, Findings findings)
    {
        if (call is not YamlMapping { Entries.Count: 1 } mapping)
        {
            section.Wrong("given", "a list of mappings from one method to its request", call);
            return null;
        }

        YamlEntry entry = mapping.Entries[0];
        return new GivenSpec(new Located<string>(entry.Key.Text, entry.Key.Place), JsonNodeReader.Read(entry.Value, findings));
    }

    private static ErrorAnswerSpec? Error(Section example, Findings findings)
    {
        if (example.Node("error") is not { } node || example.MappingOrWrong("error", node) is not { } mapping)
        {
            return null;
        }

        var section = new Section(mapping, Keywords.ErrorAnswer, "An error in an example", findings);
        return new ErrorAnswerSpec(mapping.Place)
        {
            Written = section.Written,
            Status = section.Count("status"),
            Headers = Json(section, "headers", findings),
            Body = Json(section, "body", findings),
            Code = section.Number("code"),
            Message = section.Text("message")?.Value,
            Data = Json(section, "data", findings),
        };
    }

    private static IEnumerable<(Located<string>, JsonNode)> Written(Section section, string[] keywords, Findings findings) =>
        from keyword in keywords
        where section.Node(keyword) is not null
        select (new Located<string>(keyword, section.KeyPlace(keyword)), Json(section, keyword, findings)!);

    private static JsonNode? Json(Section section, string keyword, Findings findings) =>
        section.Node(keyword) is { } node ? JsonNodeReader.Read(node, findings) : null;
}
