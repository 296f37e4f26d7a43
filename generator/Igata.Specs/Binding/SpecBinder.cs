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
    public static BoundFolder Bind(FolderSpec spec, IReadOnlyList<FileSpec> files, Func<FileSpec, BoundFile?> find)
    {
        var boundSpec = new BoundSpec(spec);
        var folder = new BoundFolder(boundSpec, ExpandSections(boundSpec, files, find));
        var shapes = new ShapeBuilder(boundSpec);
        folder.Add(BoundPart.Types, file => ForEach(file.Spec.Types, shapes.Declare));
        DiscriminatorBuilder.Apply(boundSpec);
        BoundCounts start = boundSpec.Count();
        boundSpec.Header = HeaderBuilder.Build(boundSpec, shapes);
        folder.Header = new BoundRange(start, boundSpec.Count());
        var methods = new MethodBuilder(boundSpec, shapes);
        folder.Add(BoundPart.Methods, file => ForEach(file.Methods, methods.Declare));
        var webhooks = new WebhookBuilder(boundSpec, shapes);
        folder.Add(BoundPart.Webhooks, file => ForEach(file.Webhooks, webhooks.Declare));

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

    private static void ForEach<T>(IReadOnlyList<T> items, Action<T> action)
    {
        foreach (T item in items)
        {
            action(item);
        }
    }
}
