using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Options;

namespace Igata.Runtime;

/// <summary>The options of a client. A client copies its options, so later changes have no effect on it.</summary>
public partial class ApiClientOptions
{
    private Uri? _endpoint;
    private long _maxResponseBytes = 64 * 1024 * 1024;
    private int _maxResponseDepth = 64;
    private MissingMemberHandling _missingMembers;
    private TimeSpan _timeout = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Gets or sets the endpoint: an http or https URL without user information or a query. A trailing slash is added, except for
    /// JSON-RPC, where the endpoint is the complete URL.
    /// </summary>
    /// <exception cref="ArgumentException">The URL is not a valid endpoint.</exception>
    public Uri? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : EndpointResolver.Validate(value, nameof(value), HasTrailingSlash);
    }

    /// <summary>Gets or sets whether a request is validated against its spec before it is sent. The default is true.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Gets or sets how a required member that a response lacks is treated. The default is <see cref="MissingMemberHandling.Reject"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public MissingMemberHandling MissingMembers
    {
        get => _missingMembers;
        set => _missingMembers = value is MissingMemberHandling.Reject or MissingMemberHandling.Fill
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected Reject or Fill.");
    }

    /// <summary>Gets or sets the maximum size of a response in bytes, after decompression. The default is 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 1 and 1 GiB.</exception>
    public long MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value is > 0 and <= 1 << 30
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a number of bytes between 1 and 1 GiB (1073741824).");
    }

    /// <summary>Gets or sets the maximum nesting depth of arrays and objects in a response. The default is 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 1 and 512.</exception>
    public int MaxResponseDepth
    {
        get => _maxResponseDepth;
        set => _maxResponseDepth = value is > 0 and <= JsonReader.MaxAllowedDepth
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a depth between 1 and {JsonReader.MaxAllowedDepth}.");
    }

    /// <summary>
    /// Gets or sets the timeout of one call. The default is 100 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>
    /// disables it.
    /// </summary>
    /// <remarks>
    /// A call whose response is a stream of items or bytes has this time for the headers, and then for each chunk that it waits for. An
    /// enumeration of pages has it for each page. There is no limit for the whole stream: use a cancellation token. Calls share timers, so a call may
    /// take up to a fiftieth longer than its timeout.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or longer than a timer supports.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a positive time span of at most 24 days, or Timeout.InfiniteTimeSpan.");
    }

    /// <summary>Gets the headers that are sent with every call. Names and values are validated when they are added. Values are never displayed.</summary>
    public IDictionary<string, string> Headers => HeadersOrNull ??= new HeaderCollection();

    /// <summary>Gets the headers, or null if they have not been accessed.</summary>
    internal HeaderCollection? HeadersOrNull { get; private set; }

    /// <summary>
    /// Gets or sets the source of the token for an API that requires one, either as a <c>Bearer</c> token or in a separate header.
    /// It is called before each request. If it is null, calls are sent without a token.
    /// </summary>
    public Func<CancellationToken, ValueTask<Secret>>? TokenSource { get; set; }

    /// <summary>Sets a fixed token.</summary>
    public Secret Token
    {
        set => TokenSource = _ => new ValueTask<Secret>(value);
    }

    /// <summary>
    /// Gets or sets the source of the user name and password for an API that requires them (RFC 7617).
    /// It is called before each request. If it is null, calls are sent without credentials.
    /// </summary>
    public Func<CancellationToken, ValueTask<BasicCredentials>>? CredentialsSource { get; set; }

    /// <summary>Sets a fixed user name and password.</summary>
    public BasicCredentials Credentials
    {
        set => CredentialsSource = _ => new ValueTask<BasicCredentials>(value);
    }

    /// <summary>
    /// Gets or sets the function that authenticates each request of an API with custom authentication. It may add headers, and may read the body to sign
    /// it: <see cref="HttpContent.ReadAsByteArrayAsync()"/> buffers the body, so that the same bytes are sent.
    /// </summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? Authenticator { get; set; }

    /// <summary>Gets or sets the clock that determines when a token expires. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets the version of HTTP, such as 2.0. With https a lower version is used if the server does not support it; with http the version is sent
    /// without negotiation. The default is null: the version that the HTTP client sends, which is 1.1 unless its <c>DefaultRequestVersion</c> is set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is not 1.0, 1.1, 2.0 or 3.0.</exception>
    public Version? HttpVersion
    {
        get;
        set
        {
            if (value is not null && !HttpVersions.IsKnown(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, HttpVersions.Expected);
            }

            field = value;
        }
    }

    /// <summary>
    /// Gets or sets the version of the service, such as <c>2025.2.0</c>. A call of a method that this version does not have is not sent: it throws a
    /// <see cref="NotSupportedException"/> that names the replacement. The default is null: all calls are sent.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not a version, see <see cref="Runtime.ServiceVersion.IsValid"/>.</exception>
    public string? ServiceVersion
    {
        get;
        set
        {
            if (value is not null && !Runtime.ServiceVersion.IsValid(value))
            {
                throw new ArgumentException($"Expected numbers with dots, such as 2025.2.0, found '{value}'.", nameof(value));
            }

            field = value;
        }
    }

    internal bool HasCredentials => TokenSource is not null || CredentialsSource is not null || Authenticator is not null
        || (GetKeySources() is { Count: > 0 } keys && HasKey(keys));

    /// <summary>Gets whether a trailing slash is added to endpoints.</summary>
    internal virtual bool HasTrailingSlash => true;

    /// <summary>Gets the generator of JSON-RPC ids; null for any other protocol.</summary>
    internal virtual JsonRpcIds? IdsOrNull => null;

    /// <summary>
    /// Gets or sets the observer of calls. The default is null. Traces and metrics do not depend on it; their name is <c>Igata.</c>
    /// followed by the name of the API.
    /// </summary>
    public ICallObserver? Observer { get; set; }

    /// <summary>Returns the value of an endpoint variable.</summary>
    /// <param name="name">The name in the spec.</param>
    /// <returns>The value, consisting of letters, digits, <c>-</c>, <c>_</c> and <c>.</c> only; null if it is not set.</returns>
    protected internal virtual string? GetVariable(string name) => null;

    /// <summary>Returns the URL of a named endpoint that replaces the one of the spec.</summary>
    /// <param name="name">The name in the spec.</param>
    /// <returns>The URL, in the same form as <see cref="Endpoint"/>; null if it is not set.</returns>
    protected internal virtual Uri? GetEndpoint(string name) => null;

    /// <summary>Returns the sources of the keys that have options of their own, by the names of these options.</summary>
    /// <returns>The sources; null for a key that is not set.</returns>
    protected internal virtual IReadOnlyList<KeyValuePair<string, Func<CancellationToken, ValueTask<Secret>>?>> GetKeySources() => [];

    // A method of its own, because the first call of a process compiles only what runs, and most APIs have no keys.
    private static bool HasKey(IReadOnlyList<KeyValuePair<string, Func<CancellationToken, ValueTask<Secret>>?>> keys) => keys.Any(static source => source.Value is not null);

    /// <summary>Writes the query parameters that the API requires in every call. Called once, when a client is created.</summary>
    /// <param name="query">The writer for the query.</param>
    protected internal virtual void WriteQuery(ParameterWriter query)
    {
    }

    /// <summary>Writes the headers that the API requires in every call. Called once, when a client is created.</summary>
    /// <param name="headers">The writer for the headers.</param>
    protected internal virtual void WriteHeaders(ParameterWriter headers)
    {
    }
}
