using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>All that a folder says, as written. Names are not resolved, and anything may be missing or wrong.</summary>
internal sealed class FolderSpec
{
    public ApiSpec? Api { get; set; }

    /// <summary>The client that it adds methods to; what that one has is among the types and methods, from its own file.</summary>
    public ReferencedClient? Client { get; set; }

    public List<TypeSpec> Types { get; } = [];

    public List<MethodSpec> Methods { get; } = [];

    /// <summary>The api.yaml of a folder that adds to a client.</summary>
    public SpecFile? Own { get; set; }

    /// <summary>Whether something was written in this folder, and is not of the client that it adds to.</summary>
    public bool IsOwn(string file) => Client is null || Client.File.Path != file;

    /// <summary>The members of everything that has any, wherever they are written.</summary>
    public IEnumerable<FieldsSpec> GetAllFields() => GetDeclaredFields().SelectMany(Flatten);

    /// <summary>The rules of all methods and of all records, wherever they are written.</summary>
    public IEnumerable<RuleSpec> GetAllRules() =>
    [
        .. Methods.SelectMany(method => method.Rules),
        .. Types.SelectMany(type => type.Shape.Rules),
        .. GetAllFields().SelectMany(fields => fields.Fields).SelectMany(field => field.Shape.Rules),
    ];

    private IEnumerable<FieldsSpec> GetDeclaredFields() =>
    [
        .. Api?.GetAllFields() ?? [],
        .. Types.SelectMany(type => GetFields(type.Shape)),
        .. Methods.SelectMany(method => method.GetAllFields()),
    ];

    private static IEnumerable<FieldsSpec> Flatten(FieldsSpec fields) =>
        [fields, .. fields.Fields.SelectMany(field => GetFields(field.Shape)).SelectMany(Flatten)];

    private static IEnumerable<FieldsSpec> GetFields(ShapeSpec shape) => new[] { shape.Fields, shape.Cases }.OfType<FieldsSpec>();
}

/// <summary>A declared type.</summary>
internal sealed record TypeSpec(Located<string> Name, ShapeSpec Shape, SpecFile File);
