using Igata.Import.Documents;

namespace Igata.Import.Model;

/// <summary>The location of a parameter.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>One operation of an API.</summary>
internal sealed class Operation(SourceNode at)
{
    public SourceNode At { get; } = at;

    /// <summary>What identifies the operation in a later version of the document.</summary>
    public string Identity { get; init; } = at.Pointer;

    /// <summary>The form of the body that the operation was divided for; null if it has no other one.</summary>
    public Content? Variant { get; init; }

    /// <summary>What the name of a variant ends in.</summary>
    public string NameSuffix { get; init; } = "";

    /// <summary>The identifier in the document: an operation id, or the name of the operation.</summary>
    public string? Id { get; set; }

    public List<string> Tags { get; } = [];

    /// <summary>The verb in capitals; empty if the protocol has none.</summary>
    public string Verb { get; set; } = "";

    public string Path { get; set; } = "";

    public string? Summary { get; set; }

    public string? Description { get; set; }

    public Lifecycle Lifecycle { get; set; } = Lifecycle.Stable;

    /// <summary>Whether the response only confirms that the work was started.</summary>
    public bool Async { get; set; }

    /// <summary>The scope of the call, in one word.</summary>
    public string? Scope { get; set; }

    public List<Parameter> Parameters { get; } = [];

    /// <summary>The forms of the body of the request, by preference.</summary>
    public List<Content> Bodies { get; } = [];

    public bool IsBodyRequired { get; set; }

    public SourceNode? BodyAt { get; set; }

    public string? BodyDescription { get; set; }

    public List<Response> Responses { get; } = [];

    /// <summary>The endpoint, if it is not that of the API.</summary>
    public Endpoint? Endpoint { get; set; }

    /// <summary>The ways to authenticate, if they are not those of the API; an empty list is none.</summary>
    public List<List<Credential>>? Auth { get; set; }

    /// <summary>The request of a protocol without places, a record.</summary>
    public Schema? Request { get; set; }

    /// <summary>The parameters by position.</summary>
    public List<Property>? Positional { get; set; }

    public bool AreParametersOptional { get; set; }

    /// <summary>The response of a protocol without statuses.</summary>
    public Schema? Result { get; set; }

    /// <summary>The codes of its errors.</summary>
    public List<string> Errors { get; } = [];

    public bool? Idempotent { get; set; }

    public Paging? Pages { get; set; }

    public List<Exchange> Examples { get; } = [];

    /// <summary>Returns an operation that sends other forms of the body.</summary>
    public Operation CreateVariant(IReadOnlyList<Content> bodies, string suffix)
    {
        var variant = new Operation(At)
        {
            Identity = $"{Identity}#{bodies[0].Media}",
            Variant = bodies[0],
            NameSuffix = suffix,
            Id = Id,
            Verb = Verb,
            Path = Path,
            Summary = Summary,
            Description = Description,
            Lifecycle = Lifecycle,
            Async = Async,
            Scope = Scope,

            // A call without a body is one of the operation itself.
            IsBodyRequired = true,
            BodyAt = BodyAt,
            BodyDescription = BodyDescription,
            Endpoint = Endpoint,
            Auth = Auth,
            Idempotent = Idempotent,
            Pages = Pages,
        };
        variant.Tags.AddRange(Tags);
        variant.Parameters.AddRange(Parameters);
        variant.Bodies.AddRange(bodies);
        variant.Responses.AddRange(Responses);
        return variant;
    }

    /// <summary>Releases the types and the examples; what identifies the operation stays.</summary>
    public void ReleaseTypes()
    {
        Parameters.Clear();
        Bodies.Clear();
        Responses.Clear();
        Examples.Clear();
        (Request, Positional, Result) = (null, null, null);
    }
}

/// <summary>A parameter in the path, the query, a header or a cookie.</summary>
internal sealed record Parameter(SourceNode At, ParameterPlace Place, string Name, Schema Schema)
{
    public bool Required { get; init; }

    public string? Description { get; init; }

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    public SourceNode? Example { get; init; }

    /// <summary>Whether the value may contain slashes.</summary>
    public bool IsGreedy { get; init; }

    /// <summary>Whether the name is a prefix: the members of the map are parameters.</summary>
    public bool IsFamily { get; init; }
}

/// <summary>One form of a body.</summary>
/// <param name="At">The position in the document.</param>
/// <param name="Media">The media type, without parameters.</param>
/// <param name="Schema">The type; null if the document does not say.</param>
internal sealed record Content(SourceNode At, string Media, Schema? Schema)
{
    /// <summary>The examples by their name.</summary>
    public IReadOnlyList<(string Name, SourceNode Value)> Examples { get; init; } = [];

    /// <summary>The data of the event that ends a stream of events, or null.</summary>
    public string? End { get; init; }

    /// <summary>What selects the case of an event: <c>event</c>, its name; null: its data.</summary>
    public string? By { get; init; }

    /// <summary>How members of a form are written, by their name.</summary>
    public IReadOnlyDictionary<string, PartEncoding> Encodings { get; init; } = new Dictionary<string, PartEncoding>();
}

/// <summary>How a member of a form is written.</summary>
internal sealed record PartEncoding(string? Media, string? Nesting, string? JoinedBy);

/// <summary>A response by its status.</summary>
/// <param name="At">The position in the document.</param>
/// <param name="Status">The status, a class such as <c>4XX</c>, or <c>default</c>.</param>
internal sealed record Response(SourceNode At, string Status)
{
    public string? Description { get; init; }

    public List<Parameter> Headers { get; } = [];

    public List<Content> Bodies { get; } = [];

    /// <summary>Returns this response with the headers and the bodies of another.</summary>
    public Response With(Response other)
    {
        Headers.AddRange(other.Headers);
        Bodies.AddRange(other.Bodies);
        return this;
    }
}

/// <summary>How the next page is found, by names on the wire.</summary>
internal sealed record Paging(SourceNode At, string Items, IReadOnlyList<string> From, IReadOnlyList<string> To, string? More);

/// <summary>A documented exchange.</summary>
internal sealed record Exchange(SourceNode At, string? Summary)
{
    /// <summary>The request of a protocol without places.</summary>
    public SourceNode? Request { get; init; }

    public bool HasRequest { get; init; }

    /// <summary>The parameters by position.</summary>
    public IReadOnlyList<SourceNode>? Positional { get; init; }

    public SourceNode? Result { get; init; }

    public bool HasResult { get; init; }

    /// <summary>The values of parameters and bodies, if the protocol has places.</summary>
    public PlacedExchange? Placed { get; init; }
}

/// <summary>A documented exchange of REST.</summary>
/// <param name="Parameters">The values of the path, the query and the headers.</param>
/// <param name="Body">The body of the request.</param>
/// <param name="ResponseHeaders">The headers of the response.</param>
/// <param name="ResponseBody">The body of the response.</param>
internal sealed record PlacedExchange(
    IReadOnlyList<(ParameterPlace Place, string Name, SourceNode Value)> Parameters,
    SourceNode? Body,
    IReadOnlyList<(string Name, SourceNode Value)> ResponseHeaders,
    SourceNode? ResponseBody);
