namespace Igata.Server;

/// <summary>
/// How a server tells what no spec describes: a call that it does not know, or that it cannot read.
/// The codes go where the spec puts the codes of its errors. JSON-RPC has numbers of its own for these, which cannot be set.
/// </summary>
public sealed class OperationsOptions
{
    /// <summary>The most bytes of a request, files of a multipart body included; a raw body is not counted, as it is not held. 1 MiB unless set.</summary>
    public int MaxRequestBytes
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1024 * 1024;

    /// <summary>The most calls of one batch of JSON-RPC. 1000 unless set.</summary>
    public int MaxBatchCalls
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1000;

    /// <summary>
    /// Serves only the operations of that named host of the spec, as the others are at another URL; empty for those of the API's own
    /// endpoint. Null, as it is unless set: all of them.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The code when no operation is named, or none of that name is known. Status 400; of a path that is not known, 404.</summary>
    public string UnknownOperationCode { get; set; } = "UnknownOperation";

    /// <summary>The code when a path is known, but not with this method of HTTP. Status 405, with the others in <c>Allow</c>.</summary>
    public string MethodNotAllowedCode { get; set; } = "MethodNotAllowed";

    /// <summary>The code when the body is not JSON, or not of the shape that the spec gives it. Status 400.</summary>
    public string InvalidBodyCode { get; set; } = "InvalidBody";

    /// <summary>The code when a limit or a rule of the spec is broken, or a parameter is missing or of another type. Status 400.</summary>
    public string InvalidRequestCode { get; set; } = "InvalidRequest";

    /// <summary>The code when the body is longer than <see cref="MaxRequestBytes"/>. Status 413.</summary>
    public string TooLargeCode { get; set; } = "TooLarge";

    /// <summary>The code when the service does not implement the operation. Status 501.</summary>
    public string NotImplementedCode { get; set; } = "NotImplemented";

    /// <summary>The code when the service failed. Status 500; the reason is logged, and never sent.</summary>
    public string InternalErrorCode { get; set; } = "InternalError";
}
