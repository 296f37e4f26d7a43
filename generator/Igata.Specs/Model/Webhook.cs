namespace Igata.Specs.Model;

/// <summary>A request that the service sends to its users.</summary>
public sealed record Webhook
{
    /// <summary>The C# name without <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What names the webhook on the wire: the last segment of its path, or the value of the header <see cref="Receiver.DispatchHeader"/>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// The parts that a webhook has in common with a method. <see cref="Method.Http"/> is set if the request is not only JSON. The name is
    /// that of the owner of its types.
    /// </summary>
    public required Method Call { get; init; }

    /// <summary>Whether the response can be absent.</summary>
    public bool IsResponseOptional { get; init; }

    /// <summary>The responses of single cases of the request.</summary>
    public EquatableArray<WebhookAnswer> Answers { get; init; }

    /// <summary>The status of a response without a body.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The signature; null if that of the receiver applies.</summary>
    public WebhookSignature? Signature { get; init; }

    /// <summary>Finds the union whose cases a receiver handles one by one; null if the request is none.</summary>
    public UnionDef? FindUnion(Func<string, TypeDef?> find) =>
        Call is { Http: null, Request: DefinedType { Name: var name } } && find(name) is UnionDef { Form: not UnionForm.Views } union ? union : null;

    /// <summary>The types that a receiver returns.</summary>
    public IEnumerable<TypeRef> Responses => Call.Response is { } response ? Answers.Select(answer => answer.Type).Prepend(response) : Answers.Select(answer => answer.Type);
}

/// <param name="Case">The <see cref="UnionCase.Name"/> of the case.</param>
/// <param name="Wire">The key of the case in the spec.</param>
/// <param name="Type">The type of the response; if it can be null, there is no body then.</param>
public sealed record WebhookAnswer(string Case, string Wire, TypeRef Type);

/// <summary>What all webhooks of an API have in common.</summary>
public sealed record Receiver
{
    public static readonly Receiver None = new();

    /// <summary>The header that names the webhook; null: the last segment of the path does.</summary>
    public string? DispatchHeader { get; init; }

    public WebhookSignature? Signature { get; init; }

    public WebhookChallenge? Challenge { get; init; }

    public WebhookDuplicates? Duplicates { get; init; }

    /// <summary>The largest body in bytes, or null for the default.</summary>
    public int? MaxBytes { get; init; }
}

/// <summary>How a receiver verifies who sent a webhook.</summary>
public sealed record WebhookSignature
{
    /// <summary>No signature, although the receiver has one.</summary>
    public static readonly WebhookSignature None = new() { Algorithm = "none" };

    /// <summary>One of the algorithms of the language, or <c>none</c>.</summary>
    public required string Algorithm { get; init; }

    public string? Header { get; init; }

    public bool IsBase64 { get; init; }

    /// <summary>What the text of a secret is: <c>text</c>, <c>hex</c> or <c>base64</c>.</summary>
    public string Key { get; init; } = "text";

    public string? KeyPrefix { get; init; }

    /// <summary>The template of what is signed.</summary>
    public string Signs { get; init; } = "{body}";

    /// <summary>The templates of the parts of the header.</summary>
    public EquatableArray<string> Value { get; init; }

    /// <summary>What stands between the parts; null: the header has one part.</summary>
    public string? Separator { get; init; }

    public WebhookTimestamp? Timestamp { get; init; }

    /// <summary>The header that contains the id of the message, or null.</summary>
    public string? Id { get; init; }
}

/// <summary>The time of sending. It is in a header, in the body, or in the header of the signature.</summary>
public sealed record WebhookTimestamp
{
    public string? Header { get; init; }

    /// <summary>The JSON Pointer to the time in the body, or null.</summary>
    public string? Pointer { get; init; }

    /// <summary>One of the types of the language.</summary>
    public string Type { get; init; } = "unix-seconds";

    /// <summary>The largest difference to the clock of the receiver, in seconds.</summary>
    public int Window { get; init; } = 300;
}

/// <summary>The request by which the sender verifies that the receiver belongs to its user.</summary>
public sealed record WebhookChallenge
{
    /// <summary>Whether it is a GET request, which is described by its query.</summary>
    public bool IsGet { get; init; }

    /// <summary>The tests, with JSON Pointers as members; the parameters in a query are members.</summary>
    public EquatableArray<MemberTest> When { get; init; }

    /// <summary>The JSON Pointer to what must be the token of the options, or null.</summary>
    public string? Token { get; init; }

    /// <summary>The JSON Pointer to the text of the response; null: it is an object with <see cref="Members"/>.</summary>
    public string? Text { get; init; }

    public EquatableArray<WebhookChallengeMember> Members { get; init; }

    public bool IsSigned { get; init; }
}

/// <summary>A member of the response to a challenge.</summary>
/// <param name="Name">The name.</param>
/// <param name="Const">The constant as JSON, or null.</param>
/// <param name="Pointer">The JSON Pointer to the value that is returned or signed, or null.</param>
/// <param name="IsSigned">Whether the value is signed.</param>
public sealed record WebhookChallengeMember(string Name, string? Const, string? Pointer, bool IsSigned);

/// <summary>What identifies a webhook that is sent again.</summary>
public sealed record WebhookDuplicates
{
    /// <summary>The JSON Pointers to the members that together identify it; empty if a header does.</summary>
    public EquatableArray<string> Pointers { get; init; }

    public string? Header { get; init; }

    /// <summary>How long a webhook is known, in seconds.</summary>
    public int Keep { get; init; } = 86400;
}
