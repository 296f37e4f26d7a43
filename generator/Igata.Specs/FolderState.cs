using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;
using Igata.Specs.Yaml;

namespace Igata.Specs;

/// <summary>What a folder was bound to, file by file. A later version of the folder uses it for the files that did not change.</summary>
/// <param name="files">The files, in the order of the folder.</param>
/// <param name="checkedFiles">The results of the files.</param>
internal sealed class FolderState(IReadOnlyList<FileSpec> files, IEnumerable<CheckedFile> checkedFiles)
{
    private readonly Dictionary<FileSpec, CheckedFile> _checked = checkedFiles.ToDictionary(file => file.Bound.Spec);

    /// <summary>Returns whether other versions of the files have the same header and equal types, which is all that they know of each other.</summary>
    public bool HaveSameTypes(IReadOnlyList<FileSpec> others)
    {
        FileSpec[] before = [.. files.Where(DeclaresForOthers)];
        FileSpec[] after = [.. others.Where(DeclaresForOthers)];
        return before.Length == after.Length
            && files.Any(file => file.Webhooks.Count > 0) == others.Any(file => file.Webhooks.Count > 0)
            && before.Zip(after, HaveSameTypes).All(areSame => areSame);
    }

    /// <summary>Finds the result of a version of a file whose types other files know. It is null if something that it refers to has another location.</summary>
    public CheckedFile? Find(FileSpec file, ICollection<FileSpec> current) =>
        _checked.TryGetValue(file, out CheckedFile? found) && !found.Bound.UsesMethods && found.Borrowed.All(current.Contains) ? found : null;

    private static bool DeclaresForOthers(FileSpec file) => file.Api is not null || file.TypesTree is not null;

    private static bool HaveSameTypes(FileSpec before, FileSpec after) => before == after
        || (before.Api is null && after.Api is null && before.File.Path == after.File.Path && YamlStructure.AreEqual(before.TypesTree, after.TypesTree));
}

/// <param name="Bound">The bound declarations of the file.</param>
/// <param name="Findings">What the rules found in them.</param>
/// <param name="Borrowed">The other files whose locations the file has, because it includes their records.</param>
/// <param name="Parameters">The locations of its members that are parameters somewhere.</param>
internal sealed record CheckedFile(BoundFile Bound, DiagnosticBag Findings, IReadOnlyCollection<FileSpec> Borrowed, HashSet<SourceLocation> Parameters);
