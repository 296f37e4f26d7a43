using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the spec of one file, which does not depend on other files.</summary>
internal static class FileReader
{
    public static FileSpec Read(SpecFile file, YamlNode? root, DiagnosticBag diagnostics)
    {
        if (root is not YamlMapping mapping)
        {
            if (root is not (null or YamlScalar { IsEmpty: true }))
            {
                diagnostics.Add(Catalog.RootIsNotMapping, root.Location, NodeDescription.Describe(root));
            }

            return new FileSpec { File = file };
        }

        bool header = SpecFolders.IsApiFile(file.Path);
        mapping = !header ? RemoveHeaderKeywords(mapping, diagnostics)
            : ApiReader.IsExtension(mapping) ? ApiReader.SelectExtensionKeywords(mapping, diagnostics)
            : mapping;
        var section = new MappingReader(mapping, header ? Keywords.Api : Keywords.File, header ? "api.yaml" : "a spec file other than api.yaml", diagnostics);
        return new FileSpec
        {
            File = file,
            TypesTree = section.GetNode("types"),
            Api = header ? ApiReader.Read(section, file, diagnostics) : null,
            Types = [.. section.ReadEntries("types").Select(entry => ReadType(entry, file, diagnostics))],
            Methods = [.. section.ReadEntries("methods").Select(entry => MethodReader.Read(entry, file, diagnostics)).OfType<MethodSpec>()],
            Webhooks = [.. section.ReadEntries("webhooks").Select(entry => WebhookReader.Read(entry, file, diagnostics)).OfType<WebhookSpec>()],
        };
    }

    private static YamlMapping RemoveHeaderKeywords(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var remaining = new List<YamlEntry>();
        foreach (YamlEntry entry in mapping.Entries)
        {
            string name = entry.Key.Text;
            if (name is not ("types" or "methods" or "webhooks") && Keywords.Api.Any(keyword => keyword.Name == name))
            {
                diagnostics.Add(Catalog.HeaderKeywordInOtherFile, entry.Key.Location, name);
            }
            else
            {
                remaining.Add(entry);
            }
        }

        return mapping with { Entries = remaining };
    }

    private static TypeSpec ReadType(YamlEntry entry, SpecFile file, DiagnosticBag diagnostics)
    {
        var name = new Located<string>(entry.Key.Text, entry.Key.Location);
        return new TypeSpec(name, ShapeReader.Read(entry.Value, $"type '{name.Value}'", diagnostics), file);
    }
}
