using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>All that a folder says, as written. Names are not resolved, and anything may be missing or wrong.</summary>
internal sealed class FolderSpec
{
    public ApiSpec? Api { get; set; }

    /// <summary>Its kind is not cast yet: only that is told, or its methods would bring a finding each.</summary>
    public bool Uncastable { get; set; }

    public List<TypeSpec> Types { get; } = [];

    public List<MethodSpec> Methods { get; } = [];

    /// <summary>The members of everything that has any, wherever they are written.</summary>
    public IEnumerable<FieldsSpec> AllFields() => Written().SelectMany(Within);

    /// <summary>The rules of all methods and of all records, wherever they are written.</summary>
    public IEnumerable<RuleSpec> AllRules() =>
    [
        .. Methods.SelectMany(method => method.Rules),
        .. Types.SelectMany(type => type.Shape.Rules),
        .. AllFields().SelectMany(fields => fields.Fields).SelectMany(field => field.Shape.Rules),
    ];

    private IEnumerable<FieldsSpec> Written() =>
    [
        .. Api?.AllFields() ?? [],
        .. Types.SelectMany(type => Of(type.Shape)),
        .. Methods.SelectMany(method => method.AllFields()),
    ];

    private static IEnumerable<FieldsSpec> Within(FieldsSpec fields) =>
        [fields, .. fields.Fields.SelectMany(field => Of(field.Shape)).SelectMany(Within)];

    private static IEnumerable<FieldsSpec> Of(ShapeSpec shape) => new[] { shape.Fields, shape.Cases }.OfType<FieldsSpec>();
}

/// <summary>A declared type.</summary>
internal sealed record TypeSpec(Located<string> Name, ShapeSpec Shape, SpecFile File);
