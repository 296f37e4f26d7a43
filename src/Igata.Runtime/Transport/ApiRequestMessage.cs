using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>A request with its operation, for message handlers between the client and the network.</summary>
public sealed class ApiRequestMessage : HttpRequestMessage
{
    private readonly ApiTransport _transport;

    private int _attempts;
    private int _maxAttempts;

    internal ApiRequestMessage(ApiTransport transport, ApiOperation operation, HttpMethod verb, Uri target)
        : base(verb, target)
    {
        _transport = transport;
        Operation = operation;
        _maxAttempts = operation.IsIdempotent ? int.MaxValue : 1;
    }

    /// <summary>Gets the API that is called.</summary>
    public ApiDescription Api => _transport.Api;

    /// <summary>Gets the operation that is called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Gets whether the response is streamed to the caller, so that handlers must not buffer it.</summary>
    public bool IsStreamed { get; internal set; }

    /// <summary>Gets or sets whether a response body may consist of raw bytes.</summary>
    internal bool HasRawResponse { get; set; }

    /// <summary>Gets whether the body can be sent again. This is false for a stream that cannot be rewound.</summary>
    public bool CanResend => Content is not IReplayableContent { CanReplay: false };

    /// <summary>Gets whether <see cref="SendGuardHandler"/> would refuse another attempt.</summary>
    internal bool IsExhausted => Volatile.Read(ref _attempts) >= _maxAttempts;

    /// <summary>Gets or sets the outcome of the last attempt, if no other attempt is allowed.</summary>
    internal SendOutcome? LastOutcome { get; set; }

    /// <summary>Gets or sets the status code of the response; 0 before it is received.</summary>
    internal int ResponseStatusCode { get; set; }

    /// <summary>
    /// Limits how often <see cref="SendGuardHandler"/> sends an idempotent message, whatever other handlers do. The first limit applies. A message
    /// that is not idempotent is sent once.
    /// </summary>
    /// <param name="count">The maximum number of attempts.</param>
    public void LimitAttempts(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _maxAttempts = Math.Min(_maxAttempts, count);
    }

    /// <summary>Counts an attempt. Returns false if it is not allowed.</summary>
    internal bool TryBeginAttempt() => Interlocked.Increment(ref _attempts) <= _maxAttempts;

    /// <summary>Undoes the count of an attempt for which no connection was established.</summary>
    internal void CancelAttempt() => Interlocked.Decrement(ref _attempts);

    /// <summary>Returns the retry advice of an error response.</summary>
    /// <param name="response">The error response.</param>
    /// <param name="bodyStart">The body, or its beginning.</param>
    /// <returns>The retry advice.</returns>
    public RetryAdvice GetRetryAdvice(HttpResponseMessage response, ReadOnlyMemory<byte> bodyStart)
    {
        ArgumentNullException.ThrowIfNull(response);
        IReadOnlyDictionary<string, string> headers = ResponseHeaders.ToDictionary(response);
        ErrorShape shape = Api.Errors.ForOperation(Operation.Name);
        string? code = ErrorReader.GetCode(bodyStart.Span, headers, response.StatusCode, shape);
        return new()
        {
            Code = code,
            RetryAfter = ErrorReader.GetRetryAfter(_transport, Operation.Name, code, response.StatusCode, headers),
            IsPermanent = shape.NonRetryableCodes.Contains(Api.Errors.FindCode(code, response.StatusCode)),
        };
    }

    /// <summary>Returns the HTTP method and the operation, but neither the target nor the headers, which may contain credentials.</summary>
    /// <returns>A string such as <c>GET ListNotes</c>.</returns>
    public override string ToString() => $"{Method} {Operation.Name}";

    /// <summary>Creates a copy without headers, as a message can be sent only once.</summary>
    internal ApiRequestMessage Clone()
    {
        var clone = new ApiRequestMessage(_transport, Operation, Method, RequestUri!)
        {
            Version = Version,
            VersionPolicy = VersionPolicy,
            Content = Content,
            IsStreamed = IsStreamed,
        };
        if (Content is IMessageContent content)
        {
            content.Message = clone;
        }

        return clone;
    }
}
