using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>What all webhooks of an API have in common, for its receivers and senders.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookDescription
{
    /// <summary>The limit of a body without another one in the spec.</summary>
    internal const int DefaultMaxRequestBytes = 1024 * 1024;

    /// <summary>Creates a description.</summary>
    /// <param name="name">The name of the API.</param>
    /// <param name="errors">The shape of its errors.</param>
    /// <param name="createException">The factory of its exception.</param>
    public WebhookDescription(string name, ErrorShape errors, Func<ErrorResponse, ApiErrorException> createException)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Name = name;
        // The body of an error of a webhook is never the envelope of JSON-RPC.
        Errors = errors.IsJsonRpc ? errors with { IsJsonRpc = false } : errors;
        Api = new ApiDescription { Name = name, Errors = Errors, CreateException = createException };
    }

    /// <summary>Gets the name of the API.</summary>
    public string Name { get; }

    /// <summary>Gets the shape of errors.</summary>
    public ErrorShape Errors { get; }

    /// <summary>Gets the header that names the webhook; null if the path does.</summary>
    public string? DispatchHeader { get; init; }

    /// <summary>Gets the signature of all webhooks that have no other.</summary>
    public SignatureScheme Signature { get; init; } = SignatureScheme.None;

    /// <summary>Gets the challenge, or null.</summary>
    public ChallengeScheme? Challenge { get; init; }

    /// <summary>Gets the pointers to the members that together identify a webhook.</summary>
    public IReadOnlyList<string> DuplicatePointers { get; init; } = [];

    /// <summary>Gets the header that identifies a webhook; null if the members do, or nothing.</summary>
    public string? DuplicateHeader { get; init; }

    /// <summary>Gets how long a webhook is remembered, in seconds.</summary>
    public int DuplicateSeconds { get; init; } = 86400;

    /// <summary>Gets the largest body in bytes; null for the default.</summary>
    public int? MaxRequestBytes { get; init; }

    internal ApiDescription Api { get; }

    internal bool HasDuplicates => DuplicateHeader is not null || DuplicatePointers.Count > 0;
}
