using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>A bound spec, with the parts that each file declares.</summary>
internal sealed class BoundFolder(BoundSpec spec, IReadOnlyList<BoundFile> files)
{
    private readonly Dictionary<BoundFile, List<BoundRange>> _ranges = files.ToDictionary(file => file, _ => new List<BoundRange>());

    public BoundSpec Spec => spec;

    public IReadOnlyList<BoundFile> Files => files;

    public BoundRange Header { get; set; }

    /// <summary>Adds a part of each file: what was bound before, or else what is bound now.</summary>
    /// <param name="part">The part.</param>
    /// <param name="bind">Binds this part of a file.</param>
    public void Add(BoundPart part, Action<BoundFile> bind)
    {
        foreach (BoundFile file in files)
        {
            BoundCounts start = spec.Count();
            bool isBound = file.Items.TryGetValue(part, out BoundItems? items);
            if (isBound)
            {
                spec.Add(items!);
            }
            else
            {
                spec.UsedMethods = false;
                bind(file);
                file.UsesMethods |= spec.UsedMethods;
            }

            var range = new BoundRange(start, spec.Count());
            _ranges[file].Add(range);
            if (!isBound)
            {
                file.Items.Add(part, spec.Copy(range));
            }
        }
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
    public BoundSpec CreateHeaderView() => spec.CreateView(new FolderSpec { Api = spec.Spec.Api }, hasHeader: true, Header);
}
