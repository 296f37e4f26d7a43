using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>The content of a folder. Names are not resolved, and anything can be missing or invalid.</summary>
internal sealed class FolderSpec
{
    private List<RuleSpec>? _rules;

    public ApiSpec? Api { get; set; }

    /// <summary>The client that the folder adds methods to. Its types and methods are included, with a file of their own.</summary>
    public ReferencedClient? Client { get; set; }

    public List<TypeSpec> Types { get; } = [];

    public List<MethodSpec> Methods { get; } = [];

    public List<WebhookSpec> Webhooks { get; } = [];

    /// <summary>The api.yaml of a folder that adds methods to a client.</summary>
    public SpecFile? Own { get; set; }

    /// <summary>Returns whether a file belongs to this folder and not to the client that it adds methods to.</summary>
    public bool IsOwn(string file) => Client is null || Client.File.Path != file;

    /// <summary>Returns all lists of members.</summary>
    public IEnumerable<FieldsSpec> GetAllFields() => GetDeclaredFields().SelectMany(Flatten);

    /// <summary>Returns the rules of all methods and records of a spec that is complete.</summary>
    public IReadOnlyList<RuleSpec> GetAllRules()
    {
        if (_rules is null)
        {
            var rules = new List<RuleSpec>();
            Methods.ForEach(method => AddRules(method.Rules, rules));
            Types.ForEach(type => AddRules(type.Shape.Rules, rules));
            foreach (FieldsSpec fields in GetDeclaredFields())
            {
                AddRules(fields, rules);
            }

            _rules = rules;
        }

        return _rules;
    }

    private IEnumerable<FieldsSpec> GetDeclaredFields() =>
    [
        .. Api?.GetAllFields() ?? [],
        .. Types.Where(type => type.Shape.Fields is not null || type.Shape.Cases is not null).SelectMany(type => GetFields(type.Shape)),
        .. Methods.SelectMany(method => method.GetAllFields()),
        .. Webhooks.SelectMany(webhook => webhook.GetAllFields()),
    ];

    // Nearly no member has rules, so that a query for each of them would take longer than this walk.
    private static void AddRules(FieldsSpec? fields, List<RuleSpec> rules)
    {
        for (int i = 0; i < fields?.Fields.Count; i++)
        {
            ShapeSpec shape = fields.Fields[i].Shape;
            AddRules(shape.Rules, rules);
            AddRules(shape.Fields, rules);
            AddRules(shape.Cases, rules);
        }
    }

    private static void AddRules(IReadOnlyList<RuleSpec> some, List<RuleSpec> rules)
    {
        if (some.Count > 0)
        {
            rules.AddRange(some);
        }
    }

    private static IEnumerable<FieldsSpec> Flatten(FieldsSpec fields) =>
        [fields, .. fields.Fields.SelectMany(field => GetFields(field.Shape)).SelectMany(Flatten)];

    private static IEnumerable<FieldsSpec> GetFields(ShapeSpec shape) => new[] { shape.Fields, shape.Cases }.OfType<FieldsSpec>();
}

/// <summary>A declared type.</summary>
internal sealed record TypeSpec(Located<string> Name, ShapeSpec Shape, SpecFile File);
