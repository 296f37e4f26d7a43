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

    /// <summary>The entries of a list, all of which are sent; null: it is no list.</summary>
    public IReadOnlyList<AuthSpec>? All { get; init; }

    /// <summary>The entries of <c>any-of</c>, one of which is sent; null: it has none.</summary>
    public IReadOnlyList<AuthSpec>? AnyOf { get; init; }

    /// <summary>Returns the entries without the lists around them.</summary>
    public IEnumerable<AuthSpec> Flatten() => All is null && AnyOf is null ? [this] : (All ?? []).Concat(AnyOf ?? []).SelectMany(entry => entry.Flatten());
}

internal sealed record BasicSpec(Located<string>? User, string? Password);

internal sealed record TokenSpec
{
    public Located<string>? Method { get; init; }

    public Located<string>? From { get; init; }

    public Located<string>? Expires { get; init; }

    public Located<int>? Lifetime { get; init; }

    public RefreshSpec? Refresh { get; init; }
}

internal sealed record RefreshSpec(Located<string>? Method, Located<string>? From, Located<string>? To);
