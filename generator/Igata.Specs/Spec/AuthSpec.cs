using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>The authentication: a keyword, or one of the mappings.</summary>
internal sealed record AuthSpec(SourceLocation Location)
{
    /// <summary>One of the texts in <see cref="Keywords.AuthForms"/>.</summary>
    public string? Keyword { get; init; }

    public BasicSpec? Basic { get; init; }

    public Located<string>? Header { get; init; }

    public Located<string>? Scheme { get; init; }

    public Located<string>? Query { get; init; }

    public Located<string>? Cookie { get; init; }

    public TokenSpec? Token { get; init; }
}

internal sealed record BasicSpec(Located<string>? User, string? Password);

internal sealed record TokenSpec
{
    public Located<string>? Method { get; init; }

    public Located<string>? From { get; init; }

    public Located<string>? Expires { get; init; }

    public Located<int>? Lifetime { get; init; }
}
