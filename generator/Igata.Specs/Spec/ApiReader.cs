using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the header in api.yaml.</summary>
internal static class ApiReader
{
    public static ApiSpec Read(Section section, SpecFile file, Findings findings) => new()
    {
        File = file,
        Start = section.FirstKey,
        Written = section.Written,
        Name = section.Text("api"),
        Extends = section.Text("extends"),
        Title = section.Text("title")?.Value,
        Docs = WordsReader.Docs(section),
        Source = section.Text("source")?.Value,
        Protocol = WordsReader.Choice(section, "protocol", Keywords.Protocols, findings),
        Endpoint = section.Text("endpoint"),
        Endpoints = [.. section.Entries("endpoints").Select(entry => Endpoint(section, entry)).OfType<EndpointSpec>()],
        Variables = FieldsReader.Of(section, "variables", findings),
        Headers = FieldsReader.Of(section, "headers", findings),
        Path = FieldsReader.Of(section, "path", findings),
        DispatchHeader = Dispatch(section, findings),
        Target = section.Text("target"),
        ContentType = section.Text("content-type"),
        Auth = AuthReader.Read(section, findings),
        Errors = ErrorsReader.Read(section, findings),
    };

    /// <summary>It adds methods to a client.</summary>
    public static bool IsExtension(YamlMapping header) => header.Entries.Any(entry => entry.Key.Text == "extends");

    /// <summary>Of a header that adds to a client what it may say; all else is told.</summary>
    public static YamlMapping OfExtension(YamlMapping header, Findings findings)
    {
        var own = new List<YamlEntry>();
        foreach (YamlEntry entry in header.Entries)
        {
            string name = entry.Key.Text;
            if (name == "api")
            {
                findings.Add(Catalog.MisplacedKeyword, entry.Key.Place, name, "'extends' names the client, which has a name.");
            }
            else if (Keywords.OfClient.Contains(name))
            {
                findings.Add(Catalog.MisplacedKeyword, entry.Key.Place, name, "it is the client's.");
            }
            else
            {
                own.Add(entry);
            }
        }

        return header with { Entries = own };
    }

    private static EndpointSpec? Endpoint(Section api, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsNothing: false } url)
        {
            return new EndpointSpec(new Located<string>(entry.Key.Text, entry.Key.Place), new Located<string>(url.Text, url.Place));
        }

        api.Wrong(entry.Key.Text, "a URL", entry.Value);
        return null;
    }

    private static Located<string>? Dispatch(Section section, Findings findings)
    {
        if (section.Node("dispatch") is not { } node || section.MappingOrWrong("dispatch", node) is not { } mapping)
        {
            return null;
        }

        var dispatch = new Section(mapping, Keywords.Dispatch, "'dispatch'", findings);
        if (dispatch.Node("header") is null)
        {
            findings.Add(Catalog.MissingKeyword, dispatch.Place, "'dispatch'", "header");
        }

        return dispatch.Text("header");
    }
}
