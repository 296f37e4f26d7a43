using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the files of a folder into one spec.</summary>
internal sealed class FolderReader(Findings findings)
{
    private readonly FolderSpec _folder = new();
    private readonly Dictionary<string, TypeSpec> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodSpec> _methods = new(StringComparer.Ordinal);

    public static FolderSpec Read(IReadOnlyList<(SpecFile File, YamlNode? Root)> files, Findings findings)
    {
        var reader = new FolderReader(findings);
        foreach ((SpecFile file, YamlNode? root) in files.OrderByDescending(file => SpecFolders.IsApiFile(file.File.Path)))
        {
            reader.Read(file, root);
        }

        return reader._folder;
    }

    private void Read(SpecFile file, YamlNode? root)
    {
        if (root is not YamlMapping mapping)
        {
            if (root is not (null or YamlScalar { IsNothing: true }))
            {
                findings.Add(Catalog.NotAMapping, root.Place, Describe.Node(root));
            }

            return;
        }

        bool header = SpecFolders.IsApiFile(file.Path);
        mapping = !header ? WithoutHeaderKeywords(mapping)
            : ApiReader.IsExtension(mapping) ? ApiReader.OfExtension(mapping, findings)
            : mapping;
        var section = new Section(mapping, header ? Keywords.Api : Keywords.File, header ? "An API" : "A file beside api.yaml", findings);
        if (header)
        {
            _folder.Api = ApiReader.Read(section, file, findings);
        }

        ReadTypes(section, file);
        ReadMethods(section, file);
    }

    private YamlMapping WithoutHeaderKeywords(YamlMapping mapping)
    {
        var others = new List<YamlEntry>();
        foreach (YamlEntry entry in mapping.Entries)
        {
            string name = entry.Key.Text;
            if (name is not ("types" or "methods") && Keywords.Api.Any(keyword => keyword.Name == name))
            {
                findings.Add(Catalog.MisplacedKeyword, entry.Key.Place, name, "it belongs in api.yaml.");
            }
            else
            {
                others.Add(entry);
            }
        }

        return mapping with { Entries = others };
    }

    private void ReadTypes(Section section, SpecFile file)
    {
        foreach (YamlEntry entry in section.Entries("types"))
        {
            var name = new Located<string>(entry.Key.Text, entry.Key.Place);
            var type = new TypeSpec(name, ShapeReader.Read(entry.Value, $"Type '{name.Value}'", findings), file);
            if (_types.TryGetValue(name.Value, out TypeSpec? first))
            {
                findings.Add(Catalog.DuplicateName, name.Place, "type", name.Value, SpecFolders.NameOf(first.File.Path));
                continue;
            }

            _types.Add(name.Value, type);
            _folder.Types.Add(type);
        }
    }

    private void ReadMethods(Section section, SpecFile file)
    {
        foreach (YamlEntry entry in section.Entries("methods"))
        {
            if (MethodReader.Read(entry, file, findings) is not { } method)
            {
                continue;
            }

            if (_methods.TryGetValue(method.Key.Value, out MethodSpec? first))
            {
                findings.Add(Catalog.DuplicateName, method.Key.Place, "method", method.Key.Value, SpecFolders.NameOf(first.File.Path));
                continue;
            }

            _methods.Add(method.Key.Value, method);
            _folder.Methods.Add(method);
        }
    }
}
