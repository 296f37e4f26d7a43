namespace Igata.Specs.Model;

/// <summary>
/// How a method of REST travels. The request record holds all its parameters side by side, each with its <see cref="Field.Location"/>;
/// so does the response record when there are headers or several statuses. Such records are not JSON themselves:
/// only those of their fields with <see cref="FieldLocation.Member"/> make up the body.
/// </summary>
public sealed record HttpCall
{
    /// <summary>In capitals: <c>GET</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>Relative to the endpoint, without a slash in front; parameters in braces, by their names on the wire.</summary>
    public required string Path { get; init; }

    /// <summary>What the request has as its body.</summary>
    public HttpBodyKind Body { get; init; }

    /// <summary>The responses below 400, in the order of the spec.</summary>
    public EquatableArray<HttpResponse> Responses { get; init; }

    /// <summary>Whether <see cref="Method.Response"/> is a record of the parts of the response; otherwise it is the body itself.</summary>
    public bool HasResponseRecord { get; init; }
}

/// <summary>One response below 400.</summary>
public sealed record HttpResponse
{
    public required int Status { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public HttpBodyKind Body { get; init; }

    /// <summary>The media types of a raw body; empty is any.</summary>
    public EquatableArray<string> Media { get; init; }

    /// <summary>The C# names of the fields of the response record that this response sets, except the status.</summary>
    public EquatableArray<string> Fields { get; init; }
}

/// <summary>What makes up a body.</summary>
public enum HttpBodyKind
{
    None,

    /// <summary>A JSON object of the fields in <see cref="FieldLocation.Member"/>.</summary>
    Members,

    /// <summary>The JSON of the field in <see cref="FieldLocation.Body"/>, or of the response if there is no response record.</summary>
    Whole,

    /// <summary><c>application/x-www-form-urlencoded</c>: the fields in <see cref="FieldLocation.Form"/>, or the one map in <see cref="FieldLocation.FormMap"/>.</summary>
    Form,

    /// <summary><c>multipart/form-data</c>: the fields in <see cref="FieldLocation.Part"/>.</summary>
    Multipart,

    /// <summary>The bytes of the field in <see cref="FieldLocation.Content"/>, or of the response if there is no response record.</summary>
    Content,
}

/// <summary>Where a member of a record travels.</summary>
public enum FieldLocation
{
    /// <summary>In the JSON object.</summary>
    Member,
    Path,
    Query,
    Header,

    /// <summary>One name of a form.</summary>
    Form,

    /// <summary>A map that is the form.</summary>
    FormMap,

    /// <summary>One part of a multipart body.</summary>
    Part,

    /// <summary>It is the JSON body.</summary>
    Body,

    /// <summary>It is the raw body.</summary>
    Content,

    /// <summary>The status of the response.</summary>
    Status,
}
