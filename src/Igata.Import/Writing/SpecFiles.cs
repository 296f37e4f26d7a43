using System.Globalization;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Writing;

/// <summary>Divides a spec into files: the API, a file for each tag with the types that only its methods use, and a file of other types.</summary>
internal sealed class SpecFiles
{
    /// <summary>The language accepts files of up to a million characters.</summary>
    private const int MaxLength = 900_000;

    private readonly SpecDraft _draft;
    private readonly Dictionary<string, string> _fileOfTag = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(["api", "types"], StringComparer.OrdinalIgnoreCase);
    private readonly List<WrittenFile> _files = [];

    private readonly CancellationToken _cancel;

    private SpecFiles(SpecDraft draft, CancellationToken cancel) => (_draft, _cancel) = (draft, cancel);

    public static IReadOnlyList<WrittenFile> Write(SpecDraft draft, CancellationToken cancel)
    {
        var files = new SpecFiles(draft, cancel);
        files.Write();
        return files._files;
    }

    private void Write()
    {
        var usage = TypeUsage.Create(_draft);
        List<(string File, DraftMethod Method)> methods = [.. _draft.Methods.Select(method => (GetFile(method), method))];
        ILookup<string, DraftMethod> methodsOfFile = methods.ToLookup(pair => pair.File, pair => pair.Method);
        ILookup<string, DeclaredType> typesOfFile = GroupTypes(usage, methodsOfFile);

        _files.Add(YamlWriter.Write("api.yaml", _draft.Header, ["yaml-language-server: $schema=../spec.schema.json"]));
        foreach (IGrouping<string, DraftMethod> group in methodsOfFile)
        {
            WriteParts(group.Key, [.. typesOfFile[group.Key]], [.. group]);
        }

        WriteParts("types", [.. typesOfFile["types"]], []);
    }

    // A type is in the file whose methods use it; what several files or the API use is in a file of its own.
    private ILookup<string, DeclaredType> GroupTypes(TypeUsage usage, ILookup<string, DraftMethod> methodsOfFile)
    {
        var fileOfType = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<string, DraftMethod> group in methodsOfFile)
        {
            foreach (string type in usage.OfMethods(group))
            {
                fileOfType[type] = fileOfType.ContainsKey(type) ? "types" : group.Key;
            }
        }

        foreach (string type in usage.OfHeader)
        {
            fileOfType[type] = "types";
        }

        return _draft.Types.ToLookup(type => fileOfType.GetValueOrDefault(type.Name, "types"));
    }

    private string GetFile(DraftMethod method)
    {
        string tag = method.Operation.Tags.Count > 0 ? method.Operation.Tags[0] : "methods";
        if (_fileOfTag.TryGetValue(tag, out string? file))
        {
            return file;
        }

        string name = ToKebabCase(tag);
        for (int number = 2; !_names.Add(name); number++)
        {
            name = $"{ToKebabCase(tag)}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return _fileOfTag[tag] = name;
    }

    private static string ToKebabCase(string tag)
    {
        string name = string.Join('-', WordSplitter.Split(tag).Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)])).Where(word => word.Length > 0)).ToLowerInvariant();
        return name.Length == 0 ? "methods" : name.Length > 60 ? name[..60].TrimEnd('-') : name;
    }

    private void WriteParts(string name, IReadOnlyList<DeclaredType> types, IReadOnlyList<DraftMethod> methods)
    {
        _cancel.ThrowIfCancellationRequested();
        if (types.Count == 0 && methods.Count == 0)
        {
            return;
        }

        WrittenFile whole = WriteFile(name, types, methods);
        if (whole.Text.Length <= MaxLength || types.Count + methods.Count <= 1)
        {
            _files.Add(whole);
            return;
        }

        int halfOfTypes = types.Count / 2;
        int halfOfMethods = (methods.Count + (types.Count % 2)) / 2;
        WriteParts(name, [.. types.Take(halfOfTypes)], [.. methods.Take(halfOfMethods)]);
        string next = name;
        for (int number = 2; !_names.Add(next); number++)
        {
            next = $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        WriteParts(next, [.. types.Skip(halfOfTypes)], [.. methods.Skip(halfOfMethods)]);
    }

    private static WrittenFile WriteFile(string name, IReadOnlyList<DeclaredType> types, IReadOnlyList<DraftMethod> methods)
    {
        var root = new SpecMap();
        if (types.Count > 0)
        {
            var section = new SpecMap { IsBlock = true };
            foreach (DeclaredType type in types)
            {
                section.Add(type.Name, TypeShaper.Simplify(type.Map), type.At);
            }

            root.Add("types", section);
        }

        if (methods.Count > 0)
        {
            var section = new SpecMap { IsBlock = true };
            foreach (DraftMethod method in methods)
            {
                section.Add(method.Name, method.Map, method.Operation.At);
            }

            root.Add("methods", section);
        }

        return YamlWriter.Write(name + ".yaml", root, ["yaml-language-server: $schema=../spec.schema.json"]);
    }
}
