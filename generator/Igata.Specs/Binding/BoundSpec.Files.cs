using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>The parts of a bound spec that belong to one file.</summary>
internal sealed partial class BoundSpec
{
    private BoundSpec(BoundSpec whole, FolderSpec spec, bool hasHeader, Dictionary<string, TypeDef> types, IEnumerable<BoundItems> items)
    {
        Spec = spec;
        Whole = whole;
        HasHeader = hasHeader;
        Header = whole.Header;
        _fields = whole._fields;
        FlattenedUnions = whole.FlattenedUnions;
        DeclaredTypes = whole.DeclaredTypes;
        _types = types;
        DiscriminatedRecords = whole.DiscriminatedRecords;
        SectionFields = whole.SectionFields;
        foreach (BoundItems part in items)
        {
            AddLists(part);
        }
    }

    /// <summary>The bound spec of the folder, or this one.</summary>
    public BoundSpec Whole { get; }

    /// <summary>Whether the declarations of the header are part of this bound spec. The header itself is known to the view of each file.</summary>
    public bool HasHeader { get; }

    /// <summary>Whether a binding used the name or the request of a method, which can be in another file.</summary>
    public bool UsedMethods { get; set; }

    /// <summary>Whether two types have the same name, or a name cannot be followed: then the result depends on the order of the files.</summary>
    public bool IsIrregular => _isIrregular || Cycles.Count > 0 || IncludeProblems.Count > 0 || TooDeepLocations.Count > 0 || TooLargeUnions.Count > 0;

    private bool _isIrregular;

    /// <summary>Returns the methods of the folder to a binding, which depends on them from now on.</summary>
    public List<MethodSpec> FindMethods()
    {
        UsedMethods = true;
        return Spec.Methods;
    }

    /// <summary>Returns the webhooks of the folder to a binding, which depends on them from now on.</summary>
    public List<WebhookSpec> FindWebhooks()
    {
        UsedMethods = true;
        return Spec.Webhooks;
    }

    /// <summary>Registers a type by its name; if two have the same name, the first.</summary>
    public void AddType(TypeDef type)
    {
        if (FindType(type.Name) is not null)
        {
            _isIrregular = true;
        }
        else
        {
            _types.Add(type.Name, type);
        }
    }

    /// <summary>Adds what was bound before.</summary>
    public void Add(BoundItems items)
    {
        AddLists(items);
        _isIrregular |= items.IsIrregular;
        foreach (TypeDef type in items.Types)
        {
            AddType(type);
        }
    }

    public BoundCounts Count() => new(Records.Count, Enums.Count, Unions.Count, Cases.Count, Shapes.Count, Bodies.Count, Methods.Count, Webhooks.Count);

    /// <summary>Copies a range of each list.</summary>
    public BoundItems Copy(BoundRange range)
    {
        (BoundCounts start, BoundCounts end) = (range.Start, range.End);
        return new BoundItems
        {
            Records = Records.GetRange(start.Records, end.Records - start.Records),
            Enums = Enums.GetRange(start.Enums, end.Enums - start.Enums),
            Unions = Unions.GetRange(start.Unions, end.Unions - start.Unions),
            Cases = Cases.GetRange(start.Cases, end.Cases - start.Cases),
            Shapes = Shapes.GetRange(start.Shapes, end.Shapes - start.Shapes),
            Bodies = Bodies.GetRange(start.Bodies, end.Bodies - start.Bodies),
            Methods = Methods.GetRange(start.Methods, end.Methods - start.Methods),
            Webhooks = Webhooks.GetRange(start.Webhooks, end.Webhooks - start.Webhooks),
        };
    }

    /// <summary>Creates the view of one file, or of the header: its own declarations, and the types and the header of the folder.</summary>
    public BoundSpec CreateView(FolderSpec spec, bool hasHeader, params BoundRange[] ranges) => new(this, spec, hasHeader, _types, ranges.Select(Copy));

    /// <summary>Creates a bound spec that knows the types and the header of this one, to which declarations are added without changing this one.</summary>
    public BoundSpec CreatePart() => new(this, Spec, hasHeader: false, new(StringComparer.Ordinal), []);

    /// <summary>Returns all that was added. Nothing is added later.</summary>
    public BoundItems TakeItems() => new()
    {
        Records = Records,
        Enums = Enums,
        Unions = Unions,
        Cases = Cases,
        Shapes = Shapes,
        Bodies = Bodies,
        Methods = Methods,
        Webhooks = Webhooks,
        IsIrregular = IsIrregular,
    };

    private void AddLists(BoundItems items)
    {
        Records.AddRange(items.Records);
        Enums.AddRange(items.Enums);
        Unions.AddRange(items.Unions);
        Cases.AddRange(items.Cases);
        Shapes.AddRange(items.Shapes);
        Bodies.AddRange(items.Bodies);
        Methods.AddRange(items.Methods);
        Webhooks.AddRange(items.Webhooks);
    }
}
