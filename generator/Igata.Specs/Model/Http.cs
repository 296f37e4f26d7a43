namespace Igata.Specs.Model;

/// <summary>
/// The HTTP request and responses of a REST method. The request record contains all parameters side by side, each with its
/// <see cref="Field.Location"/>. So does the response record if there are headers or several statuses. Such records are not JSON
/// themselves: only their fields with <see cref="FieldLocation.Member"/> form the JSON body.
/// </summary>
public sealed record HttpCall
{
    /// <summary>The verb in capitals, such as <c>GET</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The path, relative to the endpoint, without a leading slash. Parameters are in braces, with their names on the wire.</summary>
    public required string Path { get; init; }

    /// <summary>The host of the endpoint, with names in braces, some of which are members of the request; null: it has none of them.</summary>
    public string? Host { get; init; }

    /// <summary>The kind of the body of the request.</summary>
    public HttpBodyKind Body { get; init; }

    /// <summary>The responses below 400, in the order of the spec.</summary>
    public EquatableArray<HttpResponse> Responses { get; init; }

    /// <summary>Whether <see cref="Method.Response"/> is a record with the parts of the response; otherwise it is the body itself.</summary>
    public bool HasResponseRecord { get; init; }
}

/// <summary>One response below 400.</summary>
public sealed record HttpResponse
{
    public required int Status { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public HttpBodyKind Body { get; init; }

    /// <summary>Whether the response has this body only if <c>Accept</c> says so, because a variant of the method has another one.</summary>
    public bool HasAlternatives { get; init; }

    /// <summary>Whether a JSON body can be absent.</summary>
    public bool IsBodyOptional { get; init; }

    /// <summary>What the body consists of if it is <see cref="HttpBodyKind.Stream"/>; otherwise null.</summary>
    public StreamKind? StreamKind { get; init; }

    /// <summary>The media types of a raw body; empty: any media type.</summary>
    public EquatableArray<string> Media { get; init; }

    /// <summary>The C# names of the fields of the response record that this response sets, except the status.</summary>
    public EquatableArray<string> Fields { get; init; }

    /// <summary>The C# names of the headers and members that this response always has. In the record they are optional if another response lacks them.</summary>
    public Annotation<EquatableArray<string>> Required { get; init; }
}

/// <summary>The names of the members and items of a value in a query, a form or a multipart body.</summary>
public enum Nesting
{
    /// <summary><c>a[b]</c>, <c>a[]</c>, and <c>a[0][b]</c> for lists of anything but scalars.</summary>
    Brackets,

    /// <summary><c>a[b]</c> and <c>a[0]</c>.</summary>
    IndexedBrackets,

    /// <summary><c>a.b</c>, a repeated <c>a</c> for lists of scalars, and <c>a.0.b</c> for other lists.</summary>
    Dots,
}

/// <summary>The kind of a body.</summary>
public enum HttpBodyKind
{
    None,

    /// <summary>A JSON object of the fields in <see cref="FieldLocation.Member"/>.</summary>
    Members,

    /// <summary>The JSON of the field in <see cref="FieldLocation.Body"/>, or of the response if there is no response record.</summary>
    Whole,

    /// <summary>
    /// The fields in <see cref="FieldLocation.Form"/>, or the one map in <see cref="FieldLocation.FormMap"/>, as
    /// <c>application/x-www-form-urlencoded</c>.
    /// </summary>
    Form,

    /// <summary><c>multipart/form-data</c>: the fields in <see cref="FieldLocation.Part"/>.</summary>
    Multipart,

    /// <summary>The bytes of the field in <see cref="FieldLocation.Content"/>, or of the response if there is no response record.</summary>
    Content,

    /// <summary>The text of the field in <see cref="FieldLocation.Content"/>, or of the response if there is no response record.</summary>
    Text,

    /// <summary>The events or lines of the field in <see cref="FieldLocation.Stream"/>, or of the response if there is no response record.</summary>
    Stream,
}

/// <summary>The location of a member of a record in the HTTP message.</summary>
public enum FieldLocation
{
    /// <summary>The member is part of the JSON object.</summary>
    Member,

    /// <summary>The member is a part of the host of the URL.</summary>
    Host,
    Path,
    Query,
    Header,

    /// <summary>The member is one name of a form.</summary>
    Form,

    /// <summary>The member is a map that contains the whole form.</summary>
    FormMap,

    /// <summary>The member is one part of a multipart body.</summary>
    Part,

    /// <summary>The member is the JSON body.</summary>
    Body,

    /// <summary>The member is the raw body.</summary>
    Content,

    /// <summary>The member is the events or lines of the body.</summary>
    Stream,

    /// <summary>The member is the status of the response.</summary>
    Status,
}
