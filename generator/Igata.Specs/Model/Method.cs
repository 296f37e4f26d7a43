namespace Igata.Specs.Model;

/// <summary>One operation of an API.</summary>
public sealed record Method
{
    /// <summary>The name on the wire, without the <c>@version</c> of its key.</summary>
    public required string Wire { get; init; }

    /// <summary>The version behind the <c>@</c> of its key, or null.</summary>
    public string? Version { get; init; }

    /// <summary>The C# name without <c>Async</c>, unique in the API without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The value of the dispatch header, such as <c>DynamoDB_20120810.GetItem</c>.</summary>
    public required string Target { get; init; }

    public required string File { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Life { get; init; } = Lifecycle.Stable;

    /// <summary>What is sent; null is an empty body. A record written in place is in <see cref="Api.Types"/>, named <c>XRequest</c>.</summary>
    public TypeRef? Request { get; init; }

    /// <summary>What comes back; null: the body is not looked at. A record written in place is named <c>XResponse</c>.</summary>
    public TypeRef? Response { get; init; }

    /// <summary>The C# name, without <c>Async</c>, of the call that hands the items of a list out one by one; null when the answer is no list.</summary>
    public string? StreamName => Response is not ListType { Distinct: false } ? null : "Stream" + (Verbs.FirstOrDefault(Begins) is { } verb ? Name.Substring(verb.Length) : Name);

    private static readonly string[] Verbs = ["List", "Get"];

    private bool Begins(string verb) => Name.Length > verb.Length && Name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(Name[verb.Length]);

    /// <summary>The response has the members of the request, as many as were sent.</summary>
    public bool Echo { get; init; }

    public bool Idempotent { get; init; }

    /// <summary>The answer says that the work has begun, not that it is done.</summary>
    public bool Async { get; init; }

    /// <summary>How far the call reaches, in a word of the spec; for documentation.</summary>
    public string? Scope { get; init; }

    /// <summary>The <see cref="ErrorCode.Code"/>s that it may answer with, those of <see cref="ErrorCode.Always"/> not repeated.</summary>
    public EquatableArray<string> Errors { get; init; }

    public EquatableArray<Example> Examples { get; init; }
}

/// <summary>A documented exchange. JSON is compact, in written order, numbers to the letter.</summary>
public sealed record Example
{
    public string? Summary { get; init; }

    /// <summary>The calls made before.</summary>
    public EquatableArray<GivenCall> Given { get; init; }

    /// <summary>The body sent; null is an empty body.</summary>
    public string? Request { get; init; }

    /// <summary>The body that came back; null when an error did, or when the body does not matter.</summary>
    public string? Response { get; init; }

    public ExampleError? Error { get; init; }
}

/// <param name="Method">The <see cref="Method.Name"/>.</param>
/// <param name="Request">The body sent; null is an empty body.</param>
public sealed record GivenCall(string Method, string? Request);

public sealed record ExampleError(int? Status, string? Body);

/// <summary>How an answer tells a failure.</summary>
public sealed record ErrorShape
{
    public static readonly ErrorShape None = new();

    /// <summary>Where the code stands in the body, a JSON Pointer such as <c>/error_type</c>; null when it is in <see cref="CodeHeader"/> or nowhere.</summary>
    public string? CodePointer { get; init; }

    /// <summary>Only what follows the last of this in the code counts.</summary>
    public string? CodeAfter { get; init; }

    public string? CodeHeader { get; init; }

    /// <summary>Where the message stands in the body, a JSON Pointer.</summary>
    public string? MessagePointer { get; init; }

    public EquatableArray<ErrorCode> Codes { get; init; }
}

public sealed record ErrorCode
{
    /// <summary>On the wire, to the letter.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public int? Status { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    /// <summary>Any method may answer with it.</summary>
    public bool Always { get; init; }
}
