using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>A request that knows which call it carries, for handlers between the client and the wire.</summary>
public sealed class ApiRequestMessage : HttpRequestMessage
{
    private readonly ApiTransport _transport;

    internal ApiRequestMessage(ApiTransport transport, ApiOperation operation, HttpMethod verb, Uri target)
        : base(verb, target)
    {
        _transport = transport;
        Operation = operation;
    }

    /// <summary>The API that is called.</summary>
    public ApiDescription Api => _transport.Api;

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Whether the answer is handed out while it arrives, and must not be gathered on the way.</summary>
    public bool IsStreamed { get; internal set; }

    /// <summary>Whether its body is the same a second time. That of a stream that cannot be rewound is not.</summary>
    public bool CanResend => Content is not IReplayableContent { CanReplay: false };

    /// <summary>The status of its answer; 0 until there is one.</summary>
    internal int ResponseStatusCode { get; set; }

    /// <summary>What an answer that tells an error says of another try.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="bodyStart">Its body, or the first of it.</param>
    /// <returns>What it says.</returns>
    public RetryAdvice GetRetryAdvice(HttpResponseMessage response, ReadOnlyMemory<byte> bodyStart)
    {
        ArgumentNullException.ThrowIfNull(response);
        IReadOnlyDictionary<string, string> headers = ResponseHeaders.ToDictionary(response);
        string? code = ErrorReader.GetCode(bodyStart.Span, headers, response.StatusCode, Api);
        return new()
        {
            Code = code,
            RetryAfter = ErrorReader.GetRetryAfter(_transport, code, headers),
            IsPermanent = code is not null && Api.Errors.NonRetryableCodes.Contains(code),
        };
    }

    /// <summary>The verb and the operation. Not the target and the headers: credentials may be among them.</summary>
    /// <returns>Such as <c>GET ListNotes</c>.</returns>
    public override string ToString() => $"{Method} {Operation.Name}";

    /// <summary>The same without its headers: a message goes out once only.</summary>
    internal ApiRequestMessage Clone() => new(_transport, Operation, Method, RequestUri!)
    {
        Version = Version,
        VersionPolicy = VersionPolicy,
        Content = Content,
        IsStreamed = IsStreamed,
    };
}
