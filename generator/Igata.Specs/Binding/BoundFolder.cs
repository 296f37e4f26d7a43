using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>A bound spec, with the parts that each file declares.</summary>
internal sealed class BoundFolder(BoundSpec spec, IReadOnlyList<BoundFile> files)
{
    private readonly FileBinder _binder = new(spec);
    private readonly Dictionary<BoundFile, List<BoundRange>> _ranges = files.ToDictionary(file => file, _ => new List<BoundRange>());

    private BoundRange _header;

    public BoundSpec Spec => spec;

    public IReadOnlyList<BoundFile> Files => files;

    /// <summary>
    /// Whether files are bound at the same time, each into a bound spec of its own. Then no file knows what is irregular in another.
    /// </summary>
    public bool IsParallel { get; init; }

    /// <summary>Adds a part of each file: what was bound before, or else what is bound now.</summary>
    public void Add(BoundPart part)
    {
        if (IsParallel)
        {
            BoundFile[] missing = [.. files.Where(file => !file.Items.ContainsKey(part))];
            EachInParallel.Run(missing.Length, index => BindApart(missing[index], part));
        }

        foreach (BoundFile file in files)
        {
            BoundCounts start = spec.Count();
            if (file.Items.TryGetValue(part, out BoundItems? items))
            {
                spec.Add(items);
                _ranges[file].Add(new BoundRange(start, spec.Count()));
                continue;
            }

            spec.UsedMethods = false;
            _binder.Bind(file, part);
            file.UsesMethods |= spec.UsedMethods;
            var range = new BoundRange(start, spec.Count());
            _ranges[file].Add(range);
            file.Items.Add(part, spec.Copy(range));
        }
    }

    public void BindHeader()
    {
        BoundCounts start = spec.Count();
        spec.Header = HeaderBuilder.Build(spec, _binder.Shapes);
        _header = new BoundRange(start, spec.Count());
    }

    /// <summary>Creates the view of one file: its declarations, and the types and the header of the folder.</summary>
    public BoundSpec CreateView(BoundFile file)
    {
        var declared = new FolderSpec { Api = spec.Spec.Api };
        declared.Types.AddRange(file.Spec.Types);
        declared.Methods.AddRange(file.Methods);
        declared.Webhooks.AddRange(file.Webhooks);
        return spec.CreateView(declared, hasHeader: false, [.. _ranges[file]]);
    }

    /// <summary>Creates the view of the header, whose options also depend on the methods of the whole folder.</summary>
    public BoundSpec CreateHeaderView() => spec.CreateView(new FolderSpec { Api = spec.Spec.Api }, hasHeader: true, _header);

    private void BindApart(BoundFile file, BoundPart part)
    {
        BoundSpec own = spec.CreatePart();
        new FileBinder(own).Bind(file, part);
        file.UsesMethods |= own.UsedMethods;
        file.Items.Add(part, own.TakeItems());
    }
}
