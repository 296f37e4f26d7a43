using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

internal sealed record MethodSpec
{
    public required SpecFile File { get; init; }

    /// <summary>The key: the name on the wire, with or without <c>@version</c>.</summary>
    public required Located<string> Key { get; init; }

    /// <summary>All keywords that are present, valid or not.</summary>
    public required IReadOnlyList<Located<string>> DeclaredKeywords { get; init; }

    public required string Wire { get; init; }

    public string? Version { get; init; }

    public Located<string>? As { get; init; }

    public Located<string>? Target { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public LifecycleSpec Lifecycle { get; init; } = LifecycleSpec.Stable;

    public Located<string>? Endpoint { get; init; }

    public AuthSpec? Auth { get; init; }

    public Located<string>? ContentType { get; init; }

    /// <summary>The request, or the <c>params</c> of JSON-RPC.</summary>
    public BodySpec? Request { get; init; }

    /// <summary>The response, or the <c>result</c> of JSON-RPC.</summary>
    public BodySpec? Response { get; init; }

    public RestSpec Rest { get; init; } = new();

    /// <summary>The members that are parameters of the short overload; null if there is none.</summary>
    public IReadOnlyList<Located<string>>? Short { get; init; }

    public SourceLocation ShortLocation { get; init; }

    public PagesSpec? Pages { get; init; }

    public IReadOnlyList<RuleSpec> Rules { get; init; } = [];

    public SourceLocation RulesLocation { get; init; }

    public bool? Idempotent { get; init; }

    public bool Async { get; init; }

    public string? Scope { get; init; }

    public MethodErrorsSpec Errors { get; init; } = MethodErrorsSpec.None;

    /// <summary>The error codes that mean that there is nothing.</summary>
    public IReadOnlyList<Located<string>> Absent { get; init; } = [];

    public SourceLocation AbsentLocation { get; init; }

    public IReadOnlyList<ExampleSpec> Examples { get; init; } = [];

    public IEnumerable<FieldsSpec> GetAllFields() =>
        [.. new[] { Request?.Fields, Response?.Fields }.OfType<FieldsSpec>(), .. Rest.GetAllFields(), .. Errors.GetAllFields()];
}

/// <summary>A request or a response: members, a type, raw bytes, or for a response 'echo'.</summary>
internal sealed record BodySpec(SourceLocation Location)
{
    public required Located<string> Keyword { get; init; }

    /// <summary>Whether the body can be absent, because its keyword ends in <c>?</c>.</summary>
    public bool Optional { get; init; }

    public FieldsSpec? Fields { get; init; }

    public TypeExpr? Type { get; init; }

    public ContentSpec? Content { get; init; }

    /// <summary>The form of the events or lines that the body consists of, whose type is <see cref="Type"/>; null: the body is one value.</summary>
    public StreamSpec? Stream { get; init; }

    /// <summary>The shape of one event or line, if it has a secret or limits of its own.</summary>
    public ShapeSpec? ItemShape { get; init; }

    public bool Echo { get; init; }
}
