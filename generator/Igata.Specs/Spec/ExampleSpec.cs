using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>A documented call and its response or error.</summary>
internal sealed record ExampleSpec(SourceLocation Location)
{
    public string? Summary { get; init; }

    public IReadOnlyList<ExampleSetupSpec> Setup { get; init; } = [];

    /// <summary>The request of the example.</summary>
    public CallSpec Call { get; init; } = CallSpec.Empty;

    /// <summary>The response of the example, with its keyword.</summary>
    public (Located<string> Keyword, JsonNode Value)? Response { get; init; }

    public ErrorResponseSpec? Error { get; init; }
}

/// <summary>The sections of a call.</summary>
internal sealed record CallSpec(IReadOnlyList<(Located<string> Keyword, JsonNode Value)> Sections)
{
    public static readonly CallSpec Empty = new([]);

    public JsonNode? this[string section] => Sections.FirstOrDefault(entry => entry.Keyword.Value == section).Value;
}

/// <param name="Method">The key of the method.</param>
/// <param name="Request">The request; for REST an object with the sections.</param>
internal sealed record ExampleSetupSpec(Located<string> Method, JsonNode Request);

internal sealed record ErrorResponseSpec(SourceLocation Location)
{
    /// <summary>All keywords that are present, valid or not.</summary>
    public required IReadOnlyList<Located<string>> DeclaredKeywords { get; init; }

    public Located<int>? Status { get; init; }

    public JsonNode? Headers { get; init; }

    public JsonNode? Body { get; init; }

    public Located<string>? Code { get; init; }

    public string? Message { get; init; }

    public JsonNode? Data { get; init; }
}
