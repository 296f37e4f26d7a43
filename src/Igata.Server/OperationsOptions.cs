namespace Igata.Server;

/// <summary>
/// Limits of a server, and the codes of errors that no spec defines, such as an unknown operation or an invalid body.
/// The codes are sent where the spec puts error codes. JSON-RPC defines its own numbers for these errors, which cannot be set.
/// </summary>
public sealed class OperationsOptions
{
    /// <summary>
    /// The maximum size of a request in bytes, including the files of a multipart body. Raw bodies are streamed, so the limit does
    /// not apply to them. Default: 1 MiB.
    /// </summary>
    public int MaxRequestBytes
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1024 * 1024;

    /// <summary>The maximum number of calls in a JSON-RPC batch. Default: 1000.</summary>
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
    /// The time after which an event stream without an event gets a comment, so that neither the caller nor a proxy closes the connection.
    /// Before the first event the comment sends the status, after which an exception can only close the connection. Default: 15 s.
    /// </summary>
    public TimeSpan HeartbeatInterval
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Whether a JSON-RPC call of a method with parameters must have <c>params</c>, even if all parameters are optional. Without it, the
    /// response is the error -32602. Default: false, because JSON-RPC 2.0 allows to omit them.
    /// </summary>
    public bool RequireParams { get; set; }

    /// <summary>
    /// Serves only the operations of this named endpoint of the spec; an empty string selects the default endpoint.
    /// Default: null, which serves all operations.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The code if the request names no operation or an unknown one (status 400), or if the path is unknown (status 404).</summary>
    public string UnknownOperationCode { get; set; } = "UnknownOperation";

    /// <summary>The code if the path does not support the HTTP method. Status 405, with the supported methods in <c>Allow</c>.</summary>
    public string MethodNotAllowedCode { get; set; } = "MethodNotAllowed";

    /// <summary>The code if the body is not JSON, or does not have the structure that the spec defines. Status 400.</summary>
    public string InvalidBodyCode { get; set; } = "InvalidBody";

    /// <summary>The code if the request violates a limit or a rule of the spec, or if a parameter is missing or invalid. Status 400.</summary>
    public string InvalidRequestCode { get; set; } = "InvalidRequest";

    /// <summary>The code if the body is of another media type than the form, the multipart body or the raw body of the operation. Status 415. JSON is read whatever its <c>Content-Type</c> says.</summary>
    public string UnsupportedMediaTypeCode { get; set; } = "UnsupportedMediaType";

    /// <summary>The code if <c>Accept</c> allows none of the media types that the path has. Status 406.</summary>
    public string NotAcceptableCode { get; set; } = "NotAcceptable";

    /// <summary>The code if the body is longer than <see cref="MaxRequestBytes"/>. Status 413.</summary>
    public string TooLargeCode { get; set; } = "TooLarge";

    /// <summary>The code if the service does not implement the operation. Status 501.</summary>
    public string NotImplementedCode { get; set; } = "NotImplemented";

    /// <summary>The code if the service failed. Status 500. The exception is logged, and never sent.</summary>
    public string InternalErrorCode { get; set; } = "InternalError";
}
