using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Combines the files of a very large API. The compiler compares the name of each generated file with all others after every edit, so
/// thousands of files make every edit slow. The group of a file depends only on its name, so that an added method moves no other.
/// </summary>
internal static class FileGroups
{
    private const int MaxFiles = 1000;
    private const int Groups = 256;

    public static EquatableArray<SourceFile> Combine(SourceFile[] files, Api api)
    {
        if (files.Length <= MaxFiles)
        {
            return files.ToEquatableArray();
        }

        string folder = api.File.Substring(0, api.File.LastIndexOf('/') + 1);
        return
        [
            .. files.Where(file => !IsGrouped(file)),
            .. files.Where(IsGrouped).GroupBy(file => HintNames.ComputeHash(file.HintName) % Groups).OrderBy(group => group.Key).Select(group => new GroupFile
            {
                HintName = HintNames.Create($"{api.Name}.Group{group.Key:x2}"),
                Namespace = files[0].Namespace,
                SpecPath = folder + "*.yaml",
                Files = group.ToEquatableArray(),
                RefersToUnstable = group.Any(file => file.RefersToUnstable),
            }),
        ];
    }

    private static bool IsGrouped(SourceFile file) => file is MethodFile or ExtensionFile or TypeFile or WebhookFile;
}
