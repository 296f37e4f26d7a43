using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>A webhook: what the service sends, and what a receiver returns.</summary>
/// <param name="Call">The parts that a webhook has in common with a method.</param>
internal sealed record WebhookSpec(MethodSpec Call)
{
    /// <summary>The responses of single cases of the request.</summary>
    public FieldsSpec? Answers { get; init; }

    public Located<int>? Status { get; init; }

    /// <summary>The signature of this webhook; null if it is that of the receiver.</summary>
    public SignatureSpec? Signature { get; init; }

    public IEnumerable<FieldsSpec> GetAllFields() => Answers is null ? Call.GetAllFields() : Call.GetAllFields().Append(Answers);
}

/// <summary>What all webhooks of an API have in common.</summary>
internal sealed record ReceiverSpec(SourceLocation Location)
{
    public Located<string>? DispatchHeader { get; init; }

    public SignatureSpec? Signature { get; init; }

    public ChallengeSpec? Challenge { get; init; }

    public DuplicatesSpec? Duplicates { get; init; }

    public Located<int>? MaxBytes { get; init; }
}

internal sealed record SignatureSpec(SourceLocation Location)
{
    /// <summary>Whether the webhook has no signature although the receiver defines one.</summary>
    public bool IsNone { get; init; }

    public Located<string>? Header { get; init; }

    public Located<string>? Algorithm { get; init; }

    public Located<string>? Encoding { get; init; }

    public Located<string>? Key { get; init; }

    public string? KeyPrefix { get; init; }

    public Located<string>? Signs { get; init; }

    public IReadOnlyList<Located<string>> Value { get; init; } = [];

    /// <summary>Whether the value is a list of parts.</summary>
    public bool HasParts { get; init; }

    public Located<string>? Separator { get; init; }

    public TimestampSpec? Timestamp { get; init; }

    public Located<string>? Id { get; init; }
}

internal sealed record TimestampSpec(SourceLocation Location)
{
    public Located<string>? Header { get; init; }

    public Located<string>? Member { get; init; }

    public Located<string>? Type { get; init; }

    public Located<int>? Window { get; init; }
}

internal sealed record ChallengeSpec(SourceLocation Location)
{
    public IReadOnlyList<TestSpec>? When { get; init; }

    public IReadOnlyList<TestSpec>? Query { get; init; }

    public Located<string>? Token { get; init; }

    /// <summary>The text of the response: a member, a JSON Pointer, or a parameter in the query.</summary>
    public Located<string>? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is a parameter in the query.</summary>
    public bool IsTextInQuery { get; init; }

    /// <summary>The members of the response.</summary>
    public IReadOnlyList<ChallengeMemberSpec> Members { get; init; } = [];

    public Located<bool>? Signed { get; init; }
}

/// <summary>A member of the response to a challenge: a constant, a member that is returned, or one that is signed.</summary>
internal sealed record ChallengeMemberSpec(Located<string> Name)
{
    public JsonLeaf? Const { get; init; }

    public Located<string>? Pointer { get; init; }

    public bool IsSigned { get; init; }
}

internal sealed record DuplicatesSpec(SourceLocation Location)
{
    public IReadOnlyList<Located<string>> Members { get; init; } = [];

    public Located<string>? Header { get; init; }

    public Located<int>? Keep { get; init; }
}
