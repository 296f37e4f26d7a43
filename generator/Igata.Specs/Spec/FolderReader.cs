using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the files of a folder into one spec.</summary>
internal sealed class FolderReader(DiagnosticBag diagnostics)
{
    private readonly FolderSpec _folder = new();
    private readonly Dictionary<string, TypeSpec> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodSpec> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WebhookSpec> _webhooks = new(StringComparer.Ordinal);

    public static FolderSpec Read(IReadOnlyList<(SpecFile File, YamlNode? Root)> files, DiagnosticBag diagnostics)
    {
        var reader = new FolderReader(diagnostics);
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
            if (root is not (null or YamlScalar { IsEmpty: true }))
            {
                diagnostics.Add(Catalog.RootIsNotMapping, root.Location, NodeDescription.Describe(root));
            }

            return;
        }

        bool header = SpecFolders.IsApiFile(file.Path);
        mapping = !header ? RemoveHeaderKeywords(mapping)
            : ApiReader.IsExtension(mapping) ? ApiReader.SelectExtensionKeywords(mapping, diagnostics)
            : mapping;
        var section = new MappingReader(mapping, header ? Keywords.Api : Keywords.File, header ? "api.yaml" : "a spec file other than api.yaml", diagnostics);
        if (header)
        {
            _folder.Api = ApiReader.Read(section, file, diagnostics);
        }

        ReadTypes(section, file);
        ReadMethods(section, file);
        ReadWebhooks(section, file);
    }

    private YamlMapping RemoveHeaderKeywords(YamlMapping mapping)
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

    private void ReadTypes(MappingReader section, SpecFile file)
    {
        foreach (YamlEntry entry in section.ReadEntries("types"))
        {
            var name = new Located<string>(entry.Key.Text, entry.Key.Location);
            var type = new TypeSpec(name, ShapeReader.Read(entry.Value, $"type '{name.Value}'", diagnostics), file);
            if (_types.TryGetValue(name.Value, out TypeSpec? first))
            {
                diagnostics.Add(Catalog.DuplicateType, name.Location, name.Value, SpecFolders.GetFileName(first.File.Path));
                continue;
            }

            _types.Add(name.Value, type);
            _folder.Types.Add(type);
        }
    }

    private void ReadMethods(MappingReader section, SpecFile file)
    {
        foreach (YamlEntry entry in section.ReadEntries("methods"))
        {
            if (MethodReader.Read(entry, file, diagnostics) is not { } method)
            {
                continue;
            }

            if (_methods.TryGetValue(method.Key.Value, out MethodSpec? first))
            {
                diagnostics.Add(Catalog.DuplicateMethod, method.Key.Location, method.Key.Value, SpecFolders.GetFileName(first.File.Path));
                continue;
            }

            _methods.Add(method.Key.Value, method);
            _folder.Methods.Add(method);
        }
    }

    private void ReadWebhooks(MappingReader section, SpecFile file)
    {
        foreach (YamlEntry entry in section.ReadEntries("webhooks"))
        {
            if (WebhookReader.Read(entry, file, diagnostics) is not { } webhook)
            {
                continue;
            }

            if (_webhooks.TryGetValue(webhook.Call.Wire, out WebhookSpec? first))
            {
                diagnostics.Add(Catalog.DuplicateWebhook, webhook.Call.Key.Location, webhook.Call.Wire, SpecFolders.GetFileName(first.Call.File.Path));
                continue;
            }

            _webhooks.Add(webhook.Call.Wire, webhook);
            _folder.Webhooks.Add(webhook);
        }
    }
}
