using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Options;

namespace Igata.Runtime;

/// <summary>How a client behaves. A client copies its options; later changes have no effect on it.</summary>
public partial class ApiClientOptions
{
    private Uri? _endpoint;
    private long _maxResponseBytes = 64 * 1024 * 1024;
    private int _maxResponseDepth = 64;
    private TimeSpan _timeout = TimeSpan.FromSeconds(100);

    /// <summary>Where the API is: http or https, without user information or a query. Gets a trailing slash, but for JSON-RPC, where it is the whole URL.</summary>
    /// <exception cref="ArgumentException">The URL cannot be an endpoint.</exception>
    public Uri? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : EndpointResolver.Validate(value, nameof(value), HasTrailingSlash);
    }

    /// <summary>Whether a request is held to the rules of its spec before it is sent. On by default.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>The largest answer that is accepted, after decompression. 64 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 1 GiB.</exception>
    public long MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value is > 0 and <= 1 << 30
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a number of bytes between 1 and 1 GiB (1073741824).");
    }

    /// <summary>How deep the arrays and objects of an answer may lie in each other. 64 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 512.</exception>
    public int MaxResponseDepth
    {
        get => _maxResponseDepth;
        set => _maxResponseDepth = value is > 0 and <= JsonReader.MaxAllowedDepth
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Give a depth between 1 and {JsonReader.MaxAllowedDepth}.");
    }

    /// <summary>How long one call may take. 100 seconds by default; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero, negative, or longer than a timer can run.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a positive time of at most 24 days, or Timeout.InfiniteTimeSpan.");
    }

    /// <summary>Headers sent with every call. Names and values are checked when they are added; values are never shown.</summary>
    public IDictionary<string, string> Headers => HeadersOrNull ??= new HeaderCollection();

    /// <summary>Null when nobody has asked for them.</summary>
    internal HeaderCollection? HeadersOrNull { get; private set; }

    /// <summary>
    /// Gives the token of each call, for an API whose calls carry one, behind <c>Bearer</c> or in a header of its own.
    /// Asked before each request; without it, calls go out without a token.
    /// </summary>
    public Func<CancellationToken, ValueTask<Secret>>? TokenSource { get; set; }

    /// <summary>Sets a token that does not change.</summary>
    public Secret Token
    {
        set => TokenSource = _ => new ValueTask<Secret>(value);
    }

    /// <summary>
    /// Gives the name and the password of each call, for an API whose calls carry them (RFC 7617).
    /// Asked before each request; without it, calls go out without them.
    /// </summary>
    public Func<CancellationToken, ValueTask<BasicCredentials>>? CredentialsSource { get; set; }

    /// <summary>Sets a name and a password that do not change.</summary>
    public BasicCredentials Credentials
    {
        set => CredentialsSource = _ => new ValueTask<BasicCredentials>(value);
    }

    /// <summary>
    /// Authenticates each request, for an API that leaves it to code of yours. It may add headers, and may read the body to sign
    /// it: <see cref="HttpContent.ReadAsByteArrayAsync()"/> keeps what it read, so that the same bytes are sent.
    /// </summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? Authenticator { get; set; }

    /// <summary>The clock that tells when a token ends. That of the system unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal bool HasCredentials => TokenSource is not null || CredentialsSource is not null || Authenticator is not null;

    /// <summary>Whether an endpoint gets a trailing slash.</summary>
    internal virtual bool HasTrailingSlash => true;

    /// <summary>The ids of JSON-RPC; null for any other protocol.</summary>
    internal virtual JsonRpcIds? IdsOrNull => null;

    /// <summary>Is told of every call; nobody unless set. Traces and metrics need none: they are named <c>Igata.</c> and the API.</summary>
    public ICallObserver? Observer { get; set; }

    /// <summary>The value of a name in braces in an endpoint.</summary>
    /// <param name="name">The name as the spec writes it.</param>
    /// <returns>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c> only; null if it is not set.</returns>
    protected internal virtual string? GetVariable(string name) => null;

    /// <summary>Where a named host is, when it is not where the spec says.</summary>
    /// <param name="name">The name as the spec writes it.</param>
    /// <returns>The URL, of the same kind as <see cref="Endpoint"/>; null if it is not set.</returns>
    protected internal virtual Uri? GetEndpoint(string name) => null;

    /// <summary>Writes the headers that the API wants with every call. Called once, when a client is made.</summary>
    /// <param name="headers">Where they are written.</param>
    protected internal virtual void WriteHeaders(ParameterWriter headers)
    {
    }
}
