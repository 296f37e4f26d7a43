using System.Globalization;

namespace Igata.Specs.Model;

/// <summary>The description of how a response represents an error.</summary>
public sealed record ErrorShape
{
    public static readonly ErrorShape None = new();

    /// <summary>The JSON Pointers to the code in the body, for example <c>/error_type</c>. The first existing one is used.</summary>
    public EquatableArray<string> CodePointers { get; init; }

    /// <summary>The header that can contain the code. It takes precedence over the body.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>The separator before the code: only the text after its last occurrence is the code.</summary>
    public string? CodeAfter { get; init; }

    /// <summary>The separator after the code: only the text before its first occurrence is the code. <see cref="CodeAfter"/> is applied first.</summary>
    public string? CodeBefore { get; init; }

    /// <summary>Whether the code is that of the protocol, and neither in the body nor in a header: the HTTP status, or <c>error.code</c> of JSON-RPC.</summary>
    public bool IsProtocols => CodePointers.Count == 0 && CodeHeader is null;

    /// <summary>The JSON Pointers to the message in the body.</summary>
    public EquatableArray<string> MessagePointers { get; init; }

    /// <summary>The type of the body of every error without a <see cref="ErrorCode.Body"/> of its own; for JSON-RPC, of the <c>data</c>.</summary>
    public TypeRef? Body { get; init; }

    /// <summary>The tests by which a body with a status below 400 is an error, with JSON Pointers as members. Empty if there is no such body.</summary>
    public EquatableArray<MemberTest> When { get; init; }

    public EquatableArray<ErrorCode> Codes { get; init; }

    /// <summary>Whether the shape says how an error is found.</summary>
    public bool SaysWhere => !IsProtocols || MessagePointers.Count > 0 || When.Count > 0;
}

/// <summary>The errors that a method can return.</summary>
public sealed record MethodErrors
{
    public static readonly MethodErrors None = new();

    /// <summary>The <see cref="ErrorCode.Code"/>s that the method can return, except those of <see cref="ErrorCode.IsDefault"/>.</summary>
    public EquatableArray<string> Codes { get; init; }

    /// <summary>How the responses of the method represent an error; null if as those of the API. It has no codes.</summary>
    public ErrorShape? Own { get; init; }

    /// <summary>The codes whose description differs from that of the API, each as a whole.</summary>
    public EquatableArray<ErrorCode> Changed { get; init; }

    /// <summary>Whether a body or the headers of an error are others than those of the API.</summary>
    public bool ChangesParts => Changed.Count > 0 || Own?.Body is not null;

    /// <summary>Returns the description of a code in this method.</summary>
    public ErrorCode Resolve(ErrorCode code)
    {
        foreach (ErrorCode changed in Changed)
        {
            if (changed.Code == code.Code)
            {
                return changed;
            }
        }

        return Own?.Body is null ? code : code with { Body = null, Content = null };
    }
}

/// <summary>A body of an error that is not JSON.</summary>
/// <param name="Media">The media types. If there are none, any.</param>
public sealed record ErrorContent(EquatableArray<string> Media)
{
    /// <summary>Whether the body is text.</summary>
    public bool IsText => Media.Count > 0 && Media.All(media => media.StartsWith("text/", StringComparison.OrdinalIgnoreCase));
}

public sealed record ErrorCode
{
    /// <summary>The exact code on the wire.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public int? Status { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    /// <summary>
    /// The type of the body, or null if the spec does not describe it; for JSON-RPC, of the <c>data</c>. A record written in place is
    /// named after the code, <c>XBody</c>.
    /// </summary>
    public TypeRef? Body { get; init; }

    /// <summary>Whether the body can be absent.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>The body, if it is not JSON.</summary>
    public ErrorContent? Content { get; init; }

    /// <summary>The headers of a response with this error.</summary>
    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The header with the time of the next attempt, as a date or as seconds; null: <c>Retry-After</c>, if present.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Whether a retry never succeeds, however long the client waits.</summary>
    public bool NeverRetry { get; init; }

    /// <summary>Whether any method can return the error.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Returns the first digit of the statuses that a code such as <c>4XX</c> stands for, or null if the code is no such class.</summary>
    public static int? GetClass(string code) => code switch
    {
        "4XX" => 4,
        "5XX" => 5,
        _ => null,
    };

    /// <summary>Returns the status that is a code, or null if the code is none.</summary>
    public static int? GetStatus(string code) =>
        code.Length == 3 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 400 and <= 599 ? status : null;
}
