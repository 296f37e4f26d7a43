using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>How the sender verifies the URL of a receiver.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChallengeScheme
{
    /// <summary>Gets whether the challenge is a GET request, which is described by its query.</summary>
    public bool IsGet { get; init; }

    /// <summary>Gets the tests that a challenge satisfies. Parameters of a query are members.</summary>
    public IReadOnlyList<ErrorTest> Tests { get; init; } = [];

    /// <summary>Gets the pointer to the token of the options; null if there is none.</summary>
    public string? TokenPointer { get; init; }

    /// <summary>Gets the pointer to the text of the response; null if the response is a JSON object.</summary>
    public string? TextPointer { get; init; }

    /// <summary>Gets the members of the response.</summary>
    public IReadOnlyList<ChallengeMember> Members { get; init; } = [];

    /// <summary>Gets whether the challenge is signed.</summary>
    public bool IsSigned { get; init; }
}

/// <summary>A member of the response to a challenge.</summary>
/// <param name="name">The name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChallengeMember(string name)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the constant as JSON; null if it is none.</summary>
    public string? Constant { get; init; }

    /// <summary>Gets the pointer to the value that is returned or signed.</summary>
    public string? Pointer { get; init; }

    /// <summary>Gets whether the value is signed.</summary>
    public bool IsSigned { get; init; }
}
