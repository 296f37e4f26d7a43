using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the header in api.yaml.</summary>
internal static class ApiReader
{
    public static ApiSpec Read(MappingReader section, SpecFile file, DiagnosticBag diagnostics) => new()
    {
        File = file,
        Start = section.FirstKey,
        DeclaredKeywords = section.DeclaredKeywords,
        Name = section.ReadText("api"),
        Extends = section.ReadText("extends"),
        Title = section.ReadText("title")?.Value,
        Docs = DocsReader.ReadDocs(section),
        Source = section.ReadText("source")?.Value,
        Protocol = DocsReader.ReadChoice(section, "protocol", Keywords.Protocols, diagnostics),
        Endpoint = section.ReadText("endpoint"),
        Endpoints = [.. section.ReadEntries("endpoints").Select(entry => ReadEndpoint(section, entry)).OfType<EndpointSpec>()],
        Variables = FieldsReader.ReadKeyword(section, "variables", diagnostics),
        Query = FieldsReader.ReadKeywordOrRecord(section, "query", diagnostics),
        Headers = FieldsReader.ReadKeywordOrRecord(section, "headers", diagnostics),
        Path = FieldsReader.ReadKeywordOrRecord(section, "path", diagnostics),
        DispatchHeader = ReadDispatch(section, diagnostics),
        Target = section.ReadText("target"),
        ContentType = section.ReadText("content-type"),
        Nesting = NestingReader.Read(section, diagnostics),
        Auth = AuthReader.Read(section, diagnostics),
        Errors = ErrorsReader.Read(section, diagnostics),
        Receiver = ReceiverReader.Read(section, diagnostics),
    };

    /// <summary>Returns whether the header adds methods to a client.</summary>
    public static bool IsExtension(YamlMapping header) => header.Entries.Any(entry => entry.Key.Text == "extends");

    /// <summary>Selects the keywords that the header of an extension can have, and reports the others.</summary>
    public static YamlMapping SelectExtensionKeywords(YamlMapping header, DiagnosticBag diagnostics)
    {
        var extensionEntries = new List<YamlEntry>();
        foreach (YamlEntry entry in header.Entries)
        {
            string name = entry.Key.Text;
            if (name == "api")
            {
                diagnostics.Add(Catalog.ApiNameInExtension, entry.Key.Location);
            }
            else if (Keywords.ClientKeywords.Contains(name))
            {
                diagnostics.Add(Catalog.ClientKeyword, entry.Key.Location, name);
            }
            else
            {
                extensionEntries.Add(entry);
            }
        }

        return header with { Entries = extensionEntries };
    }

    private static EndpointSpec? ReadEndpoint(MappingReader api, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsEmpty: false } url)
        {
            return new EndpointSpec(new Located<string>(entry.Key.Text, entry.Key.Location), new Located<string>(url.Text, url.Location));
        }

        api.ReportWrongKind(Catalog.ExpectsUrl, entry.Key.Text, entry.Value);
        return null;
    }

    /// <summary>Reads the header by which the operations or the webhooks are dispatched.</summary>
    public static Located<string>? ReadDispatch(MappingReader section, DiagnosticBag diagnostics)
    {
        if (section.GetNode("dispatch") is not { } node || section.ExpectMapping("dispatch", node) is not { } mapping)
        {
            return null;
        }

        var dispatch = new MappingReader(mapping, Keywords.Dispatch, "'dispatch'", diagnostics);
        if (dispatch.GetNode("header") is null)
        {
            diagnostics.Add(Catalog.MissingKeyword, dispatch.Location, "dispatch", "header");
        }

        return dispatch.ReadText("header");
    }
}
