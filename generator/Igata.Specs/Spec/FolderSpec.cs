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
            Methods.ForEach(method => rules.AddRange(method.Rules));
            Types.ForEach(type => rules.AddRange(type.Shape.Rules));
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
        .. Types.SelectMany(type => GetFields(type.Shape)),
        .. Methods.SelectMany(method => method.GetAllFields()),
        .. Webhooks.SelectMany(webhook => webhook.GetAllFields()),
    ];

    // Nearly no member has rules, so that a query for each of them would take longer than this walk.
    private static void AddRules(FieldsSpec? fields, List<RuleSpec> rules)
    {
        foreach (FieldSpec field in fields?.Fields ?? [])
        {
            rules.AddRange(field.Shape.Rules);
            AddRules(field.Shape.Fields, rules);
            AddRules(field.Shape.Cases, rules);
        }
    }

    private static IEnumerable<FieldsSpec> Flatten(FieldsSpec fields) =>
        [fields, .. fields.Fields.SelectMany(field => GetFields(field.Shape)).SelectMany(Flatten)];

    private static IEnumerable<FieldsSpec> GetFields(ShapeSpec shape) => new[] { shape.Fields, shape.Cases }.OfType<FieldsSpec>();
}

/// <summary>A declared type.</summary>
internal sealed record TypeSpec(Located<string> Name, ShapeSpec Shape, SpecFile File);
