using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

internal sealed record MethodSpec
{
    public required SpecFile File { get; init; }

    /// <summary>As written: the wire name, with <c>@version</c> or without.</summary>
    public required Located<string> Key { get; init; }

    public required string Wire { get; init; }

    public string? Version { get; init; }

    public Located<string>? As { get; init; }

    public Located<string>? Target { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public LifeSpec Life { get; init; } = LifeSpec.Stable;

    public BodySpec? Request { get; init; }

    public BodySpec? Response { get; init; }

    public IReadOnlyList<RuleSpec> Rules { get; init; } = [];

    public Place RulesPlace { get; init; }

    public bool Idempotent { get; init; }

    public bool Async { get; init; }

    public string? Scope { get; init; }

    public IReadOnlyList<Located<string>> Errors { get; init; } = [];

    public IReadOnlyList<ExampleSpec> Examples { get; init; } = [];
}

/// <summary>What is sent or what comes back: members, a type, or (of a response) an echo.</summary>
internal sealed record BodySpec(Place Place)
{
    public FieldsSpec? Fields { get; init; }

    public TypeExpr? Type { get; init; }

    public bool Echo { get; init; }
}

internal sealed record ExampleSpec(Place Place)
{
    public string? Summary { get; init; }

    public IReadOnlyList<GivenSpec> Given { get; init; } = [];

    public JsonNode? Request { get; init; }

    public JsonNode? Response { get; init; }

    public ErrorAnswerSpec? Error { get; init; }
}

internal sealed record GivenSpec(Located<string> Method, JsonNode Request);

internal sealed record ErrorAnswerSpec(Place Place)
{
    public Located<int>? Status { get; init; }

    public JsonNode? Body { get; init; }
}
