using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>All that a folder says, as written. Names are not resolved, and anything may be missing or wrong.</summary>
internal sealed class FolderSpec
{
    public ApiSpec? Api { get; set; }

    /// <summary>Its protocol or its kind is not cast yet: only that is told, or its methods would bring a finding each.</summary>
    public bool Uncastable { get; set; }

    public List<TypeSpec> Types { get; } = [];

    public List<MethodSpec> Methods { get; } = [];

    /// <summary>The rules of all methods and of all records, wherever they are written.</summary>
    public IEnumerable<RuleSpec> AllRules() =>
    [
        .. Methods.SelectMany(method => (IEnumerable<RuleSpec>)[.. method.Rules, .. Rules(method.Request?.Fields), .. Rules(method.Response?.Fields)]),
        .. Types.SelectMany(type => Rules(type.Shape)),
    ];

    private static IEnumerable<RuleSpec> Rules(FieldsSpec? fields) => fields?.Fields.SelectMany(field => Rules(field.Shape)) ?? [];

    private static IEnumerable<RuleSpec> Rules(ShapeSpec shape) => [.. shape.Rules, .. Rules(shape.Fields)];
}

/// <summary>The header of an API.</summary>
internal sealed record ApiSpec
{
    public required SpecFile File { get; init; }

    /// <summary>The first key.</summary>
    public required Place Start { get; init; }

    /// <summary>The keywords that were written, sound or not.</summary>
    public required IReadOnlyCollection<string> Written { get; init; }

    public Located<string>? Name { get; init; }

    public string? Title { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public string? Source { get; init; }

    public Located<string>? Protocol { get; init; }

    public Located<string>? Endpoint { get; init; }

    public Located<string>? DispatchHeader { get; init; }

    public Located<string>? Target { get; init; }

    public Located<string>? ContentType { get; init; }

    public Auth Auth { get; init; } = Auth.None;

    public ErrorsSpec Errors { get; init; } = new();
}

internal sealed record ErrorsSpec
{
    public Located<string>? Code { get; init; }

    public Located<string>? After { get; init; }

    public Located<string>? Header { get; init; }

    public Located<string>? Message { get; init; }

    public IReadOnlyList<ErrorCodeSpec> Codes { get; init; } = [];
}

internal sealed record ErrorCodeSpec
{
    public required Located<string> Code { get; init; }

    public Located<int>? Status { get; init; }

    public Located<string>? As { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public bool Always { get; init; }
}

/// <summary>A declared type.</summary>
internal sealed record TypeSpec(Located<string> Name, ShapeSpec Shape, SpecFile File);
