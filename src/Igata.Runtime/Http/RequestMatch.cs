using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>What a request must be to be that of one of several operations with the same HTTP method and path.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestMatch
{
    /// <summary>Gets the media types of the responses, of which <c>Accept</c> must allow one. Empty: the response has no body.</summary>
    public IReadOnlyList<string> Produces { get; init; } = [];

    /// <summary>Gets the media types of the body of the request. Empty: it has none.</summary>
    public IReadOnlyList<string> Consumes { get; init; } = [];

    /// <summary>Gets whether the body of the request can be absent.</summary>
    public bool IsBodyOptional { get; init; }

    /// <summary>Gets the constants in the request.</summary>
    public IReadOnlyList<RequestConstant> Constants { get; init; } = [];

    /// <summary>Gets the tests of the parameters in the path. A parameter that is free text has none.</summary>
    public IReadOnlyList<RequestSegment> Segments { get; init; } = [];

    internal int RequiredConstants => Constants.Count(static constant => constant.IsRequired);
}
