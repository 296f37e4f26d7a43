using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>How a response represents an error, and the codes.</summary>
internal sealed record ErrorsSpec
{
    public SourceLocation Location { get; init; }

    public IReadOnlyList<Located<string>> Code { get; init; } = [];

    public Located<string>? After { get; init; }

    public Located<string>? Before { get; init; }

    public Located<string>? Header { get; init; }

    public IReadOnlyList<Located<string>> Message { get; init; } = [];

    public BodySpec? Body { get; init; }

    /// <summary>The tests by which a body with a status below 400 is an error. Empty if there is no such body.</summary>
    public IReadOnlyList<TestSpec> When { get; init; } = [];

    public IReadOnlyList<ErrorCodeSpec> Codes { get; init; } = [];

    /// <summary>Whether the spec says where the code is.</summary>
    public bool HasCodeLocation => Code.Count > 0 || Header is not null;
}

/// <summary>The errors that a method can return.</summary>
/// <param name="Codes">The codes, with what replaces their description in the API.</param>
internal sealed record MethodErrorsSpec(IReadOnlyList<ErrorCodeSpec> Codes)
{
    public static readonly MethodErrorsSpec None = new([]);

    /// <summary>How the responses of this method represent an error; null if as those of the API.</summary>
    public ErrorsSpec? Own { get; init; }

    public IEnumerable<FieldsSpec> GetAllFields() =>
        new[] { Own?.Body?.Fields }.Concat(Codes.SelectMany(code => code.GetAllFields())).OfType<FieldsSpec>();
}

/// <summary>An error code of an API, or in a method what replaces its description.</summary>
internal sealed record ErrorCodeSpec
{
    public required Located<string> Code { get; init; }

    public Located<int>? Status { get; init; }

    public Located<string>? As { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public BodySpec? Body { get; init; }

    public FieldsSpec? Headers { get; init; }

    public Located<string>? RetryAfter { get; init; }

    public bool NeverRetry { get; init; }

    public bool IsDefault { get; init; }

    /// <summary>Whether the entry of a method replaces parts of the description.</summary>
    public bool IsChanged { get; init; }

    public IEnumerable<FieldsSpec?> GetAllFields() => [Body?.Fields, Headers];
}
