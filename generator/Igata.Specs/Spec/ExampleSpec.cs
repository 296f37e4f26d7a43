using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>A documented exchange.</summary>
internal sealed record ExampleSpec(SourceLocation Location)
{
    public string? Summary { get; init; }

    public IReadOnlyList<ExampleSetupSpec> Setup { get; init; } = [];

    /// <summary>What is sent.</summary>
    public CallSpec Call { get; init; } = CallSpec.Empty;

    /// <summary>What comes back, by its keyword.</summary>
    public (Located<string> Keyword, JsonNode Value)? Response { get; init; }

    public ErrorResponseSpec? Error { get; init; }
}

/// <summary>What is sent, by the names of the sections.</summary>
internal sealed record CallSpec(IReadOnlyList<(Located<string> Keyword, JsonNode Value)> Sections)
{
    public static readonly CallSpec Empty = new([]);

    public JsonNode? this[string section] => Sections.FirstOrDefault(entry => entry.Keyword.Value == section).Value;
}

/// <param name="Method">By its key.</param>
/// <param name="Request">What is sent; of REST an object of its sections.</param>
internal sealed record ExampleSetupSpec(Located<string> Method, JsonNode Request);

internal sealed record ErrorResponseSpec(SourceLocation Location)
{
    /// <summary>The keywords that were written, sound or not.</summary>
    public required IReadOnlyList<Located<string>> DeclaredKeywords { get; init; }

    public Located<int>? Status { get; init; }

    public JsonNode? Headers { get; init; }

    public JsonNode? Body { get; init; }

    public Located<string>? Code { get; init; }

    public string? Message { get; init; }

    public JsonNode? Data { get; init; }
}
