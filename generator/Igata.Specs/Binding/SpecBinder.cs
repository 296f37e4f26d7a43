using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Binds a spec: first the declared types, then the header, then the methods, which may echo
/// types; authentication is last, because a method issues the token.
/// </summary>
internal static class SpecBinder
{
    /// <summary>Binds a folder as if it were one file.</summary>
    public static BoundSpec Bind(FolderSpec spec)
    {
        var all = new FileSpec { File = spec.Api?.File ?? new SpecFile("", "", ""), Types = [.. spec.Types], Methods = [.. spec.Methods], Webhooks = [.. spec.Webhooks] };
        return Bind(spec, [all], static _ => null).Spec;
    }

    /// <summary>Binds the files of a folder.</summary>
    /// <param name="spec">The folder, whose names are unique.</param>
    /// <param name="files">The files, in the order of the folder.</param>
    /// <param name="find">Finds the result of a file that was bound before with equal types, or returns null.</param>
    /// <param name="isParallel">Whether the files are bound at the same time. If the result is irregular, it is not complete.</param>
    public static BoundFolder Bind(FolderSpec spec, IReadOnlyList<FileSpec> files, Func<FileSpec, BoundFile?> find, bool isParallel = false)
    {
        var boundSpec = new BoundSpec(spec);
        var folder = new BoundFolder(boundSpec, ExpandSections(boundSpec, files, find)) { IsParallel = isParallel };
        folder.Add(BoundPart.Types);
        DiscriminatorBuilder.Apply(boundSpec);
        folder.BindHeader();
        folder.Add(BoundPart.Methods);
        folder.Add(BoundPart.Webhooks);

        // The discriminators are applied again, for unions that are written in place in the header and in methods.
        DiscriminatorBuilder.Apply(boundSpec);
        StreamNames.Apply(boundSpec);
        AuthBuilder.Apply(boundSpec);
        RouteConflicts.Apply(boundSpec);
        return folder;
    }

    private static BoundFile[] ExpandSections(BoundSpec boundSpec, IReadOnlyList<FileSpec> files, Func<FileSpec, BoundFile?> find)
    {
        var sections = new SectionRecords(boundSpec);
        sections.ExpandHeader();
        BoundFile[] expanded = [.. files.Select(file => find(file) ?? sections.Expand(file))];
        Replace(boundSpec.Spec.Methods, expanded.SelectMany(file => file.Methods));
        Replace(boundSpec.Spec.Webhooks, expanded.SelectMany(file => file.Webhooks));
        boundSpec.SectionFields.UnionWith(expanded.SelectMany(file => file.SectionFields));
        return expanded;
    }

    private static void Replace<T>(List<T> list, IEnumerable<T> items)
    {
        list.Clear();
        list.AddRange(items);
    }
}
