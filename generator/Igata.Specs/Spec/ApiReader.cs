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
        Title = section.Text("title")?.Value,
        Docs = WordsReader.Docs(section),
        Source = section.Text("source")?.Value,
        Protocol = WordsReader.Choice(section, "protocol", Keywords.Protocols, findings),
        Endpoint = section.Text("endpoint"),
        DispatchHeader = Dispatch(section, findings),
        Target = section.Text("target"),
        ContentType = section.Text("content-type"),
        Auth = Auth(section, findings),
        Errors = ErrorsReader.Read(section, findings),
    };

    /// <summary>An API of a protocol that is not cast yet, or an extension; reports it.</summary>
    public static bool IsUncastable(YamlMapping header, Findings findings)
    {
        foreach (YamlEntry entry in header.Entries)
        {
            bool protocol = entry is { Key.Text: "protocol", Value: YamlScalar { Text: "json-rpc" or "rest" } };
            if (protocol || entry.Key.Text == "extends")
            {
                findings.Add(Catalog.NotYet, protocol ? entry.Value.Place : entry.Key.Place, protocol ? ((YamlScalar)entry.Value).Text : "extends");
                return true;
            }
        }

        return false;
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

    private static Auth Auth(Section section, Findings findings)
    {
        if (section.Node("auth") is YamlMapping mapping)
        {
            string form = mapping.Entries.Count == 0 ? "auth" : mapping.Entries[0].Key.Text;
            findings.Add(Catalog.NotYet, section.KeyPlace("auth"), $"auth: {{ {form} }}");
            return Model.Auth.None;
        }

        Located<string>? auth = WordsReader.Choice(section, "auth", Keywords.AuthForms, findings);
        if (auth?.Value == "custom")
        {
            findings.Add(Catalog.NotYet, auth.Place, "auth: custom");
        }

        return auth?.Value == "bearer" ? Model.Auth.Bearer : Model.Auth.None;
    }
}
